// An import as it is answered: its state read off its jobs, its columns and what they can become in the reader's language.
import type { Language } from '../../kit/words.ts'
import type { ImportTarget } from '../columns/target.ts'
import type { Import } from './contract.ts'
import type { ImportRecord, JobRow, Tally } from './import-queries.ts'

type Summary = Omit<Import, 'columns' | 'targets' | 'mappingSaved'>

function stateOf({
  trialJob,
  runJob,
  undoJob,
}: Pick<ImportRecord, 'trialJob' | 'runJob' | 'undoJob'>): Import['state'] {
  if (undoJob) return isActive(undoJob) ? 'undoing' : undoJob.state === 'done' ? 'undone' : 'interrupted'
  if (runJob) return isActive(runJob) ? 'running' : runJob.state === 'done' ? 'done' : 'interrupted'
  if (trialJob && isActive(trialJob)) return 'trying'
  return trialJob?.state === 'done' ? 'tried' : 'untried'
}

export function isActive(job: JobRow | null): boolean {
  return job !== null && (job.state === 'waiting' || job.state === 'running')
}

const none: Tally = { created: 0, updated: 0, matched: 0, undecided: 0, left: 0, refused: 0, warned: 0 }

export function summaryOf(record: ImportRecord): Summary {
  const { id, subject, fileName, userId, userName, createdAt, policy, doubtful, trialJob, runJob, undoJob } =
    record
  const { header: _header, layout: _layout, ...facts } = record.facts
  const rows = (job: JobRow | null, tally: Tally | null) =>
    job && { ...job, total: facts.rows, tally: { ...none, ...tally } }
  return {
    id,
    subject,
    fileName,
    userId,
    userName,
    createdAt: createdAt.toISOString(),
    policy,
    doubtful,
    state: stateOf(record),
    facts,
    trial: rows(trialJob, record.trialTally),
    run: rows(runJob, record.runTally),
    undoing: undoJob && { ...undoJob, counts: record.undone },
  }
}

export function presentImport(
  record: ImportRecord,
  targets: readonly ImportTarget[],
  language: Language,
  mappingSaved: boolean,
): Import {
  return {
    ...summaryOf(record),
    columns: [...record.mapping],
    targets: targets.map(({ name, label, part, several }) => ({
      name,
      label: label[language],
      part: part ?? null,
      several: several ?? false,
    })),
    mappingSaved,
  }
}
