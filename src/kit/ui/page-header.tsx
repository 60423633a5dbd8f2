// The head of a page: its one title with a count, and what can be done here at the right.
import type { ReactNode } from 'react'
import styles from './page-header.module.css'

interface PageHeaderProps {
  readonly title: string
  /** Beside the title: a count that arrives after the page, or the way back before it. */
  readonly count?: ReactNode
  readonly before?: ReactNode
  readonly children?: ReactNode
}

export function PageHeader({ title, count, before, children }: PageHeaderProps) {
  return (
    <div className={styles['page']}>
      {before}
      <h1 className={styles['title']}>{title}</h1>
      <span className={styles['count']}>{count}</span>
      <span className="grow" />
      {children}
    </div>
  )
}
