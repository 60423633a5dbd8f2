// Walks back what a merge did to rows, the last step first.
import type { Trx } from '../../kit/database.ts'
import type { TableShape } from './catalogue-queries.ts'
import { givenBack } from './given-back.ts'
import { correctEntry, type KeptEntry } from './journal-queries.ts'
import { differing, grouped, keyText, pick, sameValue, type Row } from './journal.ts'
import type { MergeRow } from './merges-queries.ts'
import { fitted, rememberHops, restoreRows, type Fitted, type Undoing } from './restore-actions.ts'
import { attempt, deleteUnchanged, readRows, revertRows, updateRows, type Reverted } from './rows-queries.ts'

/** Answers the columns of the original that keep what somebody wrote since. */
export async function takeBack(
  undoing: Undoing,
  merge: MergeRow,
  journal: readonly KeptEntry[],
  touches: ReadonlyMap<number, KeptEntry[]>,
): Promise<string[]> {
  const stay: string[] = []
  const isOwn = ({ table, key }: KeptEntry): boolean =>
    table === merge.subject && key['id'] === merge.originalId
  for (const group of grouped(journal)) {
    const shape = undoing.catalogue.find(group[0]?.table ?? '')
    if (!shape) {
      undoing.lost.push(...group.map(({ table }) => ({ table, reason: 'removed-since' as const })))
      continue
    }
    for (const entry of group.filter(isOwn)) {
      stay.push(...(await giveBack(undoing, shape, entry, touches.get(entry.place) ?? [])))
    }
    const others = group.filter((entry) => !isOwn(entry))
    const [first] = others
    if (!first) continue
    if (first.after === null)
      await restoreRows(
        undoing,
        shape,
        others.flatMap(({ before }) => (before ? [before] : [])),
      )
    else if (first.before === null) await takeAway(undoing, shape, others)
    else await revert(undoing, shape, await withoutMerged(undoing, others, touches))
  }
  return stay
}

/** The original's own values: lists give back their elements, texts what nobody wrote over. */
async function giveBack(
  undoing: Undoing,
  shape: TableShape,
  { key, before, after }: KeptEntry,
  later: readonly KeptEntry[],
): Promise<string[]> {
  if (before === null || after === null) return []
  const columns = differing(before, after)
  const remembered = await correctMemories(undoing, columns, { before, after }, later)
  const [current = {}] = await readRows(undoing.trx, shape, [key])
  const [fit] = await fitted(undoing, shape, [before])
  const wanted = { ...before, ...fit?.row }
  const free = columns.filter((column) => !fit?.gone.includes(column))
  const back = free.flatMap((column): [string, unknown][] => {
    const value = givenBack(current[column], after[column], wanted[column])
    const isRemembered = remembered.has(column) && !Array.isArray(value)
    return isRemembered || sameValue(value, current[column]) ? [] : [[column, value]]
  })
  await updateRows(
    undoing.trx,
    shape,
    back.map(([column]) => column),
    [{ key, after: Object.fromEntries(back) }],
  )
  // What leads there by a later merge may be there already: it is given back all the same.
  const given = new Set(
    free.filter((column) => !remembered.has(column) && sameValue(current[column], after[column])),
  )
  const hops = fit?.hops.filter(({ column }) => given.has(column)) ?? []
  await rememberHops(undoing.trx, shape, { row: key, hops })
  return columns.filter((column) => !sameValue(current[column], after[column]))
}

/** What a later merge remembers as the value of before is no longer what was before. Answers the columns that it remembers. */
async function correctMemories(
  { trx }: Undoing,
  columns: readonly string[],
  { before, after }: { readonly before: Row; readonly after: Row },
  later: readonly KeptEntry[],
): Promise<ReadonlySet<string>> {
  const remembered = new Set<string>()
  for (const entry of later) {
    const memory = entry.before
    if (memory === null) continue
    const mine = columns.filter((column) => !remembered.has(column) && column in memory)
    if (mine.length === 0) continue
    const corrected = mine.map(
      (column) => [column, givenBack(memory[column], after[column], before[column])] as const,
    )
    await correctEntry(trx, entry, Object.fromEntries(corrected))
    for (const column of mine) remembered.add(column)
  }
  return remembered
}

