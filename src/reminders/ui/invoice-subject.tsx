// Invoices as the generic list and cards show them: what stands where.
import { IconCalendarDue, IconFileInvoice, IconReceipt } from '@tabler/icons-react'
import { labelOf } from '../../kit/records/label-of.ts'
import { Badge } from '../../kit/ui/badge.tsx'
import { formatDay } from '../../kit/ui/formats.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import type { CardPlaces } from '../../kit/ui/cards/card-places.ts'
import type { ListSubject } from '../../kit/ui/list/subject.ts'
import type { Language } from '../../kit/words.ts'
import { showMoney } from '../../sales/money.ts'
import { statusChoices } from '../choices.ts'
import { invoiceFields } from '../invoice-fields.ts'
import type { ListedInvoice } from '../invoice.ts'
import { invoiceListCalls } from './invoice-calls.ts'
import { invoiceListWords, invoiceWords } from './invoice-labels.ts'
import { HoldBadge, InvoiceStatusBadge } from './state-badges.tsx'

export const invoiceSubject: ListSubject<ListedInvoice> = {
  name: 'invoices',
  path: '/invoices',
  icon: IconFileInvoice,
  fields: invoiceFields,
  words: invoiceListWords,
  calls: invoiceListCalls,
  defaultSort: '-issuedOn',
  letterSorts: ['partnerId'],
  neverArchived: true,
  presets: [
    {
      name: 'overdue',
      words: { fr: 'En retard', en: 'Overdue' },
      content: {
        filter: {
          and: [
            { field: 'status', op: 'in', value: ['open'] },
            { field: 'daysOverdue', op: 'gt', value: 0 },
          ],
        },
        sort: 'dueOn',
      },
    },
    {
      name: 'open',
      words: { fr: 'À régler', en: 'Open' },
      content: { filter: { and: [{ field: 'status', op: 'in', value: ['open'] }] }, sort: 'dueOn' },
    },
    {
      name: 'held',
      words: { fr: 'En litige ou en attente', en: 'Disputed or on hold' },
      content: { filter: { and: [{ field: 'hold', op: 'notEmpty' }] } },
    },
  ],
  titleField: 'number',
  nameOf: (invoice) => nameOf(invoice),
  lastNameOf: (invoice) => labelOf(invoice, 'partnerId'),
  square: () => true,
  second: (invoice, language) => second(invoice, language),
  cell: (field, invoice) => {
    if (field === 'status') return <InvoiceStatusBadge status={invoice.status} />
    if (field === 'hold') return invoice.hold ? <HoldBadge hold={invoice.hold} /> : null
    if (field === 'daysOverdue') return <Overdue days={invoice.daysOverdue} short />
    if (isAmount(field)) return <Amount amount={invoice[field]} currency={invoice.currency} />
    return undefined
  },
  card,
}

const amounts = ['totalWithTax', 'totalBeforeTax', 'paid', 'balance'] as const

function isAmount(field: string): field is (typeof amounts)[number] {
  return amounts.some((name) => name === field)
}

/** `F0001`, or the customer of a draft. */
function nameOf(invoice: ListedInvoice): string {
  return invoice.number || `(${labelOf(invoice, 'partnerId')})`
}

function statusText({ status }: ListedInvoice, language: Language): string {
  return statusChoices.find(({ value }) => value === status)?.label[language] ?? ''
}

function second(invoice: ListedInvoice, language: Language): string {
  const money = showMoney(invoice.totalWithTax, invoice.currency, language)
  return [labelOf(invoice, 'partnerId'), money, statusText(invoice, language)].filter(Boolean).join(' · ')
}

function card(invoice: ListedInvoice, language: Language): CardPlaces {
  const money = (amount: string) => showMoney(amount, invoice.currency, language)
  return {
    second: labelOf(invoice, 'partnerId'),
    lines: [
      [{ icon: IconReceipt, text: `${money(invoice.balance)} / ${money(invoice.totalWithTax)}` }],
      [
        {
          icon: IconCalendarDue,
          text: `${formatDay(language, invoice.dueOn)} · ${statusText(invoice, language)}`,
        },
      ],
    ],
  }
}

export function Amount({ amount, currency }: { readonly amount: string; readonly currency: string }) {
  return <span className="figures nowrap">{showMoney(amount, currency, useLanguage())}</span>
}

/** Short where the column says what is counted. */
export function Overdue({ days, short }: { readonly days: number; readonly short?: true }) {
  const words = useWords(invoiceWords)
  return days > 0 ? <Badge tone="danger">{short ? words.days(days) : words.overdue(days)}</Badge> : null
}
