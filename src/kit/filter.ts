// Filters as values: conditions on fields joined by and/or, readable in a URL and in a saved view.
import { decimalPattern } from './decimal.ts'
import { fieldNamed, operatorsOf, type Field, type Operator } from './field.ts'

export type FilterValue = string | number | boolean | readonly (string | number)[]

export interface Condition {
  readonly field: string
  readonly op: Operator
  readonly value?: FilterValue
}

export type Filter = Condition | { readonly and: readonly Filter[] } | { readonly or: readonly Filter[] }

export const periods = [
  'today',
  'yesterday',
  'thisWeek',
  'lastWeek',
  'thisMonth',
  'lastMonth',
  'thisQuarter',
  'thisYear',
  'lastYear',
  'last7Days',
  'last30Days',
  'last90Days',
  'olderThan90Days',
] as const
export type Period = (typeof periods)[number]

const maxConditions = 50
const maxDepth = 4

export type FilterFault = 'not-a-filter' | 'too-many' | 'unknown-field' | 'unknown-operator' | 'wrong-value'

/** Reads a filter that came from outside, against the fields it may name. */
export function readFilter(
  list: readonly Field[],
  value: unknown,
): { ok: true; filter: Filter } | { ok: false; fault: FilterFault; field?: string } {
  const found: { fault?: FilterFault; field?: string } = {}
  let count = 0
  const read = (node: unknown, depth: number): boolean => {
    count += 1
    if (count > maxConditions || depth > maxDepth) return fail(found, 'too-many')
    if (typeof node !== 'object' || node === null) return fail(found, 'not-a-filter')
    const group = 'and' in node ? node.and : 'or' in node ? node.or : undefined
    if (group !== undefined)
      return Array.isArray(group) ? group.every((part) => read(part, depth + 1)) : fail(found, 'not-a-filter')
    return readCondition(list, node, found)
  }
  if (read(value, 0)) return { ok: true, filter: value as Filter }
  return { ok: false, fault: found.fault ?? 'not-a-filter', ...(found.field ? { field: found.field } : {}) }
}

function readCondition(
  list: readonly Field[],
  node: object,
  found: { fault?: FilterFault; field?: string },
): boolean {
  const { field: name, op, value } = node as { field?: unknown; op?: unknown; value?: unknown }
  if (typeof name !== 'string') return fail(found, 'not-a-filter')
  const field = fieldNamed(list, name)
  if (!field?.filter) return fail(found, 'unknown-field', name)
  const operator = operatorsOf(field).find((known) => known === op)
  if (!operator) return fail(found, 'unknown-operator', name)
  return fits(field, operator, value) || fail(found, 'wrong-value', name)
}

function fail(found: { fault?: FilterFault; field?: string }, fault: FilterFault, field?: string): false {
  found.fault = fault
  if (field) found.field = field
  return false
}

function fits(field: Field, op: Operator, value: unknown): boolean {
  switch (op) {
    case 'empty':
    case 'notEmpty':
    case 'isMe':
      return value === undefined
    case 'period':
      return periods.some((period) => period === value)
    case 'in':
      return Array.isArray(value) && value.length <= 200 && value.every((one) => isScalar(field, one))
    case 'between':
      return Array.isArray(value) && value.length === 2 && value.every((one) => isScalar(field, one))
    default:
      return isScalar(field, value)
  }
}

/** A real day of the calendar: `2026-02-31` is none. */
function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
}

function isScalar(field: Field, value: unknown): boolean {
  switch (field.kind) {
    case 'boolean':
      return typeof value === 'boolean'
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
    case 'decimal':
      return typeof value === 'string' && value.length <= 30 && decimalPattern.test(value)
    case 'record':
    case 'records':
      return typeof value === 'number' && Number.isSafeInteger(value)
    case 'date':
    case 'instant':
      return isDay(value)
    case 'choice':
      return (field.choices ?? []).some((choice) => choice.value === value)
    default:
      return typeof value === 'string' && value.length <= 500
  }
}

/** Days from and to, both included, as `2026-11-01`; an open end is null. Weeks begin on Monday (ISO 8601). */
export function daysOf(period: Period, today: string): { from: string | null; to: string | null } {
  const day = new Date(`${today}T00:00:00Z`)
  const year = day.getUTCFullYear()
  const month = day.getUTCMonth()
  const date = day.getUTCDate()
  const monday = date - ((day.getUTCDay() + 6) % 7)
  const quarter = month - (month % 3)
  const at = (y: number, m: number, d: number) => new Date(Date.UTC(y, m, d)).toISOString().slice(0, 10)
  const span = (from: string | null, to: string | null) => ({ from, to })
  switch (period) {
    case 'today':
      return span(today, today)
    case 'yesterday':
      return span(at(year, month, date - 1), at(year, month, date - 1))
    case 'thisWeek':
      return span(at(year, month, monday), at(year, month, monday + 6))
    case 'lastWeek':
      return span(at(year, month, monday - 7), at(year, month, monday - 1))
    case 'thisMonth':
      return span(at(year, month, 1), at(year, month + 1, 0))
    case 'lastMonth':
      return span(at(year, month - 1, 1), at(year, month, 0))
    case 'thisQuarter':
      return span(at(year, quarter, 1), at(year, quarter + 3, 0))
    case 'thisYear':
      return span(at(year, 0, 1), at(year, 11, 31))
    case 'lastYear':
      return span(at(year - 1, 0, 1), at(year - 1, 11, 31))
    case 'last7Days':
      return span(at(year, month, date - 6), today)
    case 'last30Days':
      return span(at(year, month, date - 29), today)
    case 'last90Days':
      return span(at(year, month, date - 89), today)
    case 'olderThan90Days':
      return span(null, at(year, month, date - 90))
  }
}
