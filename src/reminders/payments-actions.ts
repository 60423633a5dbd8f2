// What is paid of an invoice, payment by payment; one that was wrong is taken back, and stays to be seen.
import type { Answer } from '../kit/contract.ts'
import { minorDigits } from '../kit/currency.ts'
import type { Trx } from '../kit/database.ts'
import { readerNow } from '../kit/list/today.ts'
import { badField, Problem } from '../kit/problem.ts'
import type { Who } from '../organisation/who.ts'
import { decimal, moneyText } from '../sales/money.ts'
import type { NewPayment } from './contract.ts'
import type { Invoice } from './invoice.ts'
import { changing, type ReadInvoice } from './save-invoice-actions.ts'
import { insertPayment, reversePayment, settlePaid } from './save-invoice-queries.ts'

/** More than is due is refused at `/amount`, unless `evenOver` says that it was really paid. */
export function addPayment(
  trx: Trx,
  who: Who,
  read: ReadInvoice,
  { evenOver, ...payment }: NewPayment,
): Promise<Answer<Invoice>> {
  return changing(trx, who, read, async (row) => {
    if (row.status !== 'open' && row.status !== 'paid') throw new Problem('conflict')
    const amount = moneyText(decimal(payment.amount), row.currency)
    const digits = minorDigits(row.currency)
    if (!decimal(amount).eq(payment.amount)) throw badField('/amount', 'too-many-decimals', { max: digits })
    if (decimal(amount).lte(0))
      throw badField('/amount', 'too-small', { min: decimal('10').pow(-digits).toFixed(digits) })
    if (!evenOver && decimal(amount).gt(row.balance))
      throw badField('/amount', 'too-large', { max: moneyText(decimal(row.balance), row.currency) })
    const paidOn = payment.paidOn ?? readerNow(who.userId).today
    await insertPayment(trx, row.id, { ...payment, amount, paidOn }, who.userId)
    await settlePaid(trx, row.id, who.userId)
  })
}

export function takePaymentBack(
  trx: Trx,
  who: Who,
  read: ReadInvoice,
  paymentId: number,
): Promise<Answer<Invoice>> {
  return changing(trx, who, read, async ({ id }) => {
    if (!(await reversePayment(trx, id, paymentId, who.userId))) throw new Problem('not-found')
    await settlePaid(trx, id, who.userId)
  })
}
