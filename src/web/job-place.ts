// Where a job that runs or has just ended is shown: the import, or the conversion of leads, that it belongs to.
import { client } from '../kit/ui/client.ts'
import type { conversionBatchContract } from '../leads/batches/contract.ts'
import type { Job } from '../organisation/jobs/contract.ts'
import type { importContract } from '../transfer/import/contract.ts'

const call = client<typeof importContract & typeof conversionBatchContract>()
/** It is among the latest. */
const latest = 20

export interface JobPlace {
  /** `Import · salon-lyon-2026.csv` */
  readonly title: string
  readonly path: string
}

/** By the beginning of the job's kind. */
const finders: Readonly<Record<string, (job: Job) => Promise<JobPlace | null>>> = {
  'import-': placeOfImport,
  'lead-conversion-batch': placeOfConversion,
}

function finderOf({ kind }: Pick<Job, 'kind'>) {
  return Object.entries(finders).find(([beginning]) => kind.startsWith(beginning))?.[1]
}

export function hasPlace(job: Pick<Job, 'kind'>): boolean {
  return finderOf(job) !== undefined
}

/** Null when what the job belongs to is gone, or cannot be read. */
export async function placeOfJob(job: Job): Promise<JobPlace | null> {
  try {
    return (await finderOf(job)?.(job)) ?? null
  } catch {
    return null
  }
}

async function placeOfImport({ id, title }: Job): Promise<JobPlace | null> {
  const { items } = await call('GET /api/v1/imports', { query: { limit: latest } })
  const found = items.find(({ trial, run, undoing }) =>
    [trial, run, undoing].some((work) => work?.jobId === id),
  )
  return found
    ? { title: `${title} · ${found.fileName}`, path: `/${found.subject}s/imports/${found.id}` }
    : null
}

async function placeOfConversion({ id, title }: Job): Promise<JobPlace | null> {
  const { items } = await call('GET /api/v1/leads/conversion-batches', { query: { limit: latest } })
  const found = items.find(({ jobId, undo }) => jobId === id || undo?.jobId === id)
  return found ? { title, path: `/leads/conversions/${found.id}` } : null
}
