// Decisions on pairs of one kind of record, with both records as they are called now.
import type { App } from '../kit/app.ts'
import type { Values } from '../kit/records/scalars.ts'
import type { ShownRecord } from '../organisation/records/subject.ts'
import type { Who } from '../organisation/who.ts'
import type { Decision } from './contract.ts'
import { listDecisions, type DecisionRow } from './decisions-queries.ts'
import type { DuplicateKind } from './duplicate-kind.ts'
import type { MergeableRow } from './merge/merging.ts'

/** The latest first. */
export async function decisionsOf<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  app: App,
  who: Who,
  kind: DuplicateKind<Row, V, Shown>,
  asked: { readonly recordId?: number | undefined; readonly before: number | null; readonly limit: number },
): Promise<Decision[]> {
  const rows = await listDecisions(app.db, who, { ...asked, subject: kind.merging.subject.table })
  return presentDecisions(app, who, kind, rows)
}

async function presentDecisions<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  app: App,
  who: Who,
  { merging: { subject }, cardOf }: DuplicateKind<Row, V, Shown>,
  rows: readonly DecisionRow[],
): Promise<Decision[]> {
  const ids = [...new Set(rows.flatMap(({ a, b }) => [a, b]))]
  const loaded = await subject.load(app.db, ids, who)
  const cards = new Map(loaded.map((row) => [row.id, cardOf(subject.present(row, who))]))
  return rows.map(({ a, b, at, ...rest }) => ({
    ...rest,
    at: at.toISOString(),
    records: [a, b].flatMap((id) => cards.get(id) ?? []),
  }))
}
