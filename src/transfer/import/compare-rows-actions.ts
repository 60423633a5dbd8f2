// Compares all rows of a file with the records that are there and with each other, by the engine that finds duplicates.
import { inTransaction, type Db, type Trx } from '../../kit/database.ts'
import { JobCancelled } from '../../kit/jobs.ts'
import type { Values } from '../../kit/records/scalars.ts'
import { readMatch, type MatchData } from '../../duplicates/kept-match.ts'
import { NAME } from '../../duplicates/compare/levels.ts'
import { listMatches } from '../../duplicates/lookup-queries.ts'
import { scoreOfProbability } from '../../duplicates/model/score.ts'
import {
  matchNewcomers,
  type KnownRecord,
  type AlikeNewcomer,
  type ArrivedNewcomers,
} from '../../duplicates/newcomers-actions.ts'
import type { KeptRow, ShownRecord } from '../../organisation/records/subject.ts'
import type { Who } from '../../organisation/who.ts'
import { leastAlike, mostAlike, type Alike } from '../plan/alike.ts'
import { deleteAlike, insertAlike, visibleAmong, type KeptAlike } from './alike-queries.ts'
import { contactKind } from './contact-kind-actions.ts'
import type { ImportSubjectName } from './contract.ts'
import type { ImportedValues, ImportKind } from './import-kind.ts'
import { findImport, holdsImport, type ImportRecord } from './import-queries.ts'
import { leadKind } from './lead-kind-actions.ts'
import { partnerKind } from './partner-kind-actions.ts'
import { chunksOf } from './source-chunks-actions.ts'
import { spokenOf, writtenNames, type Spoken } from './written-names.ts'

/** The job on whose behalf: what it finds is kept only as long as the import is still this job's. */
export interface Comparing {
  readonly importId: number
  readonly column: 'trial_job_id' | 'run_job_id'
  readonly jobId: number
  /** About so many rows. */
  readonly rows: number
}

/** In the place of what an earlier comparison found. */
export async function compareRows(db: Db, who: Who, comparing: Comparing): Promise<void> {
  const record = await findImport(db, who, comparing.importId)
  if (!record) throw new JobCancelled()
  if (record.subject === 'contact') await compare(db, who, record, contactKind, comparing)
  else if (record.subject === 'partner') await compare(db, who, record, partnerKind, comparing)
  else await compare(db, who, record, leadKind, comparing)
}

/** Those whom who imports may not see are left out afterwards. */
const hidden = 2 * mostAlike

async function compare<
  Row extends KeptRow,
  V extends ImportedValues,
  Change extends Values,
  Context,
  Shown extends ShownRecord,
>(
  db: Db,
  who: Who,
  record: ImportRecord,
  kind: ImportKind<Row, V, Change, Context, Shown>,
  { importId, column, jobId, rows }: Comparing,
): Promise<void> {
  const lines: number[] = []
  const written: Spoken[] = []
  const settled = new Map<number, KnownRecord>()
  async function* newcomers(): AsyncGenerator<MatchData[]> {
    for await (const chunk of chunksOf(db, who, record, kind, 0)) {
      const own = chunk.filter((row) => kind.refusal(row) === null)
      for (const one of (await kind.settledAmong?.(db, who, own)) ?? []) settled.set(one.id, one)
      const data = own.map(kind.matchOf)
      lines.push(...own.map((row) => row.line))
      written.push(...data.map(spokenOf))
      yield data
    }
  }
  const most = mostAlike + (who.seesAll ? 0 : hidden)
  const wanted = { least: scoreOfProbability(leastAlike), most }
  const arrived = await matchNewcomers(
    db,
    kind.name,
    { newcomers: newcomers(), expected: rows, alsoThere: () => [...settled.values()] },
    wanted,
  )
  await inTransaction(db, async (trx) => {
    if (!(await holdsImport(trx, importId, column, jobId))) throw new JobCancelled()
    await deleteAlike(trx, importId)
    await keepAlike(trx, who, kind.name, importId, arrived, { lines, written, settled })
  })
}

/** By newcomer, where it stands in the file and how it is called there; records that stay as they are by id. */
interface Rows {
  readonly lines: readonly number[]
  readonly written: readonly Spoken[]
  readonly settled: ReadonlyMap<number, KnownRecord>
}

const atOnce = 2000

async function keepAlike(
  trx: Trx,
  who: Who,
  subject: ImportSubjectName,
  importId: number,
  { alike, groups }: ArrivedNewcomers,
  rows: Rows,
): Promise<void> {
  const groupOf = groupLines(groups, rows.lines)
  for (let from = 0; from < alike.length; from += atOnce) {
    const some = alike.slice(from, from + atOnce)
    const seen = await seenAmong(trx, who, subject, some)
    const names = await namesOf(trx, subject, some, rows)
    const kept = some.flatMap((one): KeptAlike[] => {
      if ('id' in one.other && !seen.has(one.other.id)) return []
      return [
        {
          line: lineOf(rows, one.newcomer),
          group: groupOf.get(one.newcomer) ?? null,
          ...asAlike(one, rows, names),
        },
      ]
    })
    await insertAlike(trx, importId, kept)
  }
}

function lineOf({ lines }: Rows, newcomer: number): number {
  return lines[newcomer] ?? 0
}

/** Of the newcomers that are alike among themselves, the line of the first. */
function groupLines(groups: Int32Array, lines: readonly number[]): Map<number, number> {
  const of = new Map<number, number>()
  for (const [newcomer, first] of groups.entries()) {
    if (newcomer === first) continue
    of.set(newcomer, lines[first] ?? 0)
    of.set(first, lines[first] ?? 0)
  }
  return of
}

async function seenAmong(
  trx: Trx,
  who: Who,
  subject: ImportSubjectName,
  alike: readonly AlikeNewcomer[],
): Promise<Set<number>> {
  const ids = alike.flatMap(({ other }) => ('id' in other ? [other.id] : []))
  return who.seesAll ? new Set(ids) : visibleAmong(trx, who, subject, [...new Set(ids)])
}

function asAlike(one: AlikeNewcomer, rows: Rows, names: ReadonlyMap<number, Spoken>): Alike {
  const { probability, score, reasons, newcomer, other } = one
  const isRecord = 'id' in other
  const written = isRecord ? names.get(other.id) : rows.written[other.newcomer]
  const own = rows.written[newcomer]
  return {
    other: isRecord ? other.id : -lineOf(rows, other.newcomer),
    probability,
    score,
    reasons,
    names: own && written && saysNames(one) ? writtenNames(own, written) : null,
  }
}

/** How the records are written whose names are not simply the same, or who share a number or a domain. */
async function namesOf(
  trx: Trx,
  subject: ImportSubjectName,
  alike: readonly AlikeNewcomer[],
  { settled }: Rows,
): Promise<Map<number, Spoken>> {
  const ids = alike.flatMap((one) => ('id' in one.other && saysNames(one) ? [one.other.id] : []))
  const found = await listMatches(trx, subject, [...new Set(ids)])
  return new Map([
    ...[...settled].map(([id, { data }]): [number, Spoken] => [id, data]),
    ...found.map(({ id, record }): [number, Spoken] => [id, readMatch(id, record)]),
  ])
}

function saysNames({ reasons }: AlikeNewcomer): boolean {
  return reasons.some(({ field, level }) =>
    field === 'first' || field === 'last' ? level !== NAME.same : field === 'identifier',
  )
}
