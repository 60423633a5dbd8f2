// What an import is doing, how far it is, how long it still takes, and the button that stops it.
import type { RefObject } from 'react'
import { useWords } from '../../kit/ui/language.tsx'
import { ProgressBar } from '../../kit/ui/progress-bar.tsx'
import type { Import } from '../import/contract.ts'
import { stop, tryAgain } from './import-calls.ts'
import { importWords } from './import-labels.ts'
import styles from './import-screen.module.css'
import { isBusy, runningJob, type Work } from './import-stage.ts'
import { PassingButton } from './passing-button.tsx'
import { statusOf } from './import-status-text.ts'
import { secondsLeft } from './time-left.ts'
import type { Act } from './use-act.ts'

interface ImportStatusProps {
  readonly one: Import
  readonly work: Work | null
  readonly doing: Act
  /** What the focus falls back to. */
  readonly heading: RefObject<HTMLHeadingElement | null>
}

export function ImportStatus({ one, work, doing, heading }: ImportStatusProps) {
  const words = useWords(importWords)
  const { title, text } = statusOf(one, work, words)
  const pace = one.state === 'undoing' || one.state === 'undone' ? one.undoing : (work?.rows ?? null)
  const left = pace && isBusy(one.state) ? secondsLeft(pace) : null
  const problem = isBusy(one.state) ? null : (pace?.problem ?? null)
  return (
    <>
      <div className={styles['status']}>
        <div className="grow">
          <h2 id="import-status" ref={heading} tabIndex={-1} style={{ display: 'inline' }}>
            <span className="name">{title}</span>
          </h2>{' '}
          <span className="soft">{text}</span>
        </div>
        {left === null ? null : <span className="faint small nowrap">{words.timeLeft(left)}</span>}
        <StatusButton one={one} doing={doing} heading={heading} />
      </div>
      {problem === null ? null : <p className={styles['problem']}>{words.because(problem)}</p>}
      <ProgressBar
        label={one.state === 'undoing' ? words.recordsRestored : words.linesRead}
        done={pace?.done ?? 0}
        total={pace?.total ?? (isBusy(one.state) ? null : 0)}
      />
    </>
  )
}

/** One button in one place, so that the focus stays where it is when it turns from one into the other. */
function StatusButton({ one, doing, heading }: Omit<ImportStatusProps, 'work'>) {
  const words = useWords(importWords)
  const job = runningJob(one)
  const again = one.state === 'untried' || one.state === 'tried'
  if (job === null && !again) return null
  const action = job === null ? () => tryAgain(one.id) : () => stop(job)
  return (
    <PassingButton next={heading} size="s" onClick={() => doing.act(action)}>
      {job === null ? words.tryAgain : words.stop}
    </PassingButton>
  )
}
