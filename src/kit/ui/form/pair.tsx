// Two things side by side, one below the other on a phone.
import type { ReactNode } from 'react'
import styles from './pair.module.css'

export function Pair({ children }: { readonly children: ReactNode }) {
  return <div className={styles['pair']}>{children}</div>
}
