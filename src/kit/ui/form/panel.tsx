// A panel beside the form: a title, what can be done with it, its content.
import { useId, type ReactNode } from 'react'
import styles from './panel.module.css'

interface PanelProps {
  readonly title: string
  readonly count?: ReactNode
  readonly action?: ReactNode
  readonly children: ReactNode
}

export function Panel({ title, count, action, children }: PanelProps) {
  const titleId = useId()
  return (
    <section className={styles['panel']} aria-labelledby={titleId}>
      <div className={styles['title']}>
        <h2 id={titleId} className="name">
          {title}
        </h2>
        {count === undefined ? null : <span className={styles['count']}>{count}</span>}
        {action === undefined ? null : <span className={styles['action']}>{action}</span>}
      </div>
      {children}
    </section>
  )
}
