// What became of many leads that were converted at once: as it goes on, and afterwards; the way back.
import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Badge } from '../../kit/ui/badge.tsx'
import { formatInstant } from '../../kit/ui/formats.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { ListFailed } from '../../kit/ui/list/list-failed.tsx'
import { ProgressBar } from '../../kit/ui/progress-bar.tsx'
import { useAttempt } from '../../kit/ui/use-attempt.ts'
import { useEnded } from '../../kit/ui/use-ended.ts'
import { recordsAnew } from '../../organisation/ui/read-anew.ts'
import { batchOutcomes } from '../batches/batch-outcomes.ts'
import type { BatchSummary } from '../batches/batch.ts'
import { batchQuery, isBusy, stopJob, undoBatch } from './batch-calls.ts'
import { leadBatchWords } from './batch-labels.ts'
import { BatchLeads } from './batch-leads.tsx'
import styles from './batch-report.module.css'

export function BatchReport({ id }: { readonly id: number }) {
  const { data: batch, error, refetch } = useQuery(batchQuery(id))
  useEnded(batch && isBusy(batch) ? [batch] : [], () => void recordsAnew())
  if (error) return <ListFailed error={error} onRetry={() => void refetch()} />
  if (!batch) return null
  return (
    <div className={styles['report']}>
      <BatchHead batch={batch} onChanged={() => void refetch()} />
      <BatchLeads leads={batch.leads} />
    </div>
  )
}

interface BatchHeadProps {
  readonly batch: BatchSummary
  readonly onChanged: () => void
}

function BatchHead({ batch, onChanged }: BatchHeadProps) {
  const words = useWords(leadBatchWords)
  const language = useLanguage()
  const attempt = useAttempt()
  const work = batch.undo ?? batch
  const { jobId } = work
  const busy = isBusy(batch)
  const mayUndo = !busy && (batch.outcomes.converted ?? 0) > 0
  const act = (deed: () => Promise<void>) => void attempt(async () => (await deed(), onChanged()))
  return (
    <header className={styles['head']}>
      <div className="grow">
        <BatchCounts batch={batch} />
        <p className="small faint">{words.by(batch.userName, formatInstant(language, batch.at))}</p>
        {work.state === 'failed' ? <p className="small">{words.failed}</p> : null}
        {busy ? <ProgressBar label={words.report} done={work.done} total={work.total} /> : null}
      </div>
      {busy && jobId !== null ? (
        <Button size="s" onClick={() => act(() => stopJob(jobId))}>
          {words.stop}
        </Button>
      ) : null}
      {mayUndo ? (
        <Button
          variant="default"
          leftSection={<IconArrowBackUp aria-hidden />}
          onClick={() => act(() => undoBatch(batch.id))}
        >
          {words.undo}
        </Button>
      ) : null}
    </header>
  )
}

export function BatchCounts({ batch: { outcomes } }: { readonly batch: BatchSummary }) {
  const words = useWords(leadBatchWords)
  const there = batchOutcomes.filter((outcome) => (outcomes[outcome] ?? 0) > 0)
  return (
    <p className={styles['counts']}>
      {there.map((outcome) => (
        <Badge key={outcome} tone={outcome === 'converted' ? 'ok' : 'quiet'}>
          {outcomes[outcome]} {words[`is_${outcome}`](outcomes[outcome] ?? 0)}
        </Badge>
      ))}
    </p>
  )
}
