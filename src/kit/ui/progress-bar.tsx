// How far something is, as a thin line.
import styles from './progress-bar.module.css'

interface ProgressBarProps {
  readonly label: string
  readonly done: number
  /** Null until it is known. */
  readonly total: number | null
}

export function ProgressBar({ label, done, total }: ProgressBarProps) {
  const percent = total === null ? null : total === 0 ? 100 : Math.min(100, Math.floor((done / total) * 100))
  return (
    <div
      className={styles['bar']}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(percent === null ? { 'data-unknown': true } : { 'aria-valuenow': percent })}
    >
      <i style={{ width: `${percent ?? 100}%` }} />
    </div>
  )
}
