// Which records are ticked, by id, where a list says only that all are but some.
import type { Chosen } from './action-bar.tsx'
import { listQuery, type ListSearch } from './list-search.ts'
import type { ListCalls, ListRow, Page } from './subject.ts'

/** As many as a list gives at most in one answer. */
const rowsAtOnce = 200

/** Page by page, until as many are there as are ticked. */
export async function tickedIds<Row extends ListRow>(
  { page }: Pick<ListCalls<Row>, 'page'>,
  search: ListSearch,
  { ids, body, count }: Omit<Chosen, 'clear'>,
): Promise<readonly number[]> {
  if (ids !== null) return ids
  const except = new Set('except' in body ? body.except : [])
  const found: number[] = []
  for (let cursor: string | null | undefined; cursor !== null && found.length < count;) {
    const rows: Page<Row> = await page({
      ...listQuery(search),
      limit: rowsAtOnce,
      ...(cursor === undefined ? {} : { cursor }),
    })
    found.push(...rows.items.map(({ id }) => id).filter((id) => !except.has(id)))
    cursor = rows.next
  }
  return found
}
