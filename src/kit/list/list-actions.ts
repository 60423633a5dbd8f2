// What every list answers: a page of whole records, their count, groups and letters.
import type { Db } from '../database.ts'
import { readFilter, type Filter } from '../filter.ts'
import type { Field } from '../field.ts'
import { badField } from '../problem.ts'
import { countRows, groupRows, letterRows, listPage, type Group } from './list-page.ts'
import type { ListSource, Reader, Selection } from './list-source.ts'

/** A selection as it comes from a query, with its filter still in JSON. */
export interface AskedSelection {
  readonly q?: string | undefined
  readonly filter?: string | undefined
  readonly archived?: 'no' | 'yes' | 'all' | undefined
  readonly ids?: readonly number[] | undefined
}

export function readSelection(fields: readonly Field[], asked: AskedSelection): Selection {
  const { filter, ...rest } = asked
  return filter ? { ...rest, filter: checkedFilter(fields, parsed(filter), '/filter') } : rest
}

export function checkedFilter(fields: readonly Field[], value: unknown, pointer: string): Filter {
  const read = readFilter(fields, value)
  if (read.ok) return read.filter
  throw badField(
    pointer,
    read.fault === 'unknown-field' ? 'unknown-field' : 'invalid',
    read.field ? { field: read.field } : {},
  )
}

function parsed(filter: string): unknown {
  try {
    return JSON.parse(filter)
  } catch {
    throw badField('/filter', 'invalid')
  }
}

export interface AskedPage extends AskedSelection {
  readonly sort?: string | undefined
  readonly limit: number
  readonly cursor?: string | undefined
  readonly offset?: number | undefined
}

/** `load` gives whole records for ids, in their order. */
export async function pageOf<T>(
  db: Db,
  source: ListSource,
  asked: AskedPage,
  reader: Reader,
  load: (ids: readonly number[]) => Promise<T[]>,
): Promise<{ items: T[]; next: string | null }> {
  const { sort, limit, cursor, offset, ...selection } = asked
  const { ids, next } = await listPage(
    db,
    source,
    { ...readSelection(source.fields, selection), sort, limit, cursor, offset },
    reader,
  )
  return { items: await load(ids), next }
}

export async function countOf(
  db: Db,
  source: ListSource,
  asked: AskedSelection,
  reader: Reader,
): Promise<{ count: number }> {
  return { count: await countRows(db, source, readSelection(source.fields, asked), reader) }
}

export async function groupsOf(
  db: Db,
  source: ListSource,
  { by, ...asked }: AskedSelection & { readonly by: string },
  reader: Reader,
): Promise<{ items: Group[] }> {
  return { items: await groupRows(db, source, readSelection(source.fields, asked), by, reader) }
}

export async function lettersOf(
  db: Db,
  source: ListSource,
  asked: AskedSelection,
  reader: Reader,
): Promise<{ items: { letter: string; count: number }[] }> {
  return { items: await letterRows(db, source, readSelection(source.fields, asked), reader) }
}
