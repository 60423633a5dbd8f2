// Finds and moves the rows that point at what is going away, along one foreign key, whatever its table.
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../kit/database.ts'
import { prepared } from '../../kit/prepared-statements.ts'
import type { Check, ForeignKey, TableShape, UniqueKey } from './catalogue-queries.ts'
import { readExactly, writeExactly } from './exact-json.ts'
import type { Row } from './journal.ts'
import { keyOf, tableOf } from './rows-queries.ts'

/** What a foreign key's columns hold now, and what they will hold. */
export interface Turn {
  readonly from: Row
  readonly to: Row
}

/** A row that is going to move, or that stands where others arrive. */
export interface Arrival {
  readonly key: Row
  /** The place of its turn; 0 for a row that stands there already. */
  readonly place: number
  /** For each unique key, a number that it shares with the rows it clashes with; null where the key does not apply. */
  readonly ranks: readonly (number | null)[]
  /** Whether it would break a rule of the table. */
  readonly breaks: boolean
}

/** What the columns of a row hold that points at `target`. */
export function pointingAt(key: ForeignKey, target: Row): Row {
  return Object.fromEntries(
    key.columns.map((column, at) => [column, target[key.targetColumns[at] ?? ''] ?? null]),
  )
}

/** `turn.from_…` and `turn.to_…`, typed by the table. */
function turns(key: ForeignKey, list: readonly Turn[]): RawBuilder<unknown> {
  const table = tableOf(key.table)
  const columns = key.columns.map(
    (column) =>
      sql`f.${sql.ref(column)} as ${sql.ref(`from_${column}`)}, g.${sql.ref(column)} as ${sql.ref(`to_${column}`)}`,
  )
  return sql`(select r.place, r.turn -> 'from' as was, r.turn -> 'to' as becomes, ${sql.join(columns)}
    from jsonb_array_elements(${writeExactly(list)}::jsonb) with ordinality as r(turn, place)
      cross join lateral jsonb_populate_record(null::${table}, r.turn -> 'from') f
      cross join lateral jsonb_populate_record(null::${table}, r.turn -> 'to') g) turn`
}

function holds(key: ForeignKey, what: 'from' | 'to'): RawBuilder<boolean> {
  const same = key.columns.map((column) => sql`t.${sql.ref(column)} = turn.${sql.ref(`${what}_${column}`)}`)
  return sql<boolean>`${sql.join(same, sql` and `)}`
}

/** The unique keys and rules of the table that a move along the foreign key can break. */
export function touched(shape: TableShape, key: ForeignKey): { uniques: UniqueKey[]; checks: Check[] } {
  const moves = (columns: readonly string[]) => columns.some((column) => key.columns.includes(column))
  return {
    uniques: shape.uniques.filter((unique) => moves(unique.columns)),
    checks: shape.checks.filter((check) => moves(check.columns)),
  }
}

/** Every row that moves and every row that stands where they arrive, as they would be, in the order in which they are kept. */
export async function listArrivals(
  db: Db,
  shape: TableShape,
  key: ForeignKey,
  list: readonly Turn[],
  { uniques, checks }: { readonly uniques: readonly UniqueKey[]; readonly checks: readonly Check[] },
): Promise<Arrival[]> {
  const table = tableOf(key.table)
  const moved = shape.columns.map(({ name }) =>
    key.columns.includes(name)
      ? sql`turn.${sql.ref(`to_${name}`)} as ${sql.ref(name)}`
      : sql`t.${sql.ref(name)}`,
  )
  const broken = checks.map(({ expression }) => sql`not coalesce(${sql.raw(expression)}, true)`)
  const { rows } = await sql<Omit<Arrival, 'key'> & { key: string }>`${prepared}
    with future as (
      select turn.place as "~place", ${keyOf(shape, 't')} as "~key", ${sql.join(moved)}
      from ${table} t join ${turns(key, list)} on ${holds(key, 'from')}
      union all
      select 0, ${keyOf(shape, 't')}, ${sql.join(shape.columns.map(({ name }) => sql`t.${sql.ref(name)}`))}
      from ${table} t join (select distinct ${sql.join(key.columns.map((column) => sql.ref(`to_${column}`)))} from ${turns(key, list)}) turn
        on ${holds(key, 'to')}
    )
    select "~place"::int as place, "~key"::text as key,
      array[${sql.join(uniques.map(rankOf))}]::int[] as ranks,
      ${broken.length > 0 ? sql.join(broken, sql` or `) : sql`false`} as breaks
    from future order by "~place", "~key"`.execute(db)
  return rows.map((row) => ({ ...row, key: readExactly(row.key) }))
}

