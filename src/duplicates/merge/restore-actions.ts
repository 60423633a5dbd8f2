// Puts rows back that a merge took away, in a world that went on: what they point at may have been merged or removed since.
import type { Trx } from '../../kit/database.ts'
import type { Part, PartRow } from '../../kit/records/parts.ts'
import { keysFrom, type Catalogue, type ForeignKey, type TableShape } from './catalogue-queries.ts'
import type { Loss } from './contract.ts'
import { keyText, pick, type Row } from './journal.ts'
import { listBringers, prependEntries } from './journal-queries.ts'
import { findStandingMerge, isSubject, type SubjectName } from './merges-queries.ts'
import { rowsPointing } from './repoint-queries.ts'
import { existing, insertRows } from './rows-queries.ts'
import { undoFirst } from './undo-order-actions.ts'

type PartTable = Pick<Part<never>, 'table' | 'owner' | 'key'>

/** An undo in the making. */
export interface Undoing {
  readonly trx: Trx
  readonly catalogue: Catalogue
  readonly mergeId: number
  /** Counts of that day, and the highest numbers of parts. */
  readonly had: Readonly<Record<string, number>>
  readonly language: 'fr' | 'en'
  readonly parts: readonly PartTable[]
  /** Rows that came back, table by table. */
  readonly back: string[]
  /** Rows of the original that somebody edited since, and that keep it. */
  readonly edited: string[]
  /** Later merges by which what comes back points elsewhere now. */
  readonly passed: number[]
  readonly lost: { readonly table: string; readonly reason: Loss }[]
}

/** One step from a merged record to the one that it went into. */
interface Hop {
  readonly mergeId: number
  readonly column: string
  readonly from: unknown
  readonly to: unknown
}

export interface Fitted {
  readonly row: Row
  readonly hops: readonly Hop[]
  /** Columns whose target is gone for good. */
  readonly gone: readonly string[]
}

/** Points rows at what their targets became. */
export async function fitted(undoing: Undoing, shape: TableShape, rows: readonly Row[]): Promise<Fitted[]> {
  let result: Fitted[] = rows.map((row) => ({ row, hops: [], gone: [] }))
  for (const key of keysFrom(undoing.catalogue, shape.name)) {
    const pointing = rows.filter((row) => key.columns.every((column) => (row[column] ?? null) !== null))
    if (pointing.length === 0) continue
    const missing = await missingTargets(undoing, key, pointing, rows)
    if (missing.size === 0) continue
    result = await Promise.all(
      result.map((one) =>
        missing.has(keyText(pick(one.row, key.columns))) ? fit(undoing, key, one) : Promise.resolve(one),
      ),
    )
  }
  return result
}

/** Rows of the same statement may point at each other. */
async function missingTargets(
  { trx }: Undoing,
  key: ForeignKey,
  rows: readonly Row[],
  together: readonly Row[],
): Promise<ReadonlySet<string>> {
  const asked = new Map(
    rows.map((row) => {
      const target = Object.fromEntries(
        key.targetColumns.map((column, at) => [column, row[key.columns[at] ?? '']]),
      )
      return [keyText(target), { target, own: pick(row, key.columns) }]
    }),
  )
  const among = key.table === key.target ? together.map((row) => keyText(pick(row, key.targetColumns))) : []
  const targets = [...asked.values()].map(({ target }) => target)
  const found = await existing(trx, key.target, key.targetColumns, targets)
  const known = new Set([...found.map(keyText), ...among])
  return new Set([...asked].filter(([text]) => !known.has(text)).map(([, { own }]) => keyText(own)))
}

async function fit({ trx, passed }: Undoing, key: ForeignKey, one: Fitted): Promise<Fitted> {
  const [column] = key.columns
  if (column === undefined || !isSubject(key.target) || key.targetColumns.join() !== 'id') {
    return { ...one, gone: [...one.gone, ...key.columns] }
  }
  const hops = await hopsFrom(trx, key.target, column, Number(one.row[column]))
  const last = hops.at(-1)
  if (!last) return { ...one, gone: [...one.gone, column] }
  passed.push(...hops.map((hop) => hop.mergeId))
  return { ...one, row: { ...one.row, [column]: last.to }, hops: [...one.hops, ...hops] }
}

