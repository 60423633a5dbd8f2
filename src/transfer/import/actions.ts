// What people do with imports: bring a file, settle its columns, try, run, take back, and read what became of it.
import type { App } from '../../kit/app.ts'
import type { FormPart } from '../../kit/contract.ts'
import { inTransaction, type Db, type Trx } from '../../kit/database.ts'
import { byIdDescending } from '../../kit/list/id-pages.ts'
import { badField, Problem } from '../../kit/problem.ts'
import type { Who } from '../../organisation/who.ts'
import { contactKind } from './contact-kind-actions.ts'
import { changeColumns } from './change-columns.ts'
import type { Import, ImportChange, ImportRow, ImportSubjectName, ImportUndo } from './contract.ts'
import { lookAtFile, type Targets } from './file-facts.ts'
import { headerOf } from './header-of.ts'
import {
  deleteImport,
  deleteMapping,
  findImport,
  findSavedMapping,
  listImports,
  lockImport,
  readPieces,
  saveFacts,
  saveJob,
  saveMapping,
  saveDoubtful,
  savePolicy,
  stopJob,
  type ImportRecord,
  type JobRow,
} from './import-queries.ts'
import { importWords, reasonText } from './labels.ts'
import { largestImport } from './largest-import.ts'
import { leadKind } from './lead-kind-actions.ts'
import { partnerKind } from './partner-kind-actions.ts'
import { isActive, presentImport, summaryOf } from './present-import.ts'
import { isEncoding, receiveFile } from './receive-file-actions.ts'
import type { Outcome } from './reason.ts'
import { deleteTrial, listRows } from './row-queries.ts'
import type { TrialInput } from './run-import-actions.ts'
import { shownAlike } from './shown-alike-actions.ts'
import { countUndo } from './undo-actions.ts'

/** A form puts some lines around a file. */
const mostAround = 10_000

function targetsOf(subject: ImportSubjectName): Targets {
  return { contact: contactKind, partner: partnerKind, lead: leadKind }[subject].targets
}

/** `announced`: how many bytes the request says to have; what is too large is not even begun. */
export async function bringFile(
  app: App,
  who: Who,
  form: AsyncIterable<FormPart>,
  announced: number,
): Promise<Import> {
  if (announced > largestImport + mostAround) throw new Problem('too-large')
  const id = await receiveFile(app.db, who, form, targetsOf)
  return inTransaction(app.db, async (trx) => {
    await beginTrial(app, trx, who, id)
    return shown(trx, who, id)
  })
}

export async function getImport(db: Db, who: Who, id: number): Promise<ImportRecord> {
  const record = await findImport(db, who, id)
  if (!record) throw new Problem('not-found')
  return record
}

export async function getLocked(trx: Trx, who: Who, id: number): Promise<ImportRecord> {
  const record = await lockImport(trx, who, id)
  if (!record) throw new Problem('not-found')
  return record
}

export async function shown(db: Db, who: Who, id: number): Promise<Import> {
  const record = await getImport(db, who, id)
  const header = headerOf(record.facts)
  const saved = header === '' ? undefined : await findSavedMapping(db, who, record.subject, header)
  return presentImport(record, targetsOf(record.subject).offered, who.language, saved !== undefined)
}

export async function ownImports(
  db: Db,
  who: Who,
  asked: { readonly limit: number; readonly cursor?: string | undefined },
) {
  const { items, next } = await byIdDescending(asked, (before, limit) => listImports(db, who, before, limit))
  return { items: items.map(summaryOf), next }
}

export async function importedRows(
  db: Db,
  who: Who,
  id: number,
  asked: {
    readonly trial: 'yes' | 'no'
    readonly outcome?: Outcome | undefined
    readonly warned?: 'yes' | undefined
    readonly group?: number | undefined
    readonly limit: number
    readonly cursor?: string | undefined
  },
): Promise<{ items: ImportRow[]; next: string | null }> {
  const { subject } = await getImport(db, who, id)
  const after = asked.cursor === undefined ? 0 : Number(asked.cursor)
  if (!Number.isSafeInteger(after)) throw badField('/cursor', 'invalid')
  const { trial, outcome, warned, group, limit } = asked
  const rows = await listRows(db, id, subject, {
    trial: trial === 'yes',
    outcome,
    warned,
    group,
    after,
    limit: limit + 1,
  })
  const some = rows.slice(0, limit)
  const alike = await shownAlike(db, who, id, subject, some)
  const items = some.map((row) => ({
    ...row,
    reasons: [...row.reasons],
    text: reasonText(row.reasons, who.language),
    alike: alike.get(row.line) ?? [],
  }))
  return { items, next: rows.length > limit ? String(items.at(-1)?.line) : null }
}

