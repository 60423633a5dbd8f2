// Changes of single rows on the way of a merge, each remembered in its journal.
import type { Trx } from '../../kit/database.ts'
import type { Catalogue, ForeignKey, TableShape } from './catalogue-queries.ts'
import { takenOver } from './clashes.ts'
import { differing, grouped, keyText, pick, type Entry, type Row } from './journal.ts'
import { attempt, updateRows } from './rows-queries.ts'

/** A merge in the making. */
export interface Work {
  readonly trx: Trx
  readonly catalogue: Catalogue
  readonly journal: Entry[]
}

/** Rows that can point at nobody from now on. */
export async function emptyColumns(
  { trx, journal }: Work,
  shape: TableShape,
  columns: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  const nothing = Object.fromEntries(columns.map((column) => [column, null]))
  const changes = rows.map((row) => ({
    key: pick(row, shape.key),
    before: pick(row, columns),
    after: nothing,
  }))
  await updateRows(trx, shape, columns, changes)
  const entries = changes.map(({ key, ...change }) => ({
    ...change,
    table: shape.name,
    outcome: 'changed' as const,
    key: {
      ...key,
      ...pick(
        nothing,
        columns.filter((column) => column in key),
      ),
    },
  }))
  journal.push(...entries)
}

/** What the rows that stay leave empty, those that went said. */
export async function fillWinners(
  { trx, journal }: Work,
  shape: TableShape,
  key: ForeignKey,
  pairs: readonly { readonly row: Row; readonly survivor: Row }[],
): Promise<void> {
  const filled = new Map<string, { before: Row; after: Row }>()
  for (const { row, survivor } of pairs) {
    const known = filled.get(keyText(pick(survivor, shape.key))) ?? { before: survivor, after: survivor }
    const after = { ...known.after, ...takenOver(shape, key.columns, known.after, row) }
    filled.set(keyText(pick(survivor, shape.key)), { ...known, after })
  }
  const changes = [...filled.values()].flatMap(({ before, after }) => {
    const columns = differing(before, after)
    if (columns.length === 0) return []
    const said = { before: pick(before, columns), after: pick(after, columns) }
    const becomes = pick(after, shape.key)
    return [
      { ...said, table: shape.name, outcome: 'changed' as const, key: pick(before, shape.key), becomes },
    ]
  })
  const sorted = changes.sort((a, b) => keyText(a.after).localeCompare(keyText(b.after)))
  for (const group of grouped(sorted)) {
    const columns = Object.keys(group[0]?.after ?? {})
    if (!(await attempt(trx, () => updateRows(trx, shape, columns, group)))) continue
    journal.push(...group.map(({ becomes, ...entry }) => ({ ...entry, key: becomes })))
  }
}
