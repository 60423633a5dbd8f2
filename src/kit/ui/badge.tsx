// A short fact beside a name; coloured only where it warns, refuses or is done.
import type { ReactNode } from 'react'
import styles from './badge.module.css'

export type BadgeTone = 'quiet' | 'danger' | 'warn' | 'ok' | 'accent'

interface BadgeProps {
  readonly tone?: BadgeTone
  readonly icon?: ReactNode
  readonly children: ReactNode
}

export function Badge({ tone = 'quiet', icon, children }: BadgeProps) {
  return (
    <span className={`${styles['badge']} ${styles[tone]}`}>
      {icon}
      {children}
    </span>
  )
}

export function Badges({ children }: { readonly children: ReactNode }) {
  return <div className={styles['badges']}>{children}</div>
}
