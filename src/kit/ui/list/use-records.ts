// What a list shows now: the rows that were asked for last and are there, their groups, their number.
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { fieldNamed, type Field } from '../../field.ts'
import { useKeptState } from '../kept-state.ts'
import { groupBlocks, wholeList, type RowBlock } from './groups.ts'
import { compact, listQuery, type ListSearch } from './list-search.ts'
import { countOptions, groupOptions, pageOf, pageOptions, pageSize } from './row-pages.ts'
import type { ListRow, ListSubject, Page } from './subject.ts'

export type SearchPatch = { readonly [K in keyof ListSearch]?: ListSearch[K] | undefined }
export type SetSearch = (patch: SearchPatch, options?: { readonly replace?: boolean }) => void

export interface Records<Row extends ListRow> {
  readonly subject: ListSubject<Row>
  /** What the URL asks for; `shown` is what is on screen, and lags as long as the rows are on their way. */
  readonly search: ListSearch
  readonly shown: ListSearch
  readonly setSearch: SetSearch
  readonly blocks: readonly RowBlock[]
  readonly groupField: Field | undefined
  readonly toggleGroup: (key: string) => void
  /** Unknown until the count arrives, after the page. */
  readonly total: number | undefined
  /** `loading` only as long as there is nothing to show at all. */
  readonly state: 'loading' | 'shown' | 'failed'
  readonly error: Error | null
  readonly retry: () => void
}

const noneTurned: ReadonlySet<string> = new Set()

export function useRecords<Row extends ListRow>(
  subject: ListSubject<Row>,
  search: ListSearch,
  setSearch: SetSearch,
): Records<Row> {
  const { shown, first, groups, failure, retry } = useShown(subject, search)
  const counted = useTotal(subject, shown, first)
  const groupField = shown?.group ? fieldNamed(subject.fields, shown.group) : undefined
  const [turned, setTurned] = useKeptState(`${subject.name}.groups.${shown?.group ?? ''}`, noneTurned)
  const rows = counted ?? rowsAtLeast(first, shown)
  const blocks = useMemo(() => {
    if (!shown) return []
    return groupField && groups ? groupBlocks(shown, groupField, groups, turned) : wholeList(shown, rows)
  }, [shown, groupField, groups, turned, rows])
  return {
    subject,
    search,
    shown: shown ?? search,
    setSearch,
    blocks,
    groupField,
    toggleGroup: (key) => setTurned((before) => turn(before, key)),
    total: counted,
    state: shown ? 'shown' : failure ? 'failed' : 'loading',
    error: failure,
    retry,
  }
}

/** The former rows stay until the first page, or the groups, of the new ones are there. */
function useShown<Row extends ListRow>(subject: ListSubject<Row>, search: ListSearch) {
  const [shown, setShown] = useState<ListSearch | null>(null)
  const firstPage = pageOptions(subject, listQuery(search), pageOf(search.row ?? 0))
  const asked = useQuery({ ...firstPage, enabled: search.group === undefined })
  const askedGroups = useQuery({ ...groupOptions(subject, search), enabled: search.group !== undefined })
  const answer = search.group === undefined ? asked : askedGroups
  if (answer.data && (!shown || rowsKey(shown) !== rowsKey(search))) setShown(search)
  const first = useQuery({
    ...pageOptions(subject, listQuery(shown ?? search), pageOf(shown?.row ?? 0)),
    enabled: shown !== null && shown.group === undefined,
  })
  const groups = useQuery({ ...groupOptions(subject, shown ?? search), enabled: shown?.group !== undefined })
  return {
    shown,
    first: first.data,
    groups: groups.data,
    failure: answer.error,
    retry: () => void answer.refetch(),
  }
}

/** A first page that is the last one is its own count. */
function useTotal<Row extends ListRow>(
  subject: ListSubject<Row>,
  shown: ListSearch | null,
  first: Page<Row> | undefined,
): number | undefined {
  const whole = shown?.group === undefined && pageOf(shown?.row ?? 0) === 0 && first?.next === null
  const { data } = useQuery({
    ...countOptions(subject, shown ?? {}),
    enabled: shown !== null && !whole,
    placeholderData: (before) => before,
  })
  return whole ? first.items.length : data
}

function rowsAtLeast<Row>(first: Page<Row> | undefined, shown: ListSearch | null): number {
  if (!first) return 0
  return pageOf(shown?.row ?? 0) * pageSize + first.items.length + (first.next ? pageSize : 0)
}

/** What is asked for as the body of a request says it: the filter is a value there. */
export function searchBody({ q, filter, archived }: ListSearch) {
  return compact({ q: q?.trim() || undefined, filter, archived })
}

/** Two searches with the same key show the same rows in the same order. */
export function rowsKey(search: ListSearch): string {
  return JSON.stringify([listQuery(search), search.group ?? ''])
}

function turn(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys)
  if (!next.delete(key)) next.add(key)
  return next
}
