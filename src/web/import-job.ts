// Which import a job belongs to: among the latest, for a job that runs or has just ended.
import { client } from '../kit/ui/client.ts'
import type { Job } from '../organisation/jobs/contract.ts'
import type { importContract } from '../transfer/import/contract.ts'

const call = client<typeof importContract>()
const latest = 20

export interface JobPlace {
  /** `Import · salon-lyon-2026.csv` */
  readonly title: string
  readonly path: string
}

export function isImportJob({ kind }: Job): boolean {
  return kind.startsWith('import-')
}

/** Null when the import is gone, or cannot be read. */
export async function placeOfJob({ id, title }: Job): Promise<JobPlace | null> {
  try {
    const { items } = await call('GET /api/v1/imports', { query: { limit: latest } })
    const found = items.find(({ trial, run, undoing }) =>
      [trial, run, undoing].some((work) => work?.jobId === id),
    )
    return found
      ? { title: `${title} · ${found.fileName}`, path: `/${found.subject}s/imports/${found.id}` }
      : null
  } catch {
    return null
  }
}
