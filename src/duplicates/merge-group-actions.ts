// Merges one group of a batch: as it was planned, its proposed original first, nothing chosen.
import type { Trx } from '../kit/database.ts'
import type { Values } from '../kit/records/scalars.ts'
import type { ShownRecord } from '../organisation/records/subject.ts'
import type { Who } from '../organisation/who.ts'
import { mergeRecords, sideOf } from './merge/merge-actions.ts'
import type { MergeableRow, Merging } from './merge/merging.ts'
import { proposeOriginal } from './merge/plan-merge.ts'

/** Answers the merge; null where a record changed since, or is no more. */
export async function mergeGroup<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  trx: Trx,
  who: Who,
  merging: Merging<Row, V, Shown>,
  { ids, versions }: { readonly ids: readonly number[]; readonly versions: readonly number[] },
): Promise<number | null> {
  const rows = await merging.subject.load(trx, ids, who)
  const planned = new Map(ids.map((id, at) => [id, versions[at] ?? 0]))
  if (rows.length < ids.length || rows.some(({ id, version }) => planned.get(id) !== version)) return null
  const original = proposeOriginal(
    rows.map((row) => sideOf(merging, row)),
    merging.rules,
  )
  const { id } = await mergeRecords(trx, who, merging, {
    originalId: original.id,
    duplicateIds: ids.filter((one) => one !== original.id),
    choices: {},
    versions: Object.fromEntries(planned),
  })
  return id
}
