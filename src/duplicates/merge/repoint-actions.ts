// Leads every row that points at what goes away to what stays, along each foreign key and from table to table.
import { keysTo, type ForeignKey, type TableName, type TableShape } from './catalogue-queries.ts'
import { byKey, contradictions, losers, type Loser } from './clashes.ts'
import { keyText, pick, sameValue, type Outcome, type Row } from './journal.ts'
import {
  keysInUse,
  listArrivals,
  moveRows,
  pointingAt,
  rowsPointing,
  touched,
  type Turn,
} from './repoint-queries.ts'
import { emptyColumns, fillWinners, type Work } from './row-changes-actions.ts'
import { deleteRows, insertRows, readRows } from './rows-queries.ts'

/** A row that goes away, and the one that stays in its stead, if any. */
export interface Going {
  readonly row: Row
  readonly survivor: Row | null
}

export interface Removal extends Going {
  readonly outcome: Outcome
  readonly contradicts?: readonly string[]
}

/** Whatever points at the rows that go points at their survivors afterwards; `except` names keys that were seen to. */
export async function leadAway(
  work: Work,
  table: TableName,
  going: readonly Going[],
  except: (key: ForeignKey) => boolean = () => false,
): Promise<void> {
  const keys = await keysInUse(
    work.trx,
    keysTo(work.catalogue, table).filter((key) => !except(key)),
    going.map(({ row }) => row),
  )
  const [first, rest] = [
    keys.filter((key) => carriesKeys(work, key)),
    keys.filter((key) => !carriesKeys(work, key)),
  ]
  for (const key of [...first, ...rest]) {
    await turnRows(work, key, going)
    await letGo(work, key, going)
  }
}

/** Rows whose own key says whom they point at, and that others point at by it. */
function carriesKeys({ catalogue }: Work, key: ForeignKey): boolean {
  return keysTo(catalogue, key.table).some(
    (child) => !child.follows && child.targetColumns.some((column) => key.columns.includes(column)),
  )
}

async function turnRows(work: Work, key: ForeignKey, going: readonly Going[]): Promise<void> {
  const { trx, catalogue, journal } = work
  const list = going.flatMap(({ row, survivor }): Turn[] =>
    survivor ? [{ from: pointingAt(key, row), to: pointingAt(key, survivor) }] : [],
  )
  if (list.length === 0) return
  const shape = catalogue.shape(key.table)
  const isOwn = key.table === key.target
  const except = isOwn ? going.map(({ row }) => pick(row, shape.key)) : []
  if (isOwn) await loosenSelves(work, shape, key, going)
  await settleClashes(work, shape, key, list, except)
  if (carriesKeys(work, key)) await carryRows(work, shape, key, list)
  const moved = await moveRows(trx, shape, key, list, except)
  journal.push(...moved.map((row) => ({ ...row, table: key.table, outcome: 'moved' as const })))
}

/** Nobody is above themselves: where the original pointed at its duplicate, it points at nobody. */
async function loosenSelves(
  work: Work,
  shape: TableShape,
  key: ForeignKey,
  going: readonly Going[],
): Promise<void> {
  if (!key.nullable) return
  const survivors = going.flatMap(({ survivor }) => (survivor ? [pick(survivor, shape.key)] : []))
  const standing = await readRows(work.trx, shape, unique(survivors))
  const selves = standing.filter((row) =>
    going.some(({ row: gone, survivor }) => {
      const isSurvivor = survivor !== null && sameValue(pick(survivor, shape.key), pick(row, shape.key))
      return isSurvivor && sameValue(pick(row, key.columns), pointingAt(key, gone))
    }),
  )
  await emptyColumns(work, shape, key.columns, selves)
}

function unique(keys: readonly Row[]): Row[] {
  return [...new Map(keys.map((key) => [keyText(key), key])).values()]
}

/** What cannot stand twice is settled before it moves: never by a silent delete. */
async function settleClashes(
  work: Work,
  shape: TableShape,
  key: ForeignKey,
  list: readonly Turn[],
  except: readonly Row[],
): Promise<void> {
  const rules = touched(shape, key)
  if (rules.uniques.length + rules.checks.length === 0) return
  const staying = new Set(except.map(keyText))
  const arrivals = await listArrivals(work.trx, shape, key, list, rules)
  const lost = losers(arrivals.filter((arrival) => !staying.has(keyText(arrival.key))))
  if (lost.length === 0) return
  const rows = byKey(
    shape,
    await readRows(
      work.trx,
      shape,
      unique(lost.flatMap((one) => (one.winner ? [one.key, one.winner] : [one.key]))),
    ),
  )
  await settleBroken(work, shape, key, lost, rows)
  await settleUnited(work, shape, key, lost, rows)
}

