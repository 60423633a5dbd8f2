// What a list shows, as it stands in the URL: view, search, filter, order, groups and the place in it.
import type { Field } from '../../field.ts'
import { readFilter, type Filter } from '../../filter.ts'
import { readSort } from './sort.ts'

export type ListView = 'cards' | 'list' | 'board'

export interface ListSearch {
  readonly view?: ListView
  readonly q?: string
  readonly filter?: Filter
  /** `lastName,-city` */
  readonly sort?: string
  readonly group?: string
  readonly archived?: 'yes' | 'all'
  /** The saved view that this began as. */
  readonly saved?: number | string
  /** The record that is open, or was last. */
  readonly at?: number
  /** The first row in sight, counted from 0. */
  readonly row?: number
}

/** What the server is asked for; the same words as in the contract of every list. */
export interface ListQuery {
  readonly q?: string
  readonly filter?: string
  readonly sort?: string
  readonly archived?: 'yes' | 'all'
}

type Loose = Readonly<Record<string, unknown>>

/** Reads a URL that anybody may have written: what cannot be meant is left out. */
export function readListSearch(fields: readonly Field[], search: Loose): ListSearch {
  const filter = readFilter(fields, search['filter'])
  return compact({
    view: oneOf(['cards', 'list', 'board'], search['view']),
    q: text(search['q']),
    filter: filter.ok ? filter.filter : undefined,
    sort: readSort(fields, search['sort']),
    group: fields.find((field) => field.group && field.name === search['group'])?.name,
    archived: oneOf(['yes', 'all'], search['archived']),
    saved: whole(search['saved']) ?? text(search['saved']),
    at: whole(search['at']),
    row: whole(search['row']),
  })
}

export function listQuery(search: ListSearch): ListQuery {
  return compact({
    q: search.q?.trim() || undefined,
    filter: search.filter && JSON.stringify(search.filter),
    sort: search.sort,
    archived: search.archived,
  })
}

/** The same list, without its order and its pages: for counts, letters, groups and selections. */
export function selectionQuery(search: ListSearch): Omit<ListQuery, 'sort'> {
  const { sort: _, ...selection } = listQuery(search)
  return selection
}

type Patch<T> = { readonly [K in keyof T]?: T[K] | undefined }

/** Changes some of it; what becomes undefined leaves the URL. The place starts anew when other rows are asked for. */
export function withSearch(search: ListSearch, patch: Patch<ListSearch>): ListSearch {
  const next = compact({ ...search, ...patch })
  const asksAnew = (['q', 'filter', 'sort', 'group', 'archived'] as const).some((key) => key in patch)
  if (!asksAnew || 'row' in patch) return next
  const { row: _, ...without } = next
  return without
}

export function compact<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}

function oneOf<T extends string>(known: readonly T[], value: unknown): T | undefined {
  return known.find((one) => one === value)
}

/** A search of digits arrives from the URL as a number. */
function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.slice(0, 200) : undefined
}

function whole(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined
}
