// Which reminders are due: a rule of values, the same for a run by hand and for the one of each night.
import { decimal, sumMoney } from '../sales/money.ts'
import type { Level } from './configuration/method.ts'
import { daysBetween } from './due-date.ts'

export interface OpenInvoice {
  readonly id: number
  readonly partnerId: number
  /** Ours; a letter has one sender. */
  readonly companyId: number | null
  readonly currency: string
  readonly dueOn: string
  /** What is still to be paid: `1234.50`. */
  readonly balance: string
  /** Disputed or on hold: nobody is reminded of it. */
  readonly held: boolean
  /** A day the customer gave; nobody is reminded before it is over. */
  readonly promisedUntil: string | null
  readonly methodId: number
  /** The last reminder of it, whether it left or somebody put it aside; null where there was none. */
  readonly last: { readonly level: number; readonly on: string } | null
  /** A reminder of it waits already, or is on its way. */
  readonly waiting: boolean
}

export interface Proposal {
  readonly partnerId: number
  readonly companyId: number | null
  readonly currency: string
  readonly methodId: number
  /** Counted from 1. */
  readonly level: number
  readonly invoices: readonly { readonly id: number; readonly balance: string }[]
  readonly amount: string
}

type Rule = Pick<Level, 'days' | 'minimumAmount'>
type Methods = ReadonlyMap<number, readonly Rule[]>

/**
 * One reminder a partner, level, company of ours and currency, with all the invoices that are due for it; less than the
 * least amount of the level is left for later. An invoice goes from level to level without leaving one out, and a level
 * comes as long after the one before as the method says, however late that one left.
 */
export function propose(invoices: readonly OpenInvoice[], methods: Methods, today: string): Proposal[] {
  const groups = new Map<string, { readonly level: number; readonly invoices: OpenInvoice[] }>()
  for (const invoice of invoices) {
    const level = levelDue(invoice, methods.get(invoice.methodId) ?? [], today)
    if (level === null) continue
    const { partnerId, companyId, currency, methodId } = invoice
    const key = JSON.stringify([partnerId, companyId, currency, methodId, level])
    const group = groups.get(key)
    if (group) group.invoices.push(invoice)
    else groups.set(key, { level, invoices: [invoice] })
  }
  return [...groups.values()].flatMap(({ level, invoices: due }) => proposal(level, due, methods))
}

function proposal(level: number, due: readonly OpenInvoice[], methods: Methods): Proposal[] {
  const [first] = due
  const rule = first && methods.get(first.methodId)?.[level - 1]
  if (!first || !rule) return []
  const { partnerId, companyId, currency, methodId } = first
  const amount = sumMoney(
    due.map(({ balance }) => balance),
    currency,
  )
  if (decimal(amount).lt(rule.minimumAmount)) return []
  const invoices = due.map(({ id, balance }) => ({ id, balance }))
  return [{ partnerId, companyId, currency, methodId, level, invoices, amount }]
}

/** The level that an invoice has come to, counted from 1; null where nothing is due. */
export function levelDue(
  { held, waiting, promisedUntil, balance, last, dueOn }: OpenInvoice,
  levels: readonly Pick<Level, 'days'>[],
  today: string,
): number | null {
  if (held || waiting || decimal(balance).lte(0)) return null
  if (promisedUntil !== null && promisedUntil >= today) return null
  const level = (last?.level ?? 0) + 1
  const next = levels[level - 1]
  if (!next || daysBetween(dueOn, today) < next.days) return null
  const gap = next.days - (levels[level - 2]?.days ?? next.days)
  return last !== null && daysBetween(last.on, today) < gap ? null : level
}
