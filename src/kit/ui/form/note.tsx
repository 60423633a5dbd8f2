// A strip that says something about the whole record, with what can be done about it; heard when it appears.
import type { ReactNode } from 'react'
import styles from './note.module.css'

interface NoteProps {
  readonly tone?: 'warn' | 'quiet'
  readonly icon?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

export function Note({ tone = 'warn', icon, actions, children }: NoteProps) {
  return (
    <div className={`${styles['note']} ${styles[tone]}`} role="status">
      {icon}
      <div className={styles['text']}>{children}</div>
      {actions}
    </div>
  )
}
