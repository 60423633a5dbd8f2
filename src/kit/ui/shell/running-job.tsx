// The work that is running, at the foot of the menu: what it is, and how far.
import { Link } from '@tanstack/react-router'
import { ProgressBar } from '../progress-bar.tsx'
import styles from './running-job.module.css'

interface RunningJobProps {
  readonly title: string
  readonly done: number
  readonly total: number | null
  readonly path?: string
}

export function RunningJob({ title, done, total, path }: RunningJobProps) {
  const percent = total ? Math.min(100, Math.floor((done / total) * 100)) : null
  const label = path ? (
    <Link to={path} className="grow cut link">
      {title}
    </Link>
  ) : (
    <span className="grow cut">{title}</span>
  )
  return (
    <div className={styles['job']}>
      <div className="row">
        {label}
        <span>{percent === null ? '…' : `${percent} %`}</span>
      </div>
      <ProgressBar label={title} done={done} total={total} />
    </div>
  )
}
