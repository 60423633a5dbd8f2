// A search for duplicates: how far it is while it runs, and what it found.
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ApiProblem } from '../../kit/ui/client.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { ProgressBar } from '../../kit/ui/progress-bar.tsx'
import { useAttempt, useProblemText } from '../../kit/ui/use-attempt.ts'
import { useEnded } from '../../kit/ui/use-ended.ts'
import { duplicatesAnew } from '../../organisation/ui/read-anew.ts'
import { scanQuery, stopJob } from './duplicates-calls.ts'
import { duplicatesWords } from './duplicates-labels.ts'
import styles from './duplicates-page.module.css'

interface ScanLineProps {
  readonly scanId: number
  readonly onLeave: () => void
}

export function ScanLine({ scanId, onLeave }: ScanLineProps) {
  const words = useWords(duplicatesWords)
  const { data: scan, error } = useQuery(scanQuery(scanId))
  const busy = scan?.state === 'waiting' || scan?.state === 'running'
  const attempt = useAttempt()
  const problemText = useProblemText()
  // What it found is read when it ends.
  useEnded(busy && scan ? [scan] : [], () => void duplicatesAnew())
  if (busy && scan) {
    const { jobId } = scan
    return (
      <div className={styles['scan']} role="status">
        <span className="nowrap">{words.scanning}</span>
        <ProgressBar label={words.scanning} done={scan.done} total={scan.total} />
        <span className="faint small nowrap">{scan.total ? words.progress(scan.done, scan.total) : ''}</span>
        {jobId === null ? null : (
          <Button size="s" onClick={() => void attempt(() => stopJob(jobId))}>
            {words.stopScan}
          </Button>
        )}
      </div>
    )
  }
  if (!scan && !error) return null
  const text = () => {
    if (!scan)
      return error instanceof ApiProblem && error.status === 404 ? words.scanGone : problemText(error)
    if (scan.state === 'cancelled') return words.scanStopped
    if (!scan.found) return words.scanFailed
    return words.scanDone(scan.found.groups, scan.found.records)
  }
  return (
    <div className={styles['scan']} role="status">
      <span className="grow">{text()}</span>
      <Button size="s" className="link" onClick={onLeave}>
        {words.showAll}
      </Button>
    </div>
  )
}
