// Batches of merges: how far they are, what they left out, and their undo.
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Badge, type BadgeTone } from '../../kit/ui/badge.tsx'
import { ApiProblem } from '../../kit/ui/client.ts'
import { EmptyState } from '../../kit/ui/empty-state.tsx'
import { formatInstant } from '../../kit/ui/formats.ts'
import { kitWords } from '../../kit/ui/labels.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { ListFailed } from '../../kit/ui/list/list-failed.tsx'
import { ProgressBar } from '../../kit/ui/progress-bar.tsx'
import { toast } from '../../kit/ui/toast-queue.ts'
import { percent } from '../likeness-words.ts'
import { batchesQuery, isBusy, stopJob, undoBatch, type Batch } from './duplicates-calls.ts'
import { duplicatesWords } from './duplicates-labels.ts'
import styles from './duplicates-page.module.css'

import { readAnew } from './merge-calls.ts'

export function BatchesList() {
  const words = useWords(duplicatesWords)
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(batchesQuery())
  const items = data?.pages.flatMap((page) => page.items) ?? []
  useReadAnewAtEnd(items.some(isBusy))
  if (error) return <ListFailed error={error} onRetry={() => void refetch()} />
  if (!data) return null
  if (items.length === 0) return <EmptyState title={words.noBatch}>{words.noBatchWhy}</EmptyState>
  return (
    <div className={styles['plain']}>
      <ul>
        {items.map((batch) => (
          <BatchLine key={batch.id} batch={batch} />
        ))}
      </ul>
      {hasNextPage ? (
        <Button className="link" onClick={() => void fetchNextPage()}>
          {words.more}
        </Button>
      ) : null}
    </div>
  )
}

/** A batch changes records all over the place. */
function useReadAnewAtEnd(busy: boolean): void {
  const before = useRef(busy)
  useEffect(() => {
    if (before.current && !busy) void readAnew()
    before.current = busy
  }, [busy])
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
  const kit = useWords(kitWords)
  const language = useLanguage()
  const { undo, leftOut, merged } = batch
  const work = undo ?? batch
  const attempt = (act: Promise<void>) =>
    act.catch((error: unknown) => void toast(error instanceof ApiProblem ? error.message : kit.unreachable))
  const undone = undo?.state === 'done'
  return (
    <li className={styles['line']}>
      <div className="grow">
        <p>
          {words[batch.subject]}, {words.batchLeast(percent(batch.least))}{' '}
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
        {work.problem ? <p className="small">{work.problem}</p> : null}
        <p className="small faint">{words.apartBy(batch.userName, formatInstant(language, batch.at))}</p>
        {isBusy(batch) ? <ProgressBar label={words.batchTitle} done={work.done} total={work.total} /> : null}
      </div>
      {isBusy(batch) && work.jobId !== null ? (
        <Button size="s" onClick={() => void attempt(stopJob(work.jobId ?? 0))}>
          {words.stopScan}
        </Button>
      ) : null}
      {!isBusy(batch) && !undone && merged.groups > 0 ? (
        <Button size="s" className="link" onClick={() => void attempt(undoBatch(batch.id))}>
          {words.batchUndo}
        </Button>
      ) : null}
    </li>
  )
}
