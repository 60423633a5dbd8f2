// The use cases of "not a duplicate": say it, list what was said, take it back.
import type { App } from '../kit/app.ts'
import { Answer } from '../kit/contract.ts'
import { inTransaction, type Trx } from '../kit/database.ts'
import { badField, Problem, type FieldProblem } from '../kit/problem.ts'
import type { Who } from '../organisation/who.ts'
import { mostDecided, type Decision } from './contract.ts'
import {
  deleteDecisions,
  insertDecisions,
  listDecisions,
  listDecisionSubjects,
  visibleAmong,
} from './decisions-queries.ts'
import type { DuplicateKinds } from './duplicate-deeds-actions.ts'
import { addDue } from './kept-matches-queries.ts'
import { regroup } from './refresh-pairs-actions.ts'
import { dropPairs, lockPairs } from './pairs-queries.ts'
import { bySubject } from './seen-groups.ts'
import { subjectNames, type SubjectName } from './subjects.ts'
import { pairKey } from './together.ts'

export interface AskedDecisions {
  readonly subject?: SubjectName | undefined
  readonly recordIds?: readonly number[] | undefined
  readonly pairs?: readonly (readonly [number, number])[] | undefined
  readonly groups?:
    readonly { readonly subject: SubjectName; readonly recordIds: readonly number[] }[] | undefined
}

/** Their pairs are gone at once, and their groups put together anew. */
export async function decide(app: App, who: Who, asked: AskedDecisions) {
  const said = saidApart(asked)
  const fields = oddPairs(said)
  if (fields.length > 0) throw new Problem('bad-input', { fields })
  const items = await inTransaction(app.db, async (trx) => {
    const made: { id: number; subject: SubjectName; a: number; b: number }[] = []
    for (const [subject, own] of bySubject(said)) made.push(...(await decideOf(trx, who, subject, own)))
    return made
  })
  return new Answer({ items })
}

/** Records of which every two differ, and where each of them was said. */
interface SaidApart {
  readonly subject: SubjectName
  readonly ids: readonly number[]
  readonly pointers: readonly string[]
}

function saidApart({ subject, recordIds, pairs, groups = [] }: AskedDecisions): SaidApart[] {
  const told = (of: SubjectName, ids: readonly number[], path: string): SaidApart => ({
    subject: of,
    ids,
    pointers: ids.map((_, at) => `${path}/${at}`),
  })
  const several = groups.map((group, at) => told(group.subject, group.recordIds, `/groups/${at}/recordIds`))
  if (subject === undefined) return several
  const pairwise = (pairs ?? []).map((pair, at) => told(subject, pair, `/pairs/${at}`))
  return [...several, ...pairwise, ...(recordIds ? [told(subject, recordIds, '/recordIds')] : [])]
}

function oddPairs(said: readonly SaidApart[]): FieldProblem[] {
  const twice = said.flatMap(({ ids, pointers }) =>
    ids.flatMap((id, at): FieldProblem[] =>
      ids.indexOf(id) < at ? [{ pointer: pointers[at] ?? '', code: 'listed-twice' }] : [],
    ),
  )
  const pairs = said.reduce((sum, { ids }) => sum + (ids.length * (ids.length - 1)) / 2, 0)
  if (pairs <= mostDecided) return twice
  return [...twice, { pointer: '/groups', code: 'too-many', params: { max: mostDecided } }]
}

async function decideOf(trx: Trx, who: Who, subject: SubjectName, said: readonly SaidApart[]) {
  const ids = said.flatMap((one) => one.ids)
  const seen = await visibleAmong(trx, who, subject, ids)
  const hidden = ids.findIndex((id) => !seen.has(id))
  if (hidden >= 0) throw badField(said.flatMap(({ pointers }) => pointers)[hidden] ?? '', 'not-found')
  await lockPairs(trx, subject)
  const made = await insertDecisions(trx, subject, pairsOf(said), who.userId)
  await dropPairs(trx, subject, made)
  // Each by itself: many together would be more than are put into groups at once.
  for (const group of said) await regroup(trx, subject, group.ids)
  return made.map((one) => ({ ...one, subject }))
}

/** Every two, the smaller id first, each once. */
function pairsOf(said: readonly SaidApart[]): { a: number; b: number }[] {
  const all = said.flatMap(({ ids }) =>
    ids.flatMap((one, at) =>
      ids.slice(at + 1).map((other) => ({ a: Math.min(one, other), b: Math.max(one, other) })),
    ),
  )
  return [...new Map(all.map((pair) => [pairKey(pair.a, pair.b), pair])).values()]
}

export async function listedDecisions(
  app: App,
  who: Who,
  kinds: DuplicateKinds,
  asked: {
    readonly subject?: SubjectName | undefined
    readonly recordId?: number | undefined
    readonly limit: number
    readonly cursor?: string | undefined
  },
): Promise<{ items: Decision[]; next: string | null }> {
  const before = asked.cursor === undefined ? null : Number(asked.cursor)
  if (before !== null && !Number.isSafeInteger(before)) throw badField('/cursor', 'invalid')
  const { recordId, limit } = asked
  const found: Decision[] = []
  for (const subject of asked.subject === undefined ? subjectNames : [asked.subject])
    found.push(...(await kinds[subject].decisions(app, who, { recordId, before, limit: limit + 1 })))
  const items = found.toSorted((a, b) => b.id - a.id).slice(0, limit)
  return { items, next: found.length > limit ? String(items.at(-1)?.id) : null }
}

export async function takeBackDecision(app: App, who: Who, id: number): Promise<undefined> {
  await inTransaction(app.db, async (trx) => {
    if ((await takeBack(trx, who, [id])).length > 0) throw new Problem('not-found')
  })
}

/** All of them, or none where one is not there. */
export async function takeBackDecisions(
  app: App,
  who: Who,
  { ids }: { readonly ids: readonly number[] },
): Promise<undefined> {
  await inTransaction(app.db, async (trx) => {
    const [missing] = await takeBack(trx, who, ids)
    if (missing !== undefined) throw badField(`/ids/${ids.indexOf(missing)}`, 'not-found')
  })
}

/** Answers those that are not there, not in force any more, or of a record that `who` may not see. */
async function takeBack(trx: Trx, who: Who, ids: readonly number[]): Promise<readonly number[]> {
  const there = new Set<number>()
  for (const [subject, own] of bySubject(await listDecisionSubjects(trx, ids))) {
    const asked = { subject, ids: own.map(({ id }) => id), before: null, limit: own.length }
    const decisions = await listDecisions(trx, who, asked)
    for (const { id } of decisions) there.add(id)
    await addDue(trx, subject, [...new Set(decisions.flatMap(({ a, b }) => [a, b]))])
  }
  await deleteDecisions(trx, [...there])
  return ids.filter((id) => !there.has(id))
}
