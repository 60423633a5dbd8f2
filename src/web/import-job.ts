// Which import a job belongs to: among the latest, for a job that runs or has just ended.
import { client } from '../kit/ui/client.ts'
import type { importContract } from '../transfer/import/contract.ts'

const call = client<typeof importContract>()
const latest = 20

export function isImportJob(kind: string): boolean {
  return kind.startsWith('import-')
}

/** Null when the import is gone, or cannot be read. */
export async function pathOfImportJob(jobId: number): Promise<string | null> {
  try {
    const { items } = await call('GET /api/v1/imports', { query: { limit: latest } })
    const found = items.find(({ trial, run, undoing }) =>
      [trial, run, undoing].some((work) => work?.jobId === jobId),
    )
    return found ? `/${found.subject}s/imports/${found.id}` : null
  } catch {
    return null
  }
}