/** Another policy or other columns make another trial. */
export function changeImport(app: App, who: Who, id: number, change: ImportChange): Promise<Import> {
  return inTransaction(app.db, async (trx) => {
    const record = await getLocked(trx, who, id)
    if (record.runJob) throw new Problem('conflict')
    if (change.policy) await savePolicy(trx, id, change.policy)
    if (change.doubtful) await saveDoubtful(trx, id, change.doubtful)
    if (change.layout) await readOtherwise(trx, record, change.layout)
    if (change.columns) {
      const { facts, mapping } = change.layout ? await getImport(trx, who, id) : record
      await saveFacts(
        trx,
        id,
        facts,
        changeColumns(mapping, change.columns, targetsOf(record.subject).offered),
      )
    }
    const keepAlike = !change.layout && !change.columns && record.trialJob?.state === 'done'
    await beginTrial(app, trx, who, id, { former: record.trialJob, keepAlike })
    return shown(trx, who, id)
  })
}

async function readOtherwise(
  trx: Trx,
  { id, subject, facts }: ImportRecord,
  layout: NonNullable<ImportChange['layout']>,
): Promise<void> {
  if (facts.format === 'vcard') throw badField('/layout', 'unknown-field')
  const { encoding, separator, hasHeader } = layout
  const chosen = {
    ...facts.layout,
    ...(encoding === undefined ? {} : { encoding: knownEncoding(encoding) }),
    ...(separator === undefined ? {} : { separator }),
    ...(hasHeader === undefined ? {} : { hasHeader }),
  }
  const looked = await lookAtFile(() => readPieces(trx, id), facts.size, targetsOf(subject), chosen)
  if (!looked.ok) throw badField('/layout', 'invalid')
  await saveFacts(trx, id, { ...looked.facts, rows: null }, looked.mapping)
}

function knownEncoding(encoding: string): string {
  if (!isEncoding(encoding)) throw badField('/layout/encoding', 'invalid')
  return encoding.toLowerCase()
}

export function tryAgain(app: App, who: Who, id: number): Promise<Import> {
  return inTransaction(app.db, async (trx) => {
    const record = await getLocked(trx, who, id)
    if (record.runJob || isActive(record.trialJob)) throw new Problem('conflict')
    await beginTrial(app, trx, who, id)
    return shown(trx, who, id)
  })
}

async function beginTrial(
  app: App,
  trx: Trx,
  who: Who,
  id: number,
  {
    former = null,
    keepAlike = false,
  }: { readonly former?: JobRow | null; readonly keepAlike?: boolean } = {},
): Promise<void> {
  if (former) await stopJob(trx, former.jobId)
  await deleteTrial(trx, id)
  const input: TrialInput = { importId: id, keepAlike }
  const title = { fr: importWords.fr.trialTitle, en: importWords.en.trialTitle }
  const jobId = await app.jobs.queue(trx, { kind: 'import-trial', title, input, userId: who.userId })
  await saveJob(trx, id, 'trial_job_id', jobId)
}

/** A run that was stopped goes on; one that was done or taken back does not begin again. */
export function beginRun(app: App, who: Who, id: number): Promise<Import> {
  return inTransaction(app.db, async (trx) => {
    const record = await getLocked(trx, who, id)
    const mayGoOn =
      record.runJob === null || record.runJob.state === 'failed' || record.runJob.state === 'cancelled'
    if (!mayGoOn || record.undoJob) throw new Problem('conflict')
    if (record.trialJob) await stopJob(trx, record.trialJob.jobId)
    const title = { fr: importWords.fr.runTitle, en: importWords.en.runTitle }
    const input = { importId: id }
    const jobId = await app.jobs.queue(trx, { kind: 'import-run', title, input, userId: who.userId })
    await saveJob(trx, id, 'run_job_id', jobId)
    return shown(trx, who, id)
  })
}

export function undoRun(app: App, who: Who, id: number, dryRun: boolean): Promise<ImportUndo> {
  return inTransaction(app.db, async (trx) => {
    const record = dryRun ? await getImport(trx, who, id) : await getLocked(trx, who, id)
    const isDone = record.undoJob?.state === 'done'
    if (!record.runJob || isActive(record.runJob) || isActive(record.undoJob) || isDone)
      throw new Problem('conflict')
    const counts = await countUndo(trx, id)
    if (dryRun) return { ...counts, jobId: null }
    const title = { fr: importWords.fr.undoTitle, en: importWords.en.undoTitle }
    const input = { importId: id }
    const jobId = await app.jobs.queue(trx, { kind: 'import-undo', title, input, userId: who.userId })
    await saveJob(trx, id, 'undo_job_id', jobId)
    return { ...counts, jobId }
  })
}

export function forgetImport(app: App, who: Who, id: number): Promise<void> {
  return inTransaction(app.db, async (trx) => {
    const record = await getLocked(trx, who, id)
    if (isActive(record.runJob) || isActive(record.undoJob)) throw new Problem('conflict')
    if (record.trialJob) await stopJob(trx, record.trialJob.jobId)
    await deleteImport(trx, id)
  })
}

/** For tables with a header: another file is known by it. */
export function keepMapping(app: App, who: Who, id: number, keep: boolean): Promise<Import> {
  return inTransaction(app.db, async (trx) => {
    const record = await getImport(trx, who, id)
    const header = headerOf(record.facts)
    if (header === '') throw new Problem('conflict')
    if (keep) await saveMapping(trx, who, record.subject, header, record.mapping)
    else await deleteMapping(trx, who, record.subject, header)
    return shown(trx, who, id)
  })
}
