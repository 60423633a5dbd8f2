// The use cases of "not a duplicate": say it, list what was said, take it back.
import type { App } from '../kit/app.ts'
import { Answer } from '../kit/contract.ts'
import { inTransaction, type Trx } from '../kit/database.ts'
import { badField, Problem, type FieldProblem } from '../kit/problem.ts'
import type { Values } from '../kit/records/scalars.ts'
import type { ShownRecord } from '../organisation/records/subject.ts'
import type { Who } from '../organisation/who.ts'
import type { Decision } from './contract.ts'
import {
  deleteDecisions,
  findDecisionSubject,
  insertDecisions,
  listDecisions,
  visibleAmong,
  type DecisionRow,
} from './decisions-queries.ts'
import type { DuplicateKind } from './duplicate-kind.ts'
import { addDue } from './kept-matches-queries.ts'
import type { SubjectName } from './kept-match.ts'
import type { MergeableRow } from './merge/merging.ts'
import { regroup } from './refresh-pairs-actions.ts'
import { dropPairs, lockPairs } from './pairs-queries.ts'

export interface AskedDecisions {
  readonly subject: SubjectName
  readonly recordIds?: readonly number[] | undefined
  readonly pairs?: readonly (readonly [number, number])[] | undefined
}

/** Their pair is gone at once, and their group put together anew. */
export async function decide(app: App, who: Who, asked: AskedDecisions) {
  const items = await inTransaction(app.db, async (trx) => {
    const pairs = askedPairs(asked)
    await refuseUnseen(trx, who, asked)
    await lockPairs(trx, asked.subject)
    const made = await insertDecisions(trx, asked.subject, pairs, who.userId)
    await dropPairs(trx, asked.subject, made)
    await regroup(trx, asked.subject, [...new Set(made.flatMap(({ a, b }) => [a, b]))])
    return made
  })
  return new Answer({ items })
}

function askedPairs({ recordIds, pairs }: AskedDecisions): { a: number; b: number }[] {
  const all =
    pairs ??
    (recordIds ?? []).flatMap((one, at) =>
      (recordIds ?? []).slice(at + 1).map((other) => [one, other] as const),
    )
  const fields = all.flatMap(([one, other], at): FieldProblem[] =>
    one === other ? [{ pointer: pairs ? `/pairs/${at}/1` : '/recordIds', code: 'listed-twice' }] : [],
  )
  if (fields.length > 0) throw new Problem('bad-input', { fields })
  const once = new Map(
    all.map(([one, other]) => [`${Math.min(one, other)}-${Math.max(one, other)}`, [one, other] as const]),
  )
  return [...once.values()].map(([one, other]) => ({ a: Math.min(one, other), b: Math.max(one, other) }))
}

async function refuseUnseen(
  trx: Trx,
  who: Who,
  { subject, recordIds, pairs }: AskedDecisions,
): Promise<void> {
  const ids = recordIds ?? (pairs ?? []).flat()
  const seen = await visibleAmong(trx, who, subject, ids)
  const at = ids.findIndex((id) => !seen.has(id))
  if (at < 0) return
  throw badField(recordIds ? `/recordIds/${at}` : `/pairs/${Math.floor(at / 2)}/${at % 2}`, 'not-found')
}

export async function listedDecisions<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  app: App,
  who: Who,
  kind: DuplicateKind<Row, V, Shown>,
  asked: {
    readonly recordId?: number | undefined
    readonly limit: number
    readonly cursor?: string | undefined
  },
): Promise<{ items: Decision[]; next: string | null }> {
  const before = asked.cursor === undefined ? null : Number(asked.cursor)
  if (before !== null && !Number.isSafeInteger(before)) throw badField('/cursor', 'invalid')
  const rows = await listDecisions(app.db, who, {
    subject: kind.merging.subject.table,
    recordId: asked.recordId,
    before,
    limit: asked.limit + 1,
  })
  const page = rows.slice(0, asked.limit)
  return {
    items: await presentDecisions(app, who, kind, page),
    next: rows.length > asked.limit ? String(page.at(-1)?.id) : null,
  }
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

export async function takeBackDecision(app: App, who: Who, id: number): Promise<undefined> {
  await inTransaction(app.db, async (trx) => {
    const subject = await findDecisionSubject(trx, id)
    if (!subject || (await takeBack(trx, who, subject, [id])).length > 0) throw new Problem('not-found')
  })
}

export interface AskedWithdrawal {
  readonly subject: SubjectName
  readonly ids: readonly number[]
}

/** All of them, or none where one is not there. */
export async function takeBackDecisions(
  app: App,
  who: Who,
  { subject, ids }: AskedWithdrawal,
): Promise<undefined> {
  await inTransaction(app.db, async (trx) => {
    const [missing] = await takeBack(trx, who, subject, ids)
    if (missing !== undefined) throw badField(`/ids/${ids.indexOf(missing)}`, 'not-found')
  })
}

/** Answers those that are not there, not in force any more, or of a record that `who` may not see. */
async function takeBack(
  trx: Trx,
  who: Who,
  subject: SubjectName,
  ids: readonly number[],
): Promise<readonly number[]> {
  const decisions = await listDecisions(trx, who, { subject, ids, before: null, limit: ids.length })
  const there = new Set(decisions.map(({ id }) => id))
  await deleteDecisions(trx, [...there])
  await addDue(trx, subject, [...new Set(decisions.flatMap(({ a, b }) => [a, b]))])
  return ids.filter((id) => !there.has(id))
}
