// Warns while a name is typed that it is known already, and where; it never stands in the way.
import { IconCopy } from '@tabler/icons-react'
import { Link, type LinkProps } from '@tanstack/react-router'
import styles from './known-already.module.css'
import { Note } from './note.tsx'

export interface KnownRecord {
  readonly id: number
  /** `MICHEL Léa, T0036` */
  readonly name: string
  /** `Achats · Apollo Group · archivé` */
  readonly detail: string
  readonly link: LinkProps
}

interface KnownAlreadyProps {
  readonly message: string
  readonly records: readonly KnownRecord[]
}

const most = 3

export function KnownAlready({ message, records }: KnownAlreadyProps) {
  return (
    <div className={styles['reserved']}>
      {records.length > 0 ? (
        <Note icon={<IconCopy aria-hidden />}>
          <p>{message}</p>
          <ul className={styles['list']}>
            {records.slice(0, most).map((one) => (
              <li key={one.id}>
                <Link {...one.link}>{one.name}</Link>
                {one.detail ? <span className="soft"> · {one.detail}</span> : null}
              </li>
            ))}
          </ul>
        </Note>
      ) : null}
    </div>
  )
}
