// One card: who it is, and how to reach them. The initials turn into a tick box under the pointer.
import { memo, type ReactNode } from 'react'
import { useLanguage, useSay, useWords } from '../language.tsx'
import { listWords } from '../list/labels.ts'
import { skeletonWidth } from '../list/skeleton.ts'
import type { ListRow, ListSubject } from '../list/subject.ts'
import { Portrait } from '../portrait.tsx'
import type { CardLine } from './card-places.ts'
import styles from './cards.module.css'

interface RecordCardProps<Row extends ListRow> {
  readonly subject: ListSubject<Row>
  readonly row: Row | undefined
  readonly number: number
  readonly total: number
  readonly ticked: boolean
  readonly current: boolean
  readonly href: string
}

export const RecordCard = memo(function RecordCard<Row extends ListRow>(props: RecordCardProps<Row>) {
  const { subject, row, number, total, ticked, current, href } = props
  const words = useWords(listWords)
  const language = useLanguage()
  if (!row) return <EmptyCard number={number} />
  const places = subject.card(row, language)
  // Documents are called by their reference: it is not said twice.
  const beside = row.reference === subject.nameOf(row) ? '' : row.reference
  return (
    <li
      className={styles['card']}
      data-row={number}
      data-here={current || undefined}
      data-ticked={ticked || undefined}
      data-archived={row.archived || undefined}
      aria-setsize={total}
      aria-posinset={number + 1}
    >
      <CardTick {...props} row={row} />
      <div className={styles['id']}>
        <a data-record className="name cut" href={href} tabIndex={current ? 0 : -1}>
          {subject.nameOf(row)}
        </a>
        <span className="faint small">{row.archived ? words.archived : beside}</span>
      </div>
      <p className="soft cut">{places.second}</p>
      <ul className={styles['lines']}>
        {places.lines.map((facts, i) => (
          <li key={i}>
            {facts.map((fact, j) => (
              <Fact key={j} fact={fact} />
            ))}
          </li>
        ))}
      </ul>
    </li>
  )
}) as <Row extends ListRow>(props: RecordCardProps<Row>) => ReactNode

function CardTick<Row extends ListRow>({
  subject,
  row,
  ticked,
}: RecordCardProps<Row> & { readonly row: Row }) {
  const words = useWords(subject.words)
  return (
    <span className={styles['tick']} data-tick>
      <Portrait
        name={subject.lastNameOf(row)}
        firstName={subject.firstNameOf?.(row) ?? ''}
        picture={row.picture ?? null}
        square={subject.square?.(row) ?? false}
        size="m"
      />
      <input
        type="checkbox"
        readOnly
        tabIndex={-1}
        checked={ticked}
        aria-label={words.tick(`${subject.nameOf(row)}, ${row.reference}`)}
      />
    </span>
  )
}

function Fact({ fact }: { readonly fact: CardLine }) {
  const { icon: FactIcon, text, href } = fact
  const say = useSay()
  const refused = fact.refused && say(fact.refused)
  const className = /^[+\d\s().-]+$/.test(text) ? 'cut figures' : 'cut'
  return (
    <span className={styles['fact']} data-refused={refused === undefined ? undefined : true} title={refused}>
      <FactIcon aria-hidden />
      {refused === undefined ? null : <span className="sr">{refused}</span>}
      {href === undefined ? (
        <span className={className}>{text}</span>
      ) : (
        <a className={className} href={href} tabIndex={-1}>
          {text}
        </a>
      )}
    </span>
  )
}

export function EmptyCard({ number }: { readonly number: number }) {
  return (
    <li className={styles['card']} aria-busy>
      <span className={styles['round']} />
      <span className={styles['bar']} style={{ width: skeletonWidth(number, 0) }} />
      <span className={styles['bar']} style={{ width: skeletonWidth(number, 1) }} />
      <span className={styles['bar']} style={{ width: skeletonWidth(number, 2) }} />
    </li>
  )
}