/** Rows that no rule allows beside the original, such as somebody linked to themselves. */
async function settleBroken(
  work: Work,
  shape: TableShape,
  key: ForeignKey,
  lost: readonly Loser[],
  rows: ReadonlyMap<string, Row>,
): Promise<void> {
  const broken = lost.flatMap(({ key: found, winner }) => {
    const row = winner ? undefined : rows.get(keyText(found))
    return row ? [row] : []
  })
  if (key.nullable) return emptyColumns(work, shape, key.columns, broken)
  await removeRows(
    work,
    shape,
    broken.map((row) => ({ row, survivor: null, outcome: 'kept' })),
  )
}

async function settleUnited(
  work: Work,
  shape: TableShape,
  key: ForeignKey,
  lost: readonly Loser[],
  rows: ReadonlyMap<string, Row>,
): Promise<void> {
  const pairs = lost.flatMap(({ key: found, winner }) => {
    const [row, survivor] = [rows.get(keyText(found)), winner ? rows.get(keyText(winner)) : undefined]
    return row && survivor ? [{ row, survivor }] : []
  })
  await removeRows(
    work,
    shape,
    pairs.map((pair) => ({ ...pair, ...saying(shape, key.columns, pair) })),
  )
  await fillWinners(work, shape, key, pairs)
}

/** Rows that say the same are one; one that contradicts is kept as history. */
export function saying(
  shape: TableShape,
  turned: readonly string[],
  { row, survivor }: { readonly row: Row; readonly survivor: Row },
): { readonly outcome: 'united' | 'kept'; readonly contradicts: readonly string[] } {
  const contradicts = contradictions(shape, turned, survivor, row)
  return { outcome: contradicts.length === 0 ? 'united' : 'kept', contradicts }
}

/** The row is written anew under its new key, and what points at the old one follows. */
async function carryRows(
  work: Work,
  shape: TableShape,
  key: ForeignKey,
  list: readonly Turn[],
): Promise<void> {
  const { trx, journal } = work
  const rows = await rowsPointing(
    trx,
    key,
    list.map(({ from }) => from),
  )
  const pairs = rows.map((row) => {
    const turn = list.find(({ from }) => sameValue(from, pick(row, key.columns)))
    return { row, survivor: { ...row, ...turn?.to } }
  })
  const inserted = new Set(
    (
      await insertRows(
        trx,
        shape,
        pairs.map((pair) => pair.survivor),
      )
    ).map(keyText),
  )
  const carried = pairs.filter(({ survivor }) => inserted.has(keyText(pick(survivor, shape.key))))
  journal.push(
    ...carried.map(({ survivor }) => ({
      table: shape.name,
      key: pick(survivor, shape.key),
      outcome: 'moved' as const,
      before: null,
      after: survivor,
    })),
  )
  await removeRows(
    work,
    shape,
    carried.map((pair) => ({ ...pair, outcome: 'moved' })),
  )
}

/** What points at a row that goes for good: emptied where it may be, else kept as history with it. */
async function letGo(work: Work, key: ForeignKey, going: readonly Going[]): Promise<void> {
  const values = going.flatMap(({ row, survivor }) => (survivor ? [] : [pointingAt(key, row)]))
  if (values.length === 0) return
  const shape = work.catalogue.shape(key.table)
  const gone = new Set(key.table === key.target ? going.map(({ row }) => keyText(pick(row, shape.key))) : [])
  const rows = (await rowsPointing(work.trx, key, values)).filter(
    (row) => !gone.has(keyText(pick(row, shape.key))),
  )
  if (key.nullable) return emptyColumns(work, shape, key.columns, rows)
  await removeRows(
    work,
    shape,
    rows.map((row) => ({ row, survivor: null, outcome: 'kept' })),
  )
}

/** Takes rows away, after whatever points at them was led elsewhere; each is kept whole in the journal. */
export async function removeRows(work: Work, shape: TableShape, removals: readonly Removal[]): Promise<void> {
  if (removals.length === 0) return
  await leadAway(work, shape.name, removals)
  const keys = removals.map(({ row }) => pick(row, shape.key))
  await deleteRows(work.trx, shape, keys)
  work.journal.push(
    ...removals.map(({ row, survivor, outcome, contradicts = [] }, at) => ({
      table: shape.name,
      key: keys[at] ?? {},
      outcome,
      before: row,
      after: null,
      into: survivor && pick(survivor, shape.key),
      contradicts,
    })),
  )
}
