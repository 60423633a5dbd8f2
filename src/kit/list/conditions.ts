// Filters, search and selection as SQL conditions over a list source.
import { sql, type RawBuilder } from 'kysely'
import { fieldNamed, type Field } from '../field.ts'
import { codeForm } from '../code-form.ts'
import { daysOf, type Condition, type Filter, type Period } from '../filter.ts'
import { phoneDigits, searchWords } from './search-words.ts'
import type { Column, ListSource, Reader, Selection } from './list-source.ts'

type Sql = RawBuilder<boolean>

export function selected(source: ListSource, selection: Selection, reader: Reader): Sql {
  const parts: Sql[] = [source.visible]
  if (selection.archived !== 'all') {
    parts.push(
      selection.archived === 'yes'
        ? sql`${source.archivedAt} is not null`
        : sql`${source.archivedAt} is null`,
    )
  }
  for (const word of searchWords(selection.q ?? '')) parts.push(sql`${source.search} like ${contained(word)}`)
  if (selection.filter) parts.push(filtered(source, selection.filter, reader))
  if (selection.ids) parts.push(sql`${source.id} = any(${selection.ids}::bigint[])`)
  if (selection.except?.length) parts.push(sql`${source.id} <> all(${selection.except}::bigint[])`)
  return joined(parts, 'and')
}

/** Rows in which one of the fields holds something else than the value given; texts to the letter, lists as sets. */
export function differing(source: ListSource, values: Readonly<Record<string, unknown>>): Sql {
  return joined(
    Object.entries(values).map(([name, value]) => differs(source, name, value)),
    'or',
  )
}

function differs(source: ListSource, name: string, value: unknown): Sql {
  if (name === 'archived')
    return value ? sql`${source.archivedAt} is null` : sql`${source.archivedAt} is not null`
  const column = source.columns[name]
  if (!column) throw new Error(`no column behind the field ${name}`)
  if (column.among) {
    const present = sql`(select coalesce(array_agg(distinct ${column.among.value}), '{}') from ${column.among.from})`
    return sql`${present} is distinct from (select coalesce(array_agg(distinct one), '{}') from unnest(${value}::bigint[]) one)`
  }
  return sql`${valueOf(column)} is distinct from ${value}`
}

function filtered(source: ListSource, filter: Filter, reader: Reader): Sql {
  if ('and' in filter)
    return joined(
      filter.and.map((part) => filtered(source, part, reader)),
      'and',
    )
  if ('or' in filter)
    return joined(
      filter.or.map((part) => filtered(source, part, reader)),
      'or',
    )
  const field = fieldNamed(source.fields, filter.field)
  const column = source.columns[filter.field]
  if (!field || !column) throw new Error(`no column behind the field ${filter.field}`)
  return column.among
    ? amongRows(field, column.among, filter, reader)
    : onValue(field, valueOf(column), filter, reader)
}

function valueOf(column: Column): RawBuilder<unknown> {
  if (!column.value) throw new Error('a column has a value or rows')
  return column.value
}

/** Negations speak of all the rows: "role is not Buyer" means that none of the roles is. */
function amongRows(
  field: Field,
  among: NonNullable<Column['among']>,
  condition: Condition,
  reader: Reader,
): Sql {
  const some = (inner: Sql): Sql => sql<boolean>`exists (select 1 from ${among.from} and ${inner})`
  if (condition.op === 'empty') return sql`not ${some(sql`true`)}`
  if (condition.op === 'notEmpty') return some(sql`true`)
  if (condition.op === 'ne')
    return sql`not ${some(onValue(field, among.value, { ...condition, op: 'eq' }, reader))}`
  return some(onValue(field, among.value, condition, reader))
}

function onValue(field: Field, value: RawBuilder<unknown>, condition: Condition, reader: Reader): Sql {
  switch (field.kind) {
    case 'number':
    case 'decimal':
    case 'boolean':
    case 'record':
    case 'records':
      return onPlain(value, condition, reader)
    case 'date':
      return onDay(value, condition, reader)
    case 'instant':
      return onDay(sql`(${value})::date`, condition, reader)
    case 'choice':
    case 'picture':
      return onPlain(value, condition, reader)
    case 'tags':
      return onTags(value, condition)
    case 'phone':
      return onPhone(value, condition)
    case 'code':
      return onText(value, inCodeForm(condition))
    default:
      return onText(value, condition)
  }
}

function onText(value: RawBuilder<unknown>, { op, value: given }: Condition): Sql {
  const folded = sql`fold(${value})`
  switch (op) {
    case 'eq':
      return sql`${folded} = fold(${given})`
    case 'ne':
      return sql`${folded} <> fold(${given})`
    case 'contains':
      return sql`${folded} like ${contained(String(given))}`
    case 'startsWith':
      return sql`${folded} like fold(${escaped(String(given))}) || '%'`
    case 'in':
      return sql`${folded} = any(select fold(one) from unnest(${given}::text[]) one)`
    case 'empty':
      return sql`${value} = ''`
    default:
      return sql`${value} <> ''`
  }
}

/** A code is found however it is typed: `303 265 045`. */
function inCodeForm(condition: Condition): Condition {
  const { value } = condition
  if (typeof value === 'string') return { ...condition, value: codeForm(value) }
  return Array.isArray(value)
    ? { ...condition, value: value.map((one: string | number) => codeForm(String(one))) }
    : condition
}

/** Digits of E.164, found in whatever national spelling they are asked for; phones are rows, so nothing else is asked. */
function onPhone(value: RawBuilder<unknown>, { value: given }: Condition): Sql {
  return sql`${value} like '%' || ${phoneDigits(String(given))} || '%'`
}

function onPlain(value: RawBuilder<unknown>, { op, value: given }: Condition, reader: Reader): Sql {
  switch (op) {
    case 'isMe':
      return sql`${value} = ${reader.userId}`
    case 'ne':
      return sql`${value} is distinct from ${given}`
    case 'in':
      return sql`${value} = any(${given})`
    case 'lt':
      return sql`${value} < ${given}`
    case 'gt':
      return sql`${value} > ${given}`
    case 'between':
      return between(value, given)
    case 'empty':
      return sql`${value} is null`
    case 'notEmpty':
      return sql`${value} is not null`
    default:
      return sql`${value} = ${given}`
  }
}

function onDay(value: RawBuilder<unknown>, condition: Condition, reader: Reader): Sql {
  if (condition.op !== 'period') return onPlain(value, condition, reader)
  const { from, to } = daysOf(condition.value as Period, reader.today)
  const parts: Sql[] = []
  if (from) parts.push(sql`${value} >= ${from}::date`)
  if (to) parts.push(sql`${value} <= ${to}::date`)
  return joined(parts, 'and')
}

function onTags(value: RawBuilder<unknown>, { op, value: given }: Condition): Sql {
  switch (op) {
    case 'in':
      return sql`${value} && ${given}::text[]`
    case 'ne':
      return sql`not (${value} @> array[${given}]::text[])`
    case 'empty':
      return sql`cardinality(${value}) = 0`
    default:
      return sql`cardinality(${value}) > 0`
  }
}

function between(value: RawBuilder<unknown>, given: Condition['value']): Sql {
  const [from, to] = given as readonly [string | number, string | number]
  return sql`${value} between ${from} and ${to}`
}

function joined(parts: readonly Sql[], word: 'and' | 'or'): Sql {
  if (parts.length === 0) return sql`true`
  return sql`(${sql.join(parts, word === 'and' ? sql` and ` : sql` or `)})`
}

function contained(word: string): RawBuilder<string> {
  return sql<string>`'%' || fold(${escaped(word)}) || '%'`
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
}
