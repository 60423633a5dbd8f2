// The job that is running, at the foot of the menu; when one ends, what it may have changed is read anew.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { client } from '../kit/ui/client.ts'
import { queryClient } from '../kit/ui/query-client.ts'
import { RunningJob } from '../kit/ui/shell/running-job.tsx'
import type { jobContract } from '../organisation/jobs/contract.ts'

const call = client<typeof jobContract>()
const oftenWhileRunning = 2000
const seldomOtherwise = 30_000

export function RunningWork() {
  const { data: jobs = [] } = useQuery({
    queryKey: ['jobs', 'running'],
    queryFn: async ({ signal }) =>
      (await call('GET /api/v1/jobs', { query: { running: 'yes', limit: 5 } }, { signal })).items,
    refetchInterval: (query) => (query.state.data?.length ? oftenWhileRunning : seldomOtherwise),
    staleTime: 0,
  })
  useReadAnewAfter(jobs.length)
  const [job] = jobs
  return job ? <RunningJob title={job.title} done={job.done} total={job.total} /> : null
}

function useReadAnewAfter(running: number): void {
  const before = useRef(running)
  useEffect(() => {
    const ended = running < before.current
    before.current = running
    if (!ended) return
    const records = new Set(['contacts', 'partners', 'imports'])
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => records.has(String(queryKey[0])) })
  }, [running])
}
