// What a list is ordered by, and the place of a row in that order, as it stands in a cursor.
import { sql, type RawBuilder } from 'kysely'
import { fieldNamed } from '../field.ts'
import { badField } from '../problem.ts'
import type { ListSource, Order } from './list-source.ts'

export interface SortKey extends Order {
  readonly descending: boolean
}

export function orderBy(keys: readonly SortKey[]): RawBuilder<unknown>[] {
  return keys.map((key) => (key.descending ? sql`${key.by} desc` : sql`${key.by}`))
}

const maxSortFields = 3

export function sortKeys(source: ListSource, sort: string | undefined): SortKey[] {
  const names = (sort || source.defaultSort).split(',').slice(0, maxSortFields)
  const keys = names.map((name) => sortKey(source, name))
  const lastDescends = keys.at(-1)?.descending ?? false
  return [...keys, { by: source.id, type: 'bigint', descending: lastDescends }]
}

function sortKey(source: ListSource, name: string): SortKey {
  const descending = name.startsWith('-')
  const fieldName = descending ? name.slice(1) : name
  const order = source.columns[fieldName]?.order
  if (!order || !fieldNamed(source.fields, fieldName)?.sort) throw badField('/sort', 'unknown-field')
  return { ...order, descending }
}

/** Rows after the one with these keys. One tuple comparison where all keys go one way, since an index can follow it. */
export function beyond(keys: readonly SortKey[], values: readonly string[]): RawBuilder<boolean> {
  const typed = keys.map((key, i) => sql`cast(${values[i]}::text as ${sql.raw(key.type)})`)
  if (keys.every((key) => key.descending === keys[0]?.descending)) {
    const sides = [sql`(${sql.join(keys.map((key) => key.by))})`, sql`(${sql.join(typed)})`]
    return sql<boolean>`${sql.join(sides, keys[0]?.descending ? sql` < ` : sql` > `)}`
  }
  return keys.reduceRight<RawBuilder<boolean>>(
    (later, key, i) => {
      const sign = key.descending ? sql` < ` : sql` > `
      return sql<boolean>`(${key.by}${sign}${typed[i]} or (${key.by} = ${typed[i]} and ${later}))`
    },
    sql<boolean>`false`,
  )
}

export function encodeCursor(values: readonly string[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

export function decodeCursor(cursor: string, length: number): string[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (
      Array.isArray(values) &&
      values.length === length &&
      values.every((value) => typeof value === 'string')
    )
      return values
  } catch {
    // Not our cursor: said below, at its field.
  }
  throw badField('/cursor', 'invalid')
}
