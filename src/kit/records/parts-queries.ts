// Writes the parts of records: rows that stay keep their ids, so that whatever points at them goes on pointing.
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../database.ts'
import { prepared } from '../prepared-statements.ts'
import { differs, matchRows, type Part, type PartRow, type Standing } from './parts.ts'

interface Wanted {
  readonly owner: number
  readonly rows: readonly PartRow[]
}

type Table = Pick<Part<never>, 'table' | 'owner' | 'identity' | 'key' | 'alone'> & {
  readonly inner?: unknown
}

interface ChangedRecord<V> {
  readonly id: number
  readonly values: V
  readonly changed: ReadonlySet<string>
}

/** Only the parts that changed are looked at. */
export async function replaceParts<V>(
  db: Db,
  parts: readonly Part<V>[],
  records: readonly ChangedRecord<V>[],
): Promise<void> {
  for (const part of parts) {
    const having = records.filter((record) => record.changed.has(part.field))
    if (having.length > 0) await writePart(db, part, having, await standingRows(db, part, ids(having)))
  }
}

/** For records that are new: nothing stands yet. */
export async function insertParts<V>(
  db: Db,
  parts: readonly Part<V>[],
  records: readonly { readonly id: number; readonly values: V }[],
): Promise<void> {
  for (const part of parts) await writePart(db, part, records, [])
}

function ids(records: readonly { readonly id: number }[]): number[] {
  return records.map((record) => record.id)
}

async function writePart<V>(
  db: Db,
  part: Part<V>,
  records: readonly { readonly id: number; readonly values: V }[],
  standing: readonly Standing[],
): Promise<void> {
  const { inner } = part
  const wanted = records.map(({ id, values }) => ({ owner: id, rows: part.rows(values) }))
  const written = await writeRows(db, part, wanted, standing)
  if (!inner || written.length === 0) return
  const idOf = new Map(written.map(({ owner, row }) => [`${owner} ${part.key(row)}`, Number(row['id'])]))
  const inside = records.flatMap(({ id, values }) => {
    const lists = inner.rows(values)
    return part.rows(values).map((row, at) => ({
      owner: idOf.get(`${id} ${part.key(row)}`) ?? 0,
      rows: lists[at] ?? [],
    }))
  })
  const owners = inside.map((one) => one.owner)
  await writeRows(db, inner, inside, standing.length > 0 ? await standingRows(db, inner, owners) : [])
}

async function standingRows(db: Db, part: Table, owners: readonly number[]): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select ${sql.ref(part.owner)} as owner, to_jsonb(part.*) as row
    from ${sql.table(part.table)} part where ${sql.ref(part.owner)} = any(${owners}::bigint[])
    order by ${sql.join(part.identity.map((column) => sql.ref(column)))}`.execute(db)
  return rows
}

/** Answers the rows as they stand afterwards where rows of their own hang on them. */
async function writeRows(
  db: Db,
  part: Table,
  wanted: readonly Wanted[],
  standing: readonly Standing[],
): Promise<Standing[]> {
  const byOwner = groupByOwner(standing)
  const matched = wanted.map(({ owner, rows }) => ({
    owner,
    ...matchRows(byOwner.get(owner) ?? [], rows, part.key),
  }))
  const changes = matched.flatMap(({ kept }) => kept.filter((one) => differs(one.standing.row, one.row)))
  const changed = changes.map(({ standing: { row: before }, row }) => ({ ...before, ...row }))
  const fresh = matched.flatMap(({ owner, fresh: rows }) =>
    rows.map((row) => ({ ...row, [part.owner]: owner })),
  )
  await deleteRows(
    db,
    part,
    matched.flatMap(({ gone }) => gone.map(({ row }) => row)),
  )
  const { alone } = part
  const givesUp = (row: PartRow): boolean => alone !== undefined && row[alone] === false
  // What is alone is given up before another row takes it.
  await updateRows(db, part, changed.filter(givesUp))
  await updateRows(
    db,
    part,
    changed.filter((row) => !givesUp(row)),
  )
  const inserted = await insertRows(db, part, fresh, part.inner !== undefined)
  const kept = matched.flatMap(({ kept: rows }) => rows.map((one) => one.standing))
  return [...kept, ...inserted]
}

function groupByOwner(standing: readonly Standing[]): Map<number, Standing[]> {
  const groups = new Map<number, Standing[]>()
  for (const one of standing) {
    const group = groups.get(one.owner)
    if (group) group.push(one)
    else groups.set(one.owner, [one])
  }
  return groups
}

async function deleteRows(db: Db, part: Table, rows: readonly PartRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`delete from ${sql.table(part.table)} part using ${recordset(part, rows)} where ${sameRow(part)}`.execute(
    db,
  )
}

async function updateRows(db: Db, part: Table, rows: readonly PartRow[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first).filter((column) => !part.identity.includes(column))
  if (columns.length === 0) return
  const sets = columns.map((column) => sql`${sql.ref(column)} = row.${sql.ref(column)}`)
  await sql`update ${sql.table(part.table)} part set ${sql.join(sets)} from ${recordset(part, rows)}
    where ${sameRow(part)}`.execute(db)
}

async function insertRows(
  db: Db,
  part: Table,
  rows: readonly PartRow[],
  answersRows: boolean,
): Promise<Standing[]> {
  const [first] = rows
  if (!first) return []
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)))
  const { rows: inserted } = await sql<Standing>`${prepared}
    insert into ${sql.table(part.table)} as part (${columns}) select ${columns} from ${recordset(part, rows)}
    ${answersRows ? sql`returning ${sql.ref(part.owner)} as owner, to_jsonb(part.*) as row` : sql``}`.execute(
    db,
  )
  return inserted
}

/** Typed by the table itself. */
function recordset(part: Table, rows: readonly PartRow[]): RawBuilder<unknown> {
  return sql`jsonb_populate_recordset(null::${sql.table(part.table)}, ${JSON.stringify(rows)}::jsonb) row`
}

function sameRow(part: Table): RawBuilder<unknown> {
  const same = part.identity.map((column) => sql`part.${sql.ref(column)} = row.${sql.ref(column)}`)
  return sql.join(same, sql` and `)
}
