// Pages, counts, groups and letters of any list, by keyset, over a list source.
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../database.ts'
import { fieldNamed } from '../field.ts'
import { badField } from '../problem.ts'
import { differing, selected } from './conditions.ts'
import type { Column, ListSource, Reader, Selection } from './list-source.ts'
import { pageQuery, type PageAsked } from './page-query.ts'
import { beyond, encodeCursor, orderBy, sortKeys, type SortKey } from './sort-keys.ts'

export async function listPage(
  db: Db,
  source: ListSource,
  asked: PageAsked,
  reader: Reader,
): Promise<{ ids: number[]; next: string | null }> {
  const keys = sortKeys(source, asked.sort)
  const { rows } = await pageQuery(source, keys, asked, reader).execute(db)
  const page = rows.slice(0, asked.limit)
  const last = page.at(-1)
  const next =
    rows.length > asked.limit && last ? encodeCursor(keys.map((_, i) => String(last[`key${i}`]))) : null
  return { ids: page.map((row) => row.id), next }
}

export async function countRows(
  db: Db,
  source: ListSource,
  selection: Selection,
  reader: Reader,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from ${source.from} where ${selected(source, selection, reader)}`.execute(db)
  return rows[0]?.n ?? 0
}

/** How many of the selected rows would change if these values were given to all. */
export async function countDiffering(
  db: Db,
  source: ListSource,
  selection: Selection,
  values: Readonly<Record<string, unknown>>,
  reader: Reader,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from ${source.from}
    where ${selected(source, selection, reader)} and ${differing(source, values)}`.execute(db)
  return rows[0]?.n ?? 0
}

/** Every id that is selected, up to `limit`, in the order of ids. */
export async function selectedIds(
  db: Db,
  source: ListSource,
  selection: Selection,
  reader: Reader,
  after: number,
  limit: number,
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select ${source.id} as id from ${source.from}
    where ${selected(source, selection, reader)} and ${source.id} > ${after}
    order by ${source.id} limit ${limit}`.execute(db)
  return rows.map((row) => row.id)
}

export interface Group {
  readonly value: string | number | boolean | null
  readonly label: string | null
  readonly count: number
}

const maxGroups = 500

/** The values of one field with how many rows have each; a row with several values stands in each of them. */
export async function groupRows(
  db: Db,
  source: ListSource,
  selection: Selection,
  by: string,
  reader: Reader,
): Promise<Group[]> {
  const column = source.columns[by]
  if (!column || !fieldNamed(source.fields, by)?.group)
    throw badField('/by', 'not-one-of', { values: groupNames(source) })
  const within = selected(source, selection, reader)
  const several = column.among ?? column.each
  const groups = several
    ? severalGroups(source, several, column.label, within)
    : singleGroups(source, column, within)
  const { rows } = await sql<Group>`
    select value, label, count from (${groups}) counted order by count desc, value limit ${maxGroups}`.execute(
    db,
  )
  return rows
}

/** The name of a group is looked up once, through one of its rows. */
function singleGroups(
  source: ListSource,
  { value, label }: Column,
  within: RawBuilder<boolean>,
): RawBuilder<Group> {
  const name = label
    ? sql`(select ${label} from ${source.from} where ${source.id} = counted.sample)::text`
    : sql`null::text`
  return sql<Group>`
    select value, ${name} as label, count
    from (select ${value ?? sql`null`} as value, min(${source.id}) as sample, count(*) as count
      from ${source.from} where ${within} group by 1 order by 3 desc, 1 limit ${maxGroups}) counted`
}

function severalGroups(
  source: ListSource,
  { from, value }: NonNullable<Column['among']>,
  label: Column['label'],
  within: RawBuilder<boolean>,
): RawBuilder<Group> {
  return sql<Group>`
    select several.value as value, max(several.label)::text as label, count(*) as count
    from ${source.from}
      left join lateral (select ${value} as value, ${label ?? sql`null`} as label from ${from}) several on true
    where ${within} group by 1`
}

function groupNames(source: ListSource): string {
  return source.fields
    .filter((field) => field.group)
    .map((field) => field.name)
    .join(', ')
}

/** How many rows begin with each letter, in order; what is no letter is `#`. */
export async function letterRows(
  db: Db,
  source: ListSource,
  selection: Selection,
  reader: Reader,
): Promise<{ letter: string; count: number }[]> {
  const { rows } = await sql<{ letter: string; count: number }>`
    select upper(left(${source.letter}, 1)) as letter, count(*) as count
    from ${source.from} where ${selected(source, selection, reader)}
    group by 1 order by 1`.execute(db)
  return rows
}

/** Where one row stands, counted from 0, and its neighbours; null when it is not in the list. */
export async function placeOf(
  db: Db,
  source: ListSource,
  asked: Selection & { readonly sort?: string | undefined },
  id: number,
  reader: Reader,
): Promise<{ position: number; previous: number | null; next: number | null } | null> {
  const keys = sortKeys(source, asked.sort)
  const within = selected(source, asked, reader)
  const texts = keys.map((key, i) => sql`(${key.by})::text as ${sql.ref(`key${i}`)}`)
  const own = await sql<Record<string, string>>`
    select ${sql.join(texts)} from ${source.from} where ${within} and ${source.id} = ${id}`.execute(db)
  const row = own.rows[0]
  if (!row) return null
  const values = keys.map((_, i) => String(row[`key${i}`]))
  const flipped = keys.map((key) => ({ ...key, descending: !key.descending }))
  const { rows } = await sql<{ position: number; previous: number | null; next: number | null }>`
    select (select count(*) from ${source.from} where ${within} and ${beyond(flipped, values)}) as position,
      ${neighbour(source, within, flipped, values)} as previous,
      ${neighbour(source, within, keys, values)} as next`.execute(db)
  return rows[0] ?? null
}

function neighbour(
  source: ListSource,
  within: RawBuilder<boolean>,
  keys: readonly SortKey[],
  values: readonly string[],
): RawBuilder<number | null> {
  return sql<
    number | null
  >`(select ${source.id} from ${source.from} where ${within} and ${beyond(keys, values)}
    order by ${sql.join(orderBy(keys))} limit 1)`
}
