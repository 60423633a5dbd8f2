// The page before one is inside: the mark, a title and a short form.
import type { FormEvent, ReactNode } from 'react'
import { Mark } from '../../kit/ui/shell/brand.tsx'
import styles from './door-page.module.css'

/** What is wrong is said at its field in the reader's language, not by the browser in its own. */
interface DoorPageProps {
  readonly title: string
  readonly why?: string
  readonly onSubmit?: (event: FormEvent) => void
  readonly children?: ReactNode
}

export function DoorPage({ title, why, onSubmit, children }: DoorPageProps) {
  return (
    <main className={styles['door']}>
      <form className={styles['form']} onSubmit={onSubmit} noValidate>
        <div className={styles['brand']}>
          <Mark size={28} />
          Carnet
        </div>
        <h1 className={styles['title']}>{title}</h1>
        {why ? <p className="soft">{why}</p> : null}
        {children}
      </form>
    </main>
  )
}