/** Rows of records that were merged themselves since go back in the memory of that merge. */
async function withoutMerged(
  undoing: Undoing,
  entries: readonly KeptEntry[],
  touches: ReadonlyMap<number, KeptEntry[]>,
): Promise<KeptEntry[]> {
  const standing: KeptEntry[] = []
  for (const entry of entries) {
    const { before, after } = entry
    const merged = touches.get(entry.place)?.filter(({ outcome }) => outcome === 'merged') ?? []
    if (merged.length === 0 || before === null || after === null) standing.push(entry)
    else await correctMemories(undoing, differing(before, after), { before, after }, merged)
  }
  return standing
}

async function takeAway(
  { trx, edited }: Undoing,
  shape: TableShape,
  entries: readonly KeptEntry[],
): Promise<void> {
  const rows = entries.flatMap(({ key, after }) => (after ? [{ key, after }] : []))
  const gone = await deleteUnchanged(trx, shape, rows)
  edited.push(...Array.from({ length: rows.length - gone.length }, () => shape.name))
}

interface Turned {
  readonly entry: KeptEntry
  readonly fit: Fitted
}

/** Entries of one table that differ in the same columns. */
async function revert(undoing: Undoing, shape: TableShape, entries: readonly KeptEntry[]): Promise<void> {
  const { trx, lost } = undoing
  const [first] = entries
  if (!first) return
  const columns = differing(first.before ?? {}, first.after ?? {})
  const fits = await fitted(
    undoing,
    shape,
    entries.map(({ before }) => pick(before ?? {}, columns)),
  )
  const turned = entries.flatMap((entry, at): Turned[] => {
    const fit = fits[at]
    return fit && fit.gone.length === 0 ? [{ entry, fit }] : []
  })
  for (let n = turned.length; n < entries.length; n++) lost.push({ table: shape.name, reason: 'target-gone' })
  const found: Reverted[] = []
  const revertSome = async (some: readonly Turned[]): Promise<void> => {
    const rows = some.map(({ entry: { key, after }, fit }) => ({ key, before: fit.row, after: after ?? {} }))
    found.push(...(await revertRows(trx, shape, columns, rows)))
  }
  const refused = await inHalves(trx, turned, revertSome)
  lost.push(...refused.map(() => ({ table: shape.name, reason: 'taken' as const })))
  await tellReverted(
    undoing,
    shape,
    turned.filter((one) => !refused.includes(one)),
    found,
  )
}

/** One row whose place is taken does not keep the others from going back. Answers those that were refused. */
async function inHalves<T>(
  trx: Trx,
  items: readonly T[],
  work: (items: readonly T[]) => Promise<void>,
): Promise<readonly T[]> {
  if (items.length === 0 || (await attempt(trx, () => work(items)))) return []
  if (items.length === 1) return items
  const half = Math.ceil(items.length / 2)
  const first = await inHalves(trx, items.slice(0, half), work)
  return [...first, ...(await inHalves(trx, items.slice(half), work))]
}

async function tellReverted(
  undoing: Undoing,
  shape: TableShape,
  turned: readonly Turned[],
  found: readonly Reverted[],
): Promise<void> {
  const { back, edited, lost } = undoing
  const stays = new Map(found.map(({ key, stay }) => [keyText(key), stay]))
  const missing = turned.filter(({ entry }) => !stays.has(keyText(entry.key)))
  for (const { entry, fit } of turned) {
    const stay = stays.get(keyText(entry.key))
    if (stay === undefined) continue
    const hops = fit.hops.filter(({ column }) => !stay.includes(column))
    if (hops.length > 0) await rememberHops(undoing.trx, shape, { row: { ...entry.key, ...fit.row }, hops })
    const isMoved = entry.outcome === 'moved'
    if (stay.length === 0 && isMoved) back.push(shape.name)
    else if (isMoved && movedOn(entry, stay)) lost.push({ table: shape.name, reason: 'moved-on' })
    else if (stay.length > 0) edited.push(shape.name)
  }
  const isPart = undoing.parts.some(({ table }) => table === shape.name)
  if (isPart)
    await restoreRows(
      undoing,
      shape,
      missing.flatMap(({ entry: { before } }) => (before ? [before] : [])),
    )
  else lost.push(...missing.map(() => ({ table: shape.name, reason: 'removed-since' as const })))
}

/** A row of other tables only says whom it points at; a part says more, of which something may be edited. */
function movedOn({ before, after }: KeptEntry, stay: readonly string[]): boolean {
  return stay.length === differing(before ?? {}, after ?? {}).length
}
