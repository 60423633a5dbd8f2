// Warns while a record is typed that it is known already, where and why; it never stands in the way.
import { Button } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { Link, useNavigate, type LinkProps } from '@tanstack/react-router'
import { useWords } from '../language.tsx'
import { useForm } from './form-context.ts'
import styles from './known-already.module.css'
import { formWords } from './labels.ts'
import { Note } from './note.tsx'

export interface KnownRecord {
  readonly id: number
  /** `MICHEL Léa, T0036` */
  readonly name: string
  /** `Achats · Apollo Group · archivé` */
  readonly detail: string
  /** Why it may be the same one, the weightiest reason first: `98 % : même mobile, e-mail identique` */
  readonly why?: string
  readonly link: LinkProps
}

interface KnownAlreadyProps {
  readonly message: string
  readonly records: readonly KnownRecord[]
}

const most = 3

export function KnownAlready({ message, records }: KnownAlreadyProps) {
  const { creating } = useForm()
  return (
    <div className={styles['reserved']}>
      {records.length > 0 ? (
        <Note icon={<IconCopy aria-hidden />}>
          <p>{message}</p>
          <ul className={styles['list']}>
            {records.slice(0, most).map((one) => (
              <li key={one.id}>
                <span className="grow">
                  <Link {...one.link}>{one.name}</Link>
                  {one.detail ? <span className="soft"> · {one.detail}</span> : null}
                  {one.why ? <span className="soft"> · {one.why}</span> : null}
                </span>
                {creating ? <UseThis record={one} /> : null}
              </li>
            ))}
          </ul>
        </Note>
      ) : null}
    </div>
  )
}

/** What was begun is let go, and the record that is there is edited instead. */
function UseThis({ record }: { readonly record: KnownRecord }) {
  const words = useWords(formWords)
  const form = useForm()
  const navigate = useNavigate()
  const go = () => {
    form.giveBackAll()
    void navigate({ ...record.link, replace: true })
  }
  return (
    <Button size="compact-xs" className="link" aria-label={`${words.useThis} : ${record.name}`} onClick={go}>
      {words.useThis}
    </Button>
  )
}
