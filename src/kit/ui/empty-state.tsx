// A place with nothing in it: what it is for, and the one next step.
import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

interface EmptyStateProps {
  readonly title: string
  /** Nothing else is on the page: its title is the page's. */
  readonly wholePage?: boolean
  readonly children?: ReactNode
  /** Buttons: the next step first. */
  readonly actions?: ReactNode
}

export function EmptyState({ title, wholePage = false, children, actions }: EmptyStateProps) {
  return (
    <div className={styles['empty']}>
      {wholePage ? <h1 className="name">{title}</h1> : <p className="name">{title}</p>}
      {children === undefined ? null : <p className="soft">{children}</p>}
      {actions === undefined ? null : <div className={styles['actions']}>{actions}</div>}
    </div>
  )
}
