// Gives the original the parts that the plan says: rows of the duplicates come over as they are, and keep their ids.
import { matchRows, type Part, type PartRow, type Standing } from '../../kit/records/parts.ts'
import type { ForeignKey, TableShape } from './catalogue-queries.ts'
import { differing, keyText, pick, type Entry, type Row } from './journal.ts'
import { removeRows, saying } from './repoint-actions.ts'
import { keysInUse, rowsPointing } from './repoint-queries.ts'
import type { Work } from './row-changes-actions.ts'
import { insertRows, readRows, updateRows } from './rows-queries.ts'

type Table = Pick<Part<never>, 'table' | 'owner' | 'identity' | 'key' | 'alone'>

/** The foreign key by which rows are parts of their owner. */
export function ownerKey({ catalogue }: Pick<Work, 'catalogue'>, part: Table): ForeignKey {
  const key = catalogue.foreignKeys.find(
    ({ table, columns }) => table === part.table && columns.length === 1 && columns[0] === part.owner,
  )
  if (!key) throw new Error(`${part.table}.${part.owner} is no foreign key`)
  return key
}

export interface PartPlan<V> {
  readonly originalId: number
  readonly duplicateIds: readonly number[]
  readonly values: V
  /** The names of the values that are not what they were. */
  readonly changed: ReadonlySet<string>
}

export async function mergeParts<V>(work: Work, parts: readonly Part<V>[], plan: PartPlan<V>): Promise<void> {
  const { originalId, duplicateIds, values, changed } = plan
  const keys = parts.map((part) => ownerKey(work, part))
  const brought = await keysInUse(
    work.trx,
    keys,
    duplicateIds.map((id) => ({ id })),
  )
  for (const [at, part] of parts.entries()) {
    const key = keys[at]
    if (!changed.has(part.field) && !(key && brought.includes(key))) continue
    const standing = await standingRows(work, part, [originalId, ...duplicateIds])
    const written = await writeRows(work, part, originalId, part.rows(values), standing)
    if (part.inner) await mergeInner(work, part.inner, written.rows, part.inner.rows(values))
    await written.removeRest()
  }
}

/** Such as the roles of each link: a list for each of the rows, in their order. */
async function mergeInner(
  work: Work,
  inner: Table,
  rows: readonly Row[],
  lists: readonly PartRow[][],
): Promise<void> {
  const owners = rows.map((row) => Number(row['id']))
  const standing = await standingRows(work, inner, owners)
  for (const [at, owner] of owners.entries()) {
    const inside = standing.filter((one) => one.owner === owner)
    const wanted = lists[at] ?? []
    if (inside.length + wanted.length > 0) await writeRows(work, inner, owner, wanted, inside)
  }
}

/** The original's first, then each duplicate's, each in the order in which they were written. */
async function standingRows(work: Work, part: Table, owners: readonly number[]): Promise<Standing[]> {
  const key = ownerKey(work, part)
  const rows = await rowsPointing(
    work.trx,
    key,
    owners.map((owner) => ({ [part.owner]: owner })),
  )
  const place = (row: PartRow): number => owners.indexOf(Number(row[part.owner]))
  rows.sort((a, b) => place(a) - place(b) || Number(a['id'] ?? 0) - Number(b['id'] ?? 0))
  return rows.map((row) => ({ owner: Number(row[part.owner]), row }))
}

interface Written {
  /** In the order in which they were wanted. */
  readonly rows: readonly Row[]
  /** Takes away what the duplicates have left, once what hangs on the rows that stay is written. */
  readonly removeRest: () => Promise<void>
}

async function writeRows(
  work: Work,
  part: Table,
  owner: number,
  wanted: readonly PartRow[],
  standing: readonly Standing[],
): Promise<Written> {
  const shape = work.catalogue.shape(part.table)
  const { kept, fresh, gone } = matchRows(standing, wanted, part.key)
  const changes = kept.map((one) => ({
    before: one.standing.row,
    after: { ...one.standing.row, ...one.row, [part.owner]: owner },
  }))
  const own = gone.filter((one) => one.owner === owner)
  await remove(work, shape, part, own, [])
  await changeRows(work, shape, part, changes)
  const added = await addRows(
    work,
    shape,
    part,
    fresh.map((row) => ({ ...row, [part.owner]: owner })),
  )
  const rows = [...changes.map(({ after }) => after), ...added]
  const places = new Map(wanted.map((row, at) => [part.key(row), at]))
  const inOrder = [...rows].sort((a, b) => (places.get(part.key(a)) ?? 0) - (places.get(part.key(b)) ?? 0))
  return {
    rows: inOrder,
    removeRest: () =>
      remove(
        work,
        shape,
        part,
        gone.filter((one) => one.owner !== owner),
        rows,
      ),
  }
}

async function remove(
  work: Work,
  shape: TableShape,
  part: Table,
  gone: readonly Standing[],
  rows: readonly Row[],
): Promise<void> {
  await removeRows(
    work,
    shape,
    gone.map(({ row }) => {
      const survivor = rows.find((one) => part.key(one) === part.key(row)) ?? null
      return survivor
        ? { row, survivor, ...saying(shape, [part.owner], { row, survivor }) }
        : { row, survivor, outcome: 'kept' }
    }),
  )
}

interface RowChange {
  readonly before: Row
  readonly after: Row
}

async function changeRows(
  { trx, journal }: Work,
  shape: TableShape,
  part: Table,
  changes: readonly RowChange[],
): Promise<void> {
  const columns = shape.columns.filter(({ generated }) => !generated).map(({ name }) => name)
  const { alone } = part
  const givesUp = ({ after }: RowChange): boolean => alone !== undefined && after[alone] === false
  const real = changes.filter(({ before, after }) => differing(before, after).length > 0)
  // What is alone is given up before another row takes it.
  for (const some of [real.filter(givesUp), real.filter((change) => !givesUp(change))]) {
    await updateRows(
      trx,
      shape,
      columns,
      some.map(({ before, after }) => ({ key: pick(before, shape.key), after })),
    )
    journal.push(...some.map((change) => entryOf(shape, part, change)))
  }
}

function entryOf(shape: TableShape, part: Table, { before, after }: RowChange): Entry {
  const outcome = before[part.owner] === after[part.owner] ? 'changed' : 'moved'
  return { table: shape.name, key: pick(after, shape.key), outcome, before, after }
}

async function addRows(
  { trx, journal }: Work,
  shape: TableShape,
  part: Table,
  fresh: readonly Row[],
): Promise<Row[]> {
  const keys = await insertRows(trx, shape, fresh)
  const rows = await readRows(trx, shape, keys)
  const texts = new Set(keys.map(keyText))
  if (texts.size !== fresh.length) throw new Error(`${part.table} did not take the rows of the plan`)
  journal.push(
    ...rows.map((row) => ({
      table: shape.name,
      key: pick(row, shape.key),
      outcome: 'added' as const,
      before: null,
      after: row,
    })),
  )
  return rows
}
