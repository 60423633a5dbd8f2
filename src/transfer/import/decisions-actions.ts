// Decides about rows of a trial one by one or several at once: the run does as was said, the trial shows it at once.
import type { App } from '../../kit/app.ts'
import { inTransaction, type Trx } from '../../kit/database.ts'
import { badField, Problem } from '../../kit/problem.ts'
import type { Who } from '../../organisation/who.ts'
import type { Decision } from '../plan/decision.ts'
import { getLocked, shown } from './actions.ts'
import { listAlike, listNamed, type KeptAlike } from './alike-queries.ts'
import type { Decisions, Import, ImportSubjectName } from './contract.ts'
import {
  deleteDecisions,
  listTried,
  moveTally,
  saveDecisions,
  updateTried,
  type ByItself,
  type Decided,
  type TriedRow,
} from './decisions-queries.ts'
import type { ImportRecord } from './import-queries.ts'
import { isActive } from './present-import.ts'
import { isWarning, type Reason } from './reason.ts'

type Item = Decisions['items'][number]

export function decide(app: App, who: Who, id: number, { items }: Decisions): Promise<Import> {
  return inTransaction(app.db, async (trx) => {
    const record = await getLocked(trx, who, id)
    if (record.runJob || isActive(record.trialJob)) throw new Problem('conflict')
    for (const [at, item] of items.entries()) await decideOne(trx, who, record, item, `/items/${at}`)
    return shown(trx, who, id)
  })
}

async function decideOne(
  trx: Trx,
  who: Who,
  { id, subject }: ImportRecord,
  item: Item,
  pointer: string,
): Promise<void> {
  const lines = [...new Set(item.lines)]
  const rows = await listTried(trx, id, subject, lines)
  const unknown = item.lines.findIndex((line) => !rows.some((row) => row.line === line))
  if (unknown >= 0) throw badField(`${pointer}/lines/${unknown}`, 'not-found')
  const refused = item.lines.findIndex((line) =>
    rows.some((row) => row.line === line && row.outcome === 'refused'),
  )
  if (refused >= 0) throw badField(`${pointer}/lines/${refused}`, 'invalid')
  await deleteDecisions(trx, id, lines)
  const targets = item.decision === 'update' ? await targetsOf(trx, who, id, subject, item, pointer) : null
  const decided = rows.flatMap((row): Decided[] => {
    if (item.decision === 'ask') return []
    if (item.decision !== 'update') return [{ line: row.line, decision: item.decision }]
    const target = targets?.get(row.line)
    return target ? [{ line: row.line, decision: 'update', other: target.other }] : []
  })
  await saveDecisions(trx, id, subject, decided)
  await show(
    trx,
    id,
    subject,
    rows.map((row) =>
      shownRow(
        row,
        decided.find((one) => one.line === row.line),
        targets?.get(row.line),
      ),
    ),
    rows,
  )
}

/** What a row goes into, and how that is called. */
interface Target {
  readonly other: number
  readonly reference: string | null
  /** It stays as it is. */
  readonly settled: boolean
}

async function targetsOf(
  trx: Trx,
  who: Who,
  importId: number,
  subject: ImportSubjectName,
  { lines, recordId, line }: Item,
  pointer: string,
): Promise<Map<number, Target>> {
  if (recordId !== undefined) {
    const named = (await listNamed(trx, who, subject, [recordId])).get(recordId)
    if (!named) throw badField(`${pointer}/recordId`, 'not-found')
    return new Map(lines.map((one) => [one, { other: recordId, ...named }]))
  }
  if (line !== undefined) return targetLine(trx, importId, subject, lines, line, pointer)
  const alike = await listAlike(trx, importId, lines)
  const ids = [...alike.values()].flat().flatMap(({ other }) => (other > 0 ? [other] : []))
  const named = await listNamed(trx, who, subject, ids)
  const missing = lines.findIndex((one) => !likeliest(alike.get(one), named))
  if (missing >= 0) throw badField(`${pointer}/lines/${missing}`, 'not-found')
  return new Map(
    lines.flatMap((one) => {
      const other = likeliest(alike.get(one), named)
      return other === undefined ? [] : [[one, { other, ...(named.get(other) ?? unnamed) }]]
    }),
  )
}

/** What an earlier row becomes has no reference yet. */
const unnamed = { reference: null, settled: false }

function likeliest(
  alike: readonly KeptAlike[] | undefined,
  named: ReadonlyMap<number, unknown>,
): number | undefined {
  return alike?.find(({ other, line }) => (other > 0 ? named.has(other) : -other < line))?.other
}

/** Rows follow an earlier one, which is planned before them. */
async function targetLine(
  trx: Trx,
  importId: number,
  subject: ImportSubjectName,
  lines: readonly number[],
  line: number,
  pointer: string,
): Promise<Map<number, Target>> {
  const [target] = await listTried(trx, importId, subject, [line])
  if (!target || target.outcome === 'refused') throw badField(`${pointer}/line`, 'not-found')
  if (lines.some((one) => one <= line)) throw badField(`${pointer}/line`, 'invalid')
  return new Map(lines.map((one) => [one, { other: -line, ...unnamed }]))
}

function shownRow(row: TriedRow, decided: Decision | undefined, target: Target | undefined): TriedRow {
  const { line } = row
  const byItself: ByItself = row.byItself ?? {
    outcome: row.outcome,
    reasons: row.reasons,
    recordId: row.recordId,
  }
  if (!decided) return { line, ...byItself, byItself: null }
  const warnings = byItself.reasons.filter(isWarning)
  if (decided.decision !== 'update') {
    const isMade = decided.decision === 'create'
    const why: Reason = { code: isMade ? 'chosen-new' : 'chosen-left' }
    const outcome = isMade ? ('created' as const) : ('left' as const)
    return { line, outcome, reasons: [why, ...warnings], recordId: null, byItself }
  }
  const which = decided.other > 0 ? { reference: target?.reference ?? '' } : { line: -decided.other }
  const settled: Reason[] = target?.settled ? [{ code: 'converted' }] : []
  const recordId = decided.other > 0 ? decided.other : null
  return {
    line,
    outcome: target?.settled ? 'matched' : 'updated',
    reasons: [{ code: 'chosen', ...which }, ...settled, ...warnings],
    recordId,
    byItself,
  }
}

async function show(
  trx: Trx,
  importId: number,
  subject: ImportSubjectName,
  after: readonly TriedRow[],
  before: readonly TriedRow[],
): Promise<void> {
  await updateTried(trx, importId, subject, after)
  const moved: Record<string, number> = {}
  for (const { outcome } of before) moved[outcome] = (moved[outcome] ?? 0) - 1
  for (const { outcome } of after) moved[outcome] = (moved[outcome] ?? 0) + 1
  await moveTally(trx, importId, moved)
}
