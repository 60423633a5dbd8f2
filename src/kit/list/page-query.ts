// The statement behind a page of a list, quick for words that stand in few rows and for words that stand in most.
import { sql, type RawBuilder } from 'kysely'
import { selected } from './conditions.ts'
import type { ListSource, Reader, Selection } from './list-source.ts'
import { searchWords } from './search-words.ts'
import { beyond, decodeCursor, orderBy, type SortKey } from './sort-keys.ts'

export interface PageAsked extends Selection {
  /** `lastName,-city`: field names, a minus for descending. */
  readonly sort?: string | undefined
  readonly limit: number
  readonly cursor?: string | undefined
  /** Rows to pass over, for a jump in a long list; a cursor is quicker for the next page. */
  readonly offset?: number | undefined
}

/** The id and the keys of a row, as text. */
export type PageRow = Readonly<Record<string, unknown>> & { readonly id: number }

export function pageQuery(
  source: ListSource,
  keys: readonly SortKey[],
  asked: PageAsked,
  reader: Reader,
): RawBuilder<PageRow> {
  const { visible, visibleInPage = visible } = source
  const seen = keys[0]?.readsAll ? visible : visibleInPage
  const within = selected({ ...source, visible: seen }, asked, reader)
  const after = asked.cursor ? decodeCursor(asked.cursor, keys.length) : null
  const all = { from: source.from, id: source.id, keys, where: within }
  return hasLongWord(asked.q) ? searchedPage(all, after, asked) : sql<PageRow>`${ordered(all, after, asked)}`
}

/** Shorter ones stand in most rows, and the index of trigrams knows none. */
function hasLongWord(q = ''): boolean {
  return searchWords(q).some((word) => word.length >= 3)
}

/** Rows to choose a page from. */
interface Rows {
  readonly from: RawBuilder<unknown>
  readonly id: RawBuilder<number>
  readonly keys: readonly SortKey[]
  readonly where: RawBuilder<boolean>
}

const few = 1000

/**
 * PostgreSQL cannot tell beforehand how many rows hold a word. Following the order until a page is full takes long
 * where they are few; sorting all of them takes long where they are many. So the first ones are counted.
 */
function searchedPage(all: Rows, after: readonly string[] | null, asked: PageAsked): RawBuilder<PageRow> {
  const named = all.keys.map((key, i) => ({ ...key, by: sql.ref(`by${i}`) }))
  const columns = all.keys.map((key, i) => sql`${key.by} as ${sql.ref(`by${i}`)}`)
  const found: Rows = { from: sql`found`, id: sql.ref('id'), keys: named, where: sql`(select few from size)` }
  const rest: Rows = { ...all, where: sql`not (select few from size) and ${all.where}` }
  return sql<PageRow>`
    with found as materialized (
      select ${all.id} as id, ${sql.join(columns)} from ${all.from} where ${all.where} limit ${few + 1}
    ), size as (select count(*) <= ${few} as few from found)
    (${ordered(found, after, asked)}) union all (${ordered(rest, after, asked)})`
}

function ordered(
  { from, id, keys, where }: Rows,
  after: readonly string[] | null,
  { limit, offset = 0 }: PageAsked,
): RawBuilder<unknown> {
  const texts = keys.map((key, i) => sql`(${key.by})::text as ${sql.ref(`key${i}`)}`)
  return sql`
    select ${id} as id, ${sql.join(texts)} from ${from}
    where ${where} and ${after ? beyond(keys, after) : sql`true`}
    order by ${sql.join(orderBy(keys))} limit ${limit + 1} offset ${offset}`
}
