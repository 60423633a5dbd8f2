// Cards, list and form as links side by side: each view has a URL and a key.
import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import styles from './views-nav.module.css'

export interface ViewLink {
  readonly name: string
  readonly label: string
  readonly icon: ReactNode
  /** `1` to `4` */
  readonly keys: string
  /** Null as long as there is nothing to show in it. */
  readonly link: LinkProps | null
}

interface ViewsNavProps {
  readonly label: string
  readonly views: readonly ViewLink[]
  readonly current: string
}

export function ViewsNav({ label, views, current }: ViewsNavProps) {
  return (
    <nav className={styles['views']} aria-label={label}>
      {views.map((view) =>
        view.link ? (
          <Link
            key={view.name}
            {...view.link}
            className={styles['view']}
            data-current={view.name === current || undefined}
            activeOptions={{ exact: true, explicitUndefined: true }}
            aria-current={view.name === current ? 'true' : undefined}
            aria-keyshortcuts={view.keys}
            title={`${view.label} (${view.keys})`}
          >
            {view.icon}
            <span className={styles['word']}>{view.label}</span>
          </Link>
        ) : (
          <span key={view.name} className={styles['view']}>
            {view.icon}
            <span className={styles['word']}>{view.label}</span>
          </span>
        ),
      )}
    </nav>
  )
}
