// Facts under a title of their own.
import type { ReactNode } from 'react'
import styles from './section.module.css'

interface TitledBlockProps {
  readonly title: string
  readonly children: ReactNode
}

export function TitledBlock({ title, children }: TitledBlockProps) {
  return (
    <section className={styles['section']}>
      <h2 className={styles['title']}>{title}</h2>
      {children}
    </section>
  )
}
