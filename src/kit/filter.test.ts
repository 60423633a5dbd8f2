// Filters from outside are read against the fields, and periods are the days that people mean.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fields } from './field.ts'
import { daysOf, periods, readFilter } from './filter.ts'

const label = { fr: '', en: '' }
const list = fields([
  { name: 'city', kind: 'text', label, filter: true },
  { name: 'ownerId', kind: 'record', of: 'user', label, filter: true },
  { name: 'teamId', kind: 'record', of: 'team', label, filter: true },
  { name: 'birthday', kind: 'date', label, filter: true },
  { name: 'doNotCall', kind: 'boolean', label, filter: true },
  { name: 'kind', kind: 'choice', label, choices: [{ value: 'company', label }], filter: true },
  { name: 'secret', kind: 'text', label },
])

describe('a filter from outside', () => {
  it.each([
    { field: 'city', op: 'contains', value: 'par' },
    { field: 'ownerId', op: 'isMe' },
    {
      and: [
        { field: 'birthday', op: 'period', value: 'thisMonth' },
        { or: [{ field: 'doNotCall', op: 'eq', value: true }] },
      ],
    },
    { field: 'birthday', op: 'between', value: ['2026-01-01', '2026-12-31'] },
    { field: 'kind', op: 'in', value: ['company'] },
  ])('%j is read', (filter) => {
    expect(readFilter(list, filter)).toEqual({ ok: true, filter })
  })

  it.each([
    [{ field: 'secret', op: 'eq', value: 'x' }, 'unknown-field'],
    [{ field: 'nothing', op: 'eq', value: 'x' }, 'unknown-field'],
    [{ field: 'teamId', op: 'isMe' }, 'unknown-operator'],
    [{ field: 'city', op: 'eq', value: 7 }, 'wrong-value'],
    [{ field: 'birthday', op: 'eq', value: '2026-02-31' }, 'wrong-value'],
    [{ field: 'birthday', op: 'period', value: 'someday' }, 'wrong-value'],
    [{ field: 'kind', op: 'in', value: ['planet'] }, 'wrong-value'],
    [{ and: 'city' }, 'not-a-filter'],
    [null, 'not-a-filter'],
    [{ and: Array.from({ length: 60 }, () => ({ field: 'city', op: 'empty' })) }, 'too-many'],
  ])('%j is refused', (filter, fault) => {
    expect(readFilter(list, filter)).toMatchObject({ ok: false, fault })
  })

  it('never throws, whatever comes', () => {
    expect(() =>
      fc.assert(fc.property(fc.anything(), (value) => typeof readFilter(list, value).ok === 'boolean')),
    ).not.toThrow()
  })
})

describe('periods', () => {
  it.each([
    ['today', '2026-11-24', '2026-11-24', '2026-11-24'],
    ['yesterday', '2026-03-01', '2026-02-28', '2026-02-28'],
    ['thisWeek', '2026-11-22', '2026-11-16', '2026-11-22'],
    ['lastWeek', '2026-11-23', '2026-11-16', '2026-11-22'],
    ['thisMonth', '2028-02-10', '2028-02-01', '2028-02-29'],
    ['lastMonth', '2026-01-31', '2025-12-01', '2025-12-31'],
    ['thisQuarter', '2026-11-24', '2026-10-01', '2026-12-31'],
    ['thisYear', '2026-11-24', '2026-01-01', '2026-12-31'],
    ['lastYear', '2026-11-24', '2025-01-01', '2025-12-31'],
    ['last7Days', '2026-11-24', '2026-11-18', '2026-11-24'],
    ['last30Days', '2026-11-24', '2026-10-26', '2026-11-24'],
    ['last90Days', '2026-11-24', '2026-08-27', '2026-11-24'],
    ['olderThan90Days', '2026-11-24', null, '2026-08-26'],
  ] as const)('%s on %s goes from %s to %s', (period, today, from, to) => {
    expect(daysOf(period, today)).toEqual({ from, to })
  })

  it('has days for each, with the start no later than the end', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    expect(() =>
      fc.assert(
        fc.property(fc.constantFrom(...periods), day, (period, date) => {
          const { from, to } = daysOf(period, date.toISOString().slice(0, 10))
          return (from ?? '') <= (to ?? '9999')
        }),
      ),
    ).not.toThrow()
  })
})
