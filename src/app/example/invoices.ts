// The invoices of the example address book, of its orders, told from today.
import type { Hold } from '../../reminders/states.ts'

interface ExampleInvoice {
  /** The customer's reference of the order. */
  readonly order: string
  /** When it was finalised; null for one that is still a draft. */
  readonly daysAgo: number | null
  readonly paid?: true
  readonly hold?: { readonly hold: Hold; readonly holdReason: string }
}

/** In the order in which they are finalised. */
export const exampleInvoices: readonly ExampleInvoice[] = [
  { order: 'BC-2026-0412', daysAgo: 55 },
  {
    order: 'SAR 8871',
    daysAgo: 48,
    hold: { hold: 'disputed', holdReason: 'Deux palettes sont arrivées humides' },
  },
  { order: '4500017722', daysAgo: 34, paid: true },
  { order: 'BC-2026-0498', daysAgo: null },
]
