// Batches of merges: how far they are, what they left out, and their undo.
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { Badge, type BadgeTone } from '../../kit/ui/badge.tsx'
import { EmptyState } from '../../kit/ui/empty-state.tsx'
import { formatInstant } from '../../kit/ui/formats.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { ListFailed } from '../../kit/ui/list/list-failed.tsx'
import { ProgressBar } from '../../kit/ui/progress-bar.tsx'
import { useAttempt } from '../../kit/ui/use-attempt.ts'
import { useEnded } from '../../kit/ui/use-ended.ts'
import { duplicatesAnew, recordsAnew } from '../../organisation/ui/read-anew.ts'
import { percent } from '../likeness-words.ts'
import { batchesQuery, isBusy, undoBatch, type Batch } from './batch-calls.ts'
import { stopJob } from './duplicates-calls.ts'
import { duplicatesWords } from './duplicates-labels.ts'
import styles from './duplicates-page.module.css'

const BatchDialog = lazy(async () => ({ default: (await import('./batch-dialog.tsx')).BatchDialog }))

export function BatchesList() {
  const words = useWords(duplicatesWords)
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(batchesQuery())
  const items = data?.pages.flatMap((page) => page.items) ?? []
  // A batch changes records all over the place.
  useEnded(items.filter(isBusy), () => void recordsAnew())
  if (error) return <ListFailed error={error} onRetry={() => void refetch()} />
  if (!data) return null
  if (items.length === 0)
    return (
      <EmptyState title={words.noBatch} actions={<NewBatch />}>
        {words.noBatchWhy}
      </EmptyState>
    )
  return (
    <div className={styles['plain']}>
      <div className={styles['line']}>
        <NewBatch />
      </div>
      <ul>
        {items.map((batch) => (
          <BatchLine key={batch.id} batch={batch} />
        ))}
      </ul>
      {hasNextPage ? (
        <Button className="link" onClick={() => void fetchNextPage()}>
          {words.moreBatches}
        </Button>
      ) : null}
    </div>
  )
}

function NewBatch() {
  const words = useWords(duplicatesWords)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {words.mergeMany}
      </Button>
      <Suspense>
        {open ? <BatchDialog onClose={() => setOpen(false)} onStarted={() => void duplicatesAnew()} /> : null}
      </Suspense>
    </>
  )
}

const tones: Readonly<Record<Batch['state'], BadgeTone>> = {
  waiting: 'quiet',
  running: 'accent',
  done: 'ok',
  failed: 'danger',
  cancelled: 'warn',
}

function BatchLine({ batch }: { readonly batch: Batch }) {
  const words = useWords(duplicatesWords)
  const language = useLanguage()
  const { undo, leftOut, merged } = batch
  const work = undo ?? batch
  const { jobId } = work
  const attempt = useAttempt()
  const undone = undo?.state === 'done'
  return (
    <li className={styles['line']}>
      <div className="grow">
        <p>
          {batch.least === null
            ? words.batchOfTicked
            : `${words[batch.subject ?? 'all']}, ${words.batchLeast(percent(batch.least))}`}{' '}
          <Badge tone={undone ? 'quiet' : tones[work.state]}>
            {undone ? words.undone : words[work.state]}
          </Badge>
        </p>
        <p className="soft">{words.batchLine(merged.groups, merged.duplicates)}</p>
        {undo ? (
          <p className="soft">
            {words.batchUndoing(undo.undone)}
            {undo.kept > 0 ? `, ${words.batchKept(undo.kept)}` : ''}
          </p>
        ) : null}
        {leftOut.map(({ reason, count, text }) => (
          <p key={reason} className="small faint">
            {words.leftOutGroups(count, text)}
          </p>
        ))}
        {work.state === 'failed' ? <p className="small">{words.batchFailed}</p> : null}
        <p className="small faint">{words.apartBy(batch.userName, formatInstant(language, batch.at))}</p>
        {isBusy(batch) ? <ProgressBar label={words.batchTitle} done={work.done} total={work.total} /> : null}
      </div>
      {isBusy(batch) && jobId !== null ? (
        <Button size="s" onClick={() => void attempt(() => stopJob(jobId))}>
          {words.stopScan}
        </Button>
      ) : null}
      {!isBusy(batch) && !undone && merged.groups > 0 ? (
        <Button size="s" className="link" onClick={() => void attempt(() => undoBatch(batch.id))}>
          {words.batchUndo}
        </Button>
      ) : null}
    </li>
  )
}
