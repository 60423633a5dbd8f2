// The questions that a list asks the server, and under which keys the answers are kept.
import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { listQuery, selectionQuery, type ListQuery, type ListSearch } from './list-search.ts'
import type { ListRow, ListSubject, Page } from './subject.ts'

export const pageSize = 50

/** Pages out of sight are forgotten sooner than records: there may be thousands. */
const pagesKept = 2 * 60_000
/** Who drags through the list asks only for where they stop. */
const settleTime = 60

export function pageOf(row: number): number {
  return Math.floor(row / pageSize)
}

export function pageKey(subject: string, query: ListQuery, page: number) {
  return [subject, 'rows', query, page] as const
}

/** The page after one that is there goes by its cursor; a jump goes by number, once it has come to rest. */
export function pageOptions<Row extends ListRow>(subject: ListSubject<Row>, query: ListQuery, page: number) {
  return queryOptions({
    queryKey: pageKey(subject.name, query, page),
    queryFn: async ({ client, signal }): Promise<Page<Row>> => {
      const cursor = cursorOf(client, subject.name, query, page)
      if (page > 0 && !cursor) await rest(settleTime, signal)
      const place = cursor ? { cursor } : page > 0 ? { offset: page * pageSize } : {}
      return subject.calls.page({ ...query, ...place, limit: pageSize }, signal)
    },
    gcTime: pagesKept,
  })
}

export function countOptions<Row extends ListRow>(subject: ListSubject<Row>, search: ListSearch) {
  const query = selectionQuery(search)
  return queryOptions({
    queryKey: [subject.name, 'count', query],
    queryFn: ({ signal }) => subject.calls.count(query, signal),
  })
}

export function groupOptions<Row extends ListRow>(subject: ListSubject<Row>, search: ListSearch) {
  const query = { ...selectionQuery(search), by: search.group ?? '' }
  return queryOptions({
    queryKey: [subject.name, 'groups', query],
    queryFn: ({ signal }) => subject.calls.groups(query, signal),
  })
}

export function letterOptions<Row extends ListRow>(subject: ListSubject<Row>, search: ListSearch) {
  const query = selectionQuery(search)
  return queryOptions({
    queryKey: [subject.name, 'letters', query],
    queryFn: ({ signal }) => subject.calls.letters(query, signal),
  })
}

export function positionOptions<Row extends ListRow>(
  subject: ListSubject<Row>,
  id: number,
  search: ListSearch,
) {
  const query = listQuery(search)
  return queryOptions({
    queryKey: [subject.name, 'position', id, query],
    queryFn: ({ signal }) => subject.calls.position(id, query, signal),
  })
}

function cursorOf(client: QueryClient, subject: string, query: ListQuery, page: number): string | null {
  if (page === 0) return null
  return client.getQueryData<Page<ListRow>>(pageKey(subject, query, page - 1))?.next ?? null
}

function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason instanceof Error ? signal.reason : new DOMException('Aborted', 'AbortError'))
    })
  })
}
