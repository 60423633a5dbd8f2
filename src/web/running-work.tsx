// The job that is running, at the foot of the menu, with the way to it; when one ends, what it may have changed is read anew.
import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { isPrintJob, printedAddress } from '../documents/ui/print-job.ts'
import { client } from '../kit/ui/client.ts'
import { useWords } from '../kit/ui/language.tsx'
import { RunningJob } from '../kit/ui/shell/running-job.tsx'
import { toast } from '../kit/ui/toast-queue.ts'
import { useEnded } from '../kit/ui/use-ended.ts'
import type { Job, jobContract } from '../organisation/jobs/contract.ts'
import { recordsAnew } from '../organisation/ui/read-anew.ts'
import { webWords } from './labels.ts'
import { hasPlace, placeOfJob, type JobPlace } from './job-place.ts'

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
  const [job] = jobs
  const place = usePlace(job)
  useEnd(jobs)
  if (!job) return null
  return <RunningJob title={job.title} {...place} done={job.done} total={job.total} />
}

function usePlace(job: Job | undefined): JobPlace | undefined {
  const { data } = useQuery({
    queryKey: ['jobs', 'place', job?.id],
    queryFn: () => (job ? placeOfJob(job) : null),
    enabled: job !== undefined && hasPlace(job),
    staleTime: Infinity,
  })
  return data ?? undefined
}

/** Whoever left an import or a conversion hears that it ended, wherever they are. */
function useEnd(jobs: readonly Job[]): void {
  const words = useWords(webWords)
  const navigate = useNavigate()
  const { pathname } = useLocation()
  useEnded(jobs, (ended) => {
    void recordsAnew()
    const say = async (job: Job) => {
      const place = await placeOfJob(job)
      if (place === null || place.path === pathname) return
      const see = { label: words.seeImport, run: () => navigate({ to: place.path }) }
      toast(words.ended(place.title), [see])
    }
    for (const job of ended.filter(hasPlace)) void say(job)
    for (const job of ended.filter(isPrintJob)) void sayPrinted(job, words)
  })
}

/** Whoever left the dialog meanwhile opens the document from here; the dialog itself has saved it by then. */
async function sayPrinted({ id }: Job, words: (typeof webWords)['fr']): Promise<void> {
  const ended = await call('GET /api/v1/jobs/{id}', { params: { id } }).catch(() => null)
  const address = ended?.state === 'done' ? printedAddress(ended) : null
  if (!ended || address === null || document.querySelector('[data-printing]')) return
  const open = { label: words.open, run: () => void window.open(address, '_blank', 'noopener') }
  toast(words.ended(ended.title), [open])
}
