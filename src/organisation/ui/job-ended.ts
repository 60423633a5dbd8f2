// Waits for the end of a job, for whoever began it and can begin it again.
import { client } from '../../kit/ui/client.ts'
import type { Job, jobContract } from '../jobs/contract.ts'

const call = client<typeof jobContract>()
const often = 1000

/** `done`, `failed` or `cancelled`; rejects once the server cannot be asked any more. */
export async function jobEnded(id: number): Promise<Job['state']> {
  for (;;) {
    const { state } = await call('GET /api/v1/jobs/{id}', { params: { id } })
    if (state !== 'waiting' && state !== 'running') return state
    await new Promise((resolve) => setTimeout(resolve, often))
  }
}
