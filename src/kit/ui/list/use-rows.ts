// The rows in sight, page by page as they arrive, and the next page before it is needed.
import { useQueries, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { RowBlock } from './groups.ts'
import { findRow, type Block, type Layout, type Placed } from './layout.ts'
import type { ListQuery } from './list-search.ts'
import { pageKey, pageOf, pageOptions, pageSize } from './row-pages.ts'
import type { ListRow, ListSubject, Page } from './subject.ts'

/** So many rows before the end of a page, the next one is asked for. */
const ahead = 15

export interface WantedPage {
  /** Of the block. */
  readonly key: string
  readonly query: ListQuery
  readonly page: number
}

export interface LoadedRows<Row> {
  readonly at: (block: Block, index: number) => Row | undefined
  /** Where a record is, among what is there. */
  readonly find: (id: number) => { readonly key: string; readonly index: number } | null
}

type Pages<Row> = readonly (Page<Row> | undefined)[]

export function useRows<Row extends ListRow>(
  subject: ListSubject<Row>,
  blocks: readonly RowBlock[],
  placed: readonly Placed[],
): LoadedRows<Row> {
  const wanted = useMemo(() => wantedPages(blocks, placed), [blocks, placed])
  const pages = useQueries({
    queries: wanted.map(({ query, page }) => pageOptions(subject, query, page)),
    combine: dataOf,
  })
  return useMemo(() => loadedRows(wanted, pages), [wanted, pages])
}

function dataOf<T>(answers: readonly { readonly data: T }[]): T[] {
  return answers.map((answer) => answer.data)
}

function loadedRows<Row extends ListRow>(wanted: readonly WantedPage[], pages: Pages<Row>): LoadedRows<Row> {
  const byPlace = new Map(wanted.map(({ key, page }, i) => [`${page} ${key}`, pages[i]]))
  return {
    at: (block, index) => byPlace.get(`${pageOf(index)} ${block.key}`)?.items[index % pageSize],
    find: (id) => {
      for (const [i, { key, page }] of wanted.entries()) {
        const inPage = pages[i]?.items.findIndex((row) => row.id === id) ?? -1
        if (inPage >= 0) return { key, index: page * pageSize + inPage }
      }
      return null
    },
  }
}

/** The pages behind what is drawn, each once. */
function wantedPages(blocks: readonly RowBlock[], placed: readonly Placed[]): WantedPage[] {
  const wanted = new Map<string, WantedPage>()
  for (const one of placed) {
    const block = one.kind === 'line' ? blocks.find(({ key }) => key === one.block.key) : undefined
    if (!block || one.kind !== 'line') continue
    const last = Math.min(block.rows, one.to + ahead) - 1
    for (let page = pageOf(one.from); page <= pageOf(last); page += 1)
      wanted.set(`${page} ${block.key}`, { key: block.key, query: block.query, page })
  }
  return [...wanted.values()]
}

/** Rows that may not be there yet, as for ticking from one to another. */
export function useFetchedRows<Row extends ListRow>(
  subject: ListSubject<Row>,
  blocks: readonly RowBlock[],
  layout: Layout,
): (first: number, last: number) => Promise<Row[]> {
  const client = useQueryClient()
  return useCallback(
    async (first, last) => {
      const rows: Row[] = []
      for (let row = first; row <= last; row += 1) {
        const found = findRow(layout, row)
        const block = found && blocks.find(({ key }) => key === found.block.key)
        const page = block && (await fetchedPage(client, subject, block.query, pageOf(found.index)))
        const item = page?.items[found ? found.index % pageSize : 0]
        if (item) rows.push(item)
      }
      return rows
    },
    [client, subject, blocks, layout],
  )
}

async function fetchedPage<Row extends ListRow>(
  client: QueryClient,
  subject: ListSubject<Row>,
  query: ListQuery,
  page: number,
): Promise<Page<Row>> {
  const known = client.getQueryData<Page<Row>>(pageKey(subject.name, query, page))
  return known ?? client.fetchQuery(pageOptions(subject, query, page))
}