async function hopsFrom(trx: Trx, subject: SubjectName, column: string, id: number): Promise<Hop[]> {
  const hops: Hop[] = []
  for (let at = id; ;) {
    const merge = await findStandingMerge(trx, subject, at)
    if (!merge) return hops
    hops.push({ mergeId: merge.id, column, from: at, to: merge.originalId })
    at = merge.originalId
  }
}

/** So that the row goes back to its old target when that comes back. */
export async function rememberHops(
  trx: Trx,
  shape: TableShape,
  { row, hops }: Pick<Fitted, 'row' | 'hops'>,
): Promise<void> {
  for (const { mergeId, column, from, to } of hops) {
    const key = { ...pick(row, shape.key), ...(shape.key.includes(column) ? { [column]: to } : {}) }
    const change = { before: { [column]: from }, after: { [column]: to } }
    await prependEntries(trx, mergeId, [{ table: shape.name, key, outcome: 'moved', ...change }])
  }
}

/** Puts whole rows back; what cannot come back is told. */
export async function restoreRows(
  undoing: Undoing,
  shape: TableShape,
  images: readonly Row[],
): Promise<void> {
  const { trx, catalogue, back, lost } = undoing
  const wanted = await withoutTwins(undoing, shape, images)
  const ready: Fitted[] = []
  for (const one of await fitted(undoing, shape, wanted)) {
    const required = one.gone.filter((column) => isRequired(catalogue, shape, column))
    if (required.length > 0) lost.push({ table: shape.name, reason: 'target-gone' })
    else
      ready.push({
        ...one,
        row: { ...one.row, ...Object.fromEntries(one.gone.map((column) => [column, null])) },
      })
  }
  const inserted = new Set(
    (
      await insertLoosely(
        trx,
        shape,
        ready.map(({ row }) => row),
      )
    ).map(keyText),
  )
  for (const one of ready) {
    if (!inserted.has(keyText(pick(one.row, shape.key)))) lost.push({ table: shape.name, reason: 'taken' })
    else if (one.hops.length > 0) await rememberHops(trx, shape, one)
  }
  back.push(...ready.filter(({ row }) => inserted.has(keyText(pick(row, shape.key)))).map(() => shape.name))
}

function isRequired(catalogue: Catalogue, shape: TableShape, column: string): boolean {
  return keysFrom(catalogue, shape.name).some((key) => key.columns.includes(column) && !key.nullable)
}

/** A row that cannot be the main one any more comes back as another one. */
async function insertLoosely(trx: Trx, shape: TableShape, rows: readonly Row[]): Promise<Row[]> {
  const keys = await insertRows(trx, shape, rows)
  if (keys.length === rows.length) return keys
  const done = new Set(keys.map(keyText))
  const flags = shape.uniques.flatMap(({ predicate }) => (predicate === null ? [] : [predicate]))
  const columns = shape.columns.map(({ name }) => name).filter((name) => flags.includes(name))
  const rest = rows.filter(
    (row) => !done.has(keyText(pick(row, shape.key))) && columns.some((name) => row[name] === true),
  )
  const down = Object.fromEntries(columns.map((name) => [name, false]))
  return [
    ...keys,
    ...(await insertRows(
      trx,
      shape,
      rest.map((row) => ({ ...row, ...down })),
    )),
  ]
}

/** An e-mail that somebody wrote again in the meantime is there already. */
async function withoutTwins(
  undoing: Undoing,
  shape: TableShape,
  images: readonly Row[],
): Promise<readonly Row[]> {
  const { trx, catalogue, mergeId, parts, had } = undoing
  const part = parts.find(({ table }) => table === shape.name)
  const key = part && keysFrom(catalogue, shape.name).find(({ columns }) => columns.join() === part.owner)
  if (!part || !key) return images
  const owners = [...new Set(images.map((row) => row[part.owner]))].map((owner) => ({ [part.owner]: owner }))
  const standing = await rowsPointing(trx, key, owners)
  const name = (row: PartRow): string => `${String(row[part.owner])} ${part.key(row)}`
  const names = new Set(images.map(name))
  const twins = standing.filter((row) => names.has(name(row)))
  if (twins.length === 0) return images
  const bringers = await listBringers(
    trx,
    mergeId,
    shape.name,
    twins.map((row) => pick(row, shape.key)),
  )
  if (bringers.length > 0) throw await undoFirst(trx, bringers, undoing.language)
  const last = had[`${shape.name}.id`] ?? 0
  const there = new Set(twins.filter((row) => Number(row['id'] ?? 0) > last).map(name))
  return images.filter((row) => !there.has(name(row)))
}
