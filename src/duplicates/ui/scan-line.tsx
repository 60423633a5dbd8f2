// A search for duplicates: how far it is while it runs, and what it found.
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useWords } from '../../kit/ui/language.tsx'
import { ProgressBar } from '../../kit/ui/progress-bar.tsx'
import { duplicatesAnew, scanQuery, stopJob } from './duplicates-calls.ts'
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
  useGroupsAtEnd(scanId, busy)
  if (busy && scan)
    return (
      <div className={styles['scan']} role="status">
        <span className="nowrap">{words.scanning}</span>
        <ProgressBar label={words.scanning} done={scan.done} total={scan.total} />
        <span className="faint small nowrap">{scan.total ? words.progress(scan.done, scan.total) : ''}</span>
        <Button size="s" onClick={() => void stopJob(scan.jobId ?? 0).catch(() => undefined)}>
          {words.stopScan}
        </Button>
      </div>
    )
  if (!scan && !error) return null
  const text = () => {
    if (!scan) return words.scanGone
    if (scan.state === 'cancelled') return words.scanStopped
    if (!scan.found) return scan.problem ?? words.scanFailed
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

/** What it found is read when it ends. */
function useGroupsAtEnd(scanId: number, busy: boolean): void {
  const before = useRef({ scanId, busy })
  useEffect(() => {
    if (before.current.busy && !busy) void duplicatesAnew()
    before.current = { scanId, busy }
  }, [scanId, busy])
}
