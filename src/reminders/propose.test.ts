// What is proposed is due, complete, and never twice.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { sumMoney } from '../sales/money.ts'
import { addDays } from './due-date.ts'
import { levelDue, propose, type OpenInvoice, type Proposal } from './propose.ts'

const today = '2026-11-24'
const levels = [
  { days: 5, minimumAmount: '10.00' },
  { days: 20, minimumAmount: '10.00' },
  { days: 40, minimumAmount: '50.00' },
]
const methods = new Map([
  [1, levels],
  [2, [{ days: 1, minimumAmount: '0' }]],
])

const overdue = (days: number, rest: Partial<OpenInvoice> = {}): OpenInvoice => ({
  id: 1,
  partnerId: 10,
  companyId: 1,
  currency: 'EUR',
  dueOn: addDays(today, -days),
  balance: '100.00',
  held: false,
  promisedUntil: null,
  methodId: 1,
  last: null,
  waiting: false,
  ...rest,
})

describe('the level of an invoice', () => {
  it.each([
    ['nothing yet', overdue(4), null],
    ['the first, on its day', overdue(5), 1],
    ['the first, however late', overdue(300), 1],
    ['the second, once its days are over', overdue(20, { last: { level: 1, on: '2026-11-09' } }), 2],
    ['not the second while the first is fresh', overdue(30, { last: { level: 1, on: '2026-11-20' } }), null],
    ['nothing after the last', overdue(300, { last: { level: 3, on: '2026-01-01' } }), null],
    ['nothing while one waits', overdue(30, { waiting: true }), null],
    ['nothing while it is disputed or on hold', overdue(30, { held: true }), null],
    ['nothing until a promised day is over', overdue(30, { promisedUntil: today }), null],
    ['the first again after that day', overdue(30, { promisedUntil: '2026-11-23' }), 1],
    ['nothing where nothing is left to pay', overdue(30, { balance: '0.00' }), null],
  ])('is %s', (_, invoice, level) => {
    expect(levelDue(invoice, levels, today)).toBe(level)
  })
})

test('one reminder a partner and level, with all its invoices', () => {
  const invoices = [
    overdue(6, { id: 1, balance: '4.50' }),
    overdue(9, { id: 2, balance: '6.00' }),
    overdue(25, { id: 3, last: { level: 1, on: '2026-11-01' } }),
    overdue(6, { id: 4, partnerId: 11, balance: '9.99' }),
    overdue(6, { id: 5, currency: 'CHF' }),
  ]
  expect(propose(invoices, methods, today)).toMatchObject([
    { partnerId: 10, level: 1, amount: '10.50', invoices: [{ id: 1 }, { id: 2 }] },
    { partnerId: 10, level: 2, amount: '100.00', invoices: [{ id: 3 }] },
    { partnerId: 10, level: 1, currency: 'CHF', invoices: [{ id: 5 }] },
  ])
})

const invoiceLists = fc
  .array(
    fc.record({
      partnerId: fc.integer({ min: 1, max: 4 }),
      companyId: fc.constantFrom(null, 1, 2),
      currency: fc.constantFrom('EUR', 'JPY'),
      late: fc.integer({ min: -30, max: 90 }),
      units: fc.integer({ min: 0, max: 9_999_999 }),
      held: fc.boolean(),
      promised: fc.constantFrom(null, -3, 0, 3),
      methodId: fc.constantFrom(1, 2, 3),
      last: fc.constantFrom(null, { level: 1, ago: 2 }, { level: 1, ago: 60 }, { level: 2, ago: 30 }),
      waiting: fc.boolean(),
    }),
    { maxLength: 25 },
  )
  .map((list) =>
    list.map(({ late, units, promised, last, ...rest }, id): OpenInvoice => ({
      ...rest,
      id,
      dueOn: addDays(today, -late),
      balance:
        rest.currency === 'JPY'
          ? String(units)
          : `${Math.floor(units / 100)}.${String(units % 100).padStart(2, '0')}`,
      promisedUntil: promised === null ? null : addDays(today, promised),
      last: last && { level: last.level, on: addDays(today, -last.ago) },
    })),
  )

const inThem = (proposals: readonly Proposal[]) =>
  proposals.flatMap(({ invoices }) => invoices.map(({ id }) => id))

test('whatever the invoices: nobody twice, nothing held, sums are right, and a second run adds nothing', () => {
  fc.assert(
    fc.property(invoiceLists, (invoices) => {
      const proposals = propose(invoices, methods, today)
      const ids = inThem(proposals)
      expect(new Set(ids).size).toBe(ids.length)
      for (const { invoices: held, amount, currency, level, methodId, partnerId } of proposals) {
        expect(amount).toBe(
          sumMoney(
            held.map(({ balance }) => balance),
            currency,
          ),
        )
        for (const { id } of held) {
          const invoice = invoices[id]
          expect(invoice).toMatchObject({ held: false, waiting: false, methodId, partnerId, currency })
          expect(level).toBe((invoice?.last?.level ?? 0) + 1)
          expect(invoice?.promisedUntil ?? '').not.toSatisfy((day: string) => day >= today)
        }
      }
      const keys = proposals.map(({ partnerId, companyId, currency, methodId, level }) =>
        [partnerId, companyId, currency, methodId, level].join(),
      )
      expect(new Set(keys).size).toBe(keys.length)
      const after = invoices.map((invoice) =>
        ids.includes(invoice.id) ? { ...invoice, waiting: true } : invoice,
      )
      expect(inThem(propose(after, methods, today))).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('a day later nothing that was due and did not leave is lost', () => {
  fc.assert(
    fc.property(invoiceLists, (invoices) => {
      const tomorrow = addDays(today, 1)
      const now = invoices.filter((one) => levelDue(one, methods.get(one.methodId) ?? [], today) !== null)
      for (const one of now) expect(levelDue(one, methods.get(one.methodId) ?? [], tomorrow)).not.toBeNull()
    }),
  )
})