/** Equal by the type's own order, as the index sees it: texts of any collation, numbers of any scale. */
function rankOf({ expressions, predicate, nullsAreEqual }: UniqueKey): RawBuilder<unknown> {
  const parts = expressions.map((expression) => sql.raw(`(${expression})`))
  const applies = [
    ...(predicate === null ? [] : [sql`(${sql.raw(predicate)})`]),
    ...(nullsAreEqual ? [] : parts.map((part) => sql`${part} is not null`)),
  ]
  const rank = sql`dense_rank() over (order by ${sql.join(parts)})`
  return applies.length > 0 ? sql`case when ${sql.join(applies, sql` and `)} then ${rank} end` : rank
}

export interface Moved {
  readonly key: Row
  readonly before: Row
  readonly after: Row
}

/** Points the rows at their new target; those of `except` stay. */
export async function moveRows(
  db: Db,
  shape: TableShape,
  key: ForeignKey,
  list: readonly Turn[],
  except: readonly Row[],
): Promise<Moved[]> {
  const table = tableOf(key.table)
  const sets = key.columns.map((column) => sql`${sql.ref(column)} = turn.${sql.ref(`to_${column}`)}`)
  const stays =
    except.length > 0
      ? sql`and not ${keyOf(shape, 't')} = any(array(select jsonb_array_elements(${writeExactly(except)}::jsonb)))`
      : sql``
  const { rows } = await sql<{ key: string; before: string; after: string }>`${prepared}
    update ${table} t set ${sql.join(sets)} from ${turns(key, list)} where ${holds(key, 'from')} ${stays}
    returning ${keyOf(shape, 't')}::text as key, turn.was::text as before, turn.becomes::text as after`.execute(
    db,
  )
  return rows.map(({ key: found, before, after }) => ({
    key: readExactly(found),
    before: readExactly(before),
    after: readExactly(after),
  }))
}

/** Rows that point at one of these targets; each of `values` names the foreign key's own columns. */
export async function rowsPointing(db: Db, key: ForeignKey, values: readonly Row[]): Promise<Row[]> {
  const list = values.map((value) => ({ from: value, to: value }))
  const { rows } = await sql<{ row: string }>`${prepared}
    select to_jsonb(t.*)::text as row from ${tableOf(key.table)} t join ${turns(key, list)} on ${holds(key, 'from')}`.execute(
    db,
  )
  return rows.map(({ row }) => readExactly(row))
}

/** The keys along which any row points at any of the targets. */
export async function keysInUse(
  db: Db,
  keys: readonly ForeignKey[],
  targets: readonly Row[],
): Promise<ForeignKey[]> {
  if (keys.length === 0 || targets.length === 0) return []
  const uses = keys.map((key) => {
    const list = targets.map((target) => ({ from: pointingAt(key, target), to: {} }))
    return sql`exists (select from ${tableOf(key.table)} t join ${turns(key, list)} on ${holds(key, 'from')})`
  })
  const { rows } = await sql<{
    uses: boolean[]
  }>`${prepared} select array[${sql.join(uses)}] as uses`.execute(db)
  return keys.filter((_, at) => rows[0]?.uses[at] === true)
}

/** How many rows point at the target along each key. */
export async function countPointing(db: Db, keys: readonly ForeignKey[], target: Row): Promise<number[]> {
  if (keys.length === 0) return []
  const counts = keys.map((key) => {
    const from = pointingAt(key, target)
    return sql`(select count(*) from ${tableOf(key.table)} t join ${turns(key, [{ from, to: from }])} on ${holds(key, 'from')})`
  })
  const { rows } = await sql<{
    counts: number[]
  }>`${prepared}
    select array[${sql.join(counts)}]::bigint[] as counts`.execute(db)
  return rows[0]?.counts ?? []
}

export async function highestIds(
  db: Db,
  keys: readonly ForeignKey[],
  owners: readonly number[],
): Promise<number[]> {
  if (keys.length === 0) return []
  const ids = keys.map(
    ({ table, columns: [owner = ''] }) =>
      sql`(select coalesce(max(id), 0) from ${tableOf(table)} where ${sql.ref(owner)} = any(${owners}::bigint[]))`,
  )
  const { rows } = await sql<{ ids: number[] }>`${prepared}
    select array[${sql.join(ids)}]::bigint[] as ids`.execute(db)
  return rows[0]?.ids ?? []
}
