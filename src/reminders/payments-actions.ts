// What is paid of an invoice, payment by payment; one that was wrong is taken back, and stays to be seen.
import type { App } from '../kit/app.ts'
import type { Answer } from '../kit/contract.ts'
import { readerNow } from '../kit/list/today.ts'
import { badField, Problem } from '../kit/problem.ts'
import type { Who } from '../organisation/who.ts'
import { decimal, moneyText } from '../sales/money.ts'
import type { NewPayment } from './contract.ts'
import type { Invoice } from './invoice.ts'
import { changing } from './save-invoice-actions.ts'
import { insertPayment, reversePayment, settlePaid } from './save-invoice-queries.ts'

/** More than is due is refused at `/amount`, unless `evenOver` says that it was really paid. */
export function addPayment(
  app: App,
  who: Who,
  id: number,
  version: number,
  { evenOver, ...payment }: NewPayment,
): Promise<Answer<Invoice>> {
  return changing(app, who, id, version, async (trx, row) => {
    if (row.status !== 'open' && row.status !== 'paid') throw new Problem('conflict')
    const amount = moneyText(decimal(payment.amount), row.currency)
    if (!decimal(amount).eq(payment.amount)) throw badField('/amount', 'too-many-decimals', { max: 2 })
    if (decimal(amount).lte(0)) throw badField('/amount', 'too-small', { min: '0.01' })
    if (!evenOver && decimal(amount).gt(row.balance))
      throw badField('/amount', 'too-large', { max: moneyText(decimal(row.balance), row.currency) })
    const paidOn = payment.paidOn ?? readerNow(who.userId).today
    await insertPayment(trx, id, { ...payment, amount, paidOn }, who.userId)
    await settlePaid(trx, id, who.userId)
  })
}

export function takePaymentBack(
  app: App,
  who: Who,
  id: number,
  version: number,
  paymentId: number,
): Promise<Answer<Invoice>> {
  return changing(app, who, id, version, async (trx) => {
    if (!(await reversePayment(trx, id, paymentId, who.userId))) throw new Problem('not-found')
    await settlePaid(trx, id, who.userId)
  })
}
