// One row of a list: tick box, who it is, and the chosen columns; on a phone two lines.
import { memo, type CSSProperties, type ReactNode } from 'react'
import type { Field } from '../../field.ts'
import { useLanguage, useWords } from '../language.tsx'
import { Portrait } from '../portrait.tsx'
import { cellText } from './cell-text.ts'
import { isFixed, type ListColumn } from './columns.ts'
import styles from './grid.module.css'
import { listWords } from './labels.ts'
import { skeletonWidth } from './skeleton.ts'
import type { ListRow, ListSubject } from './subject.ts'

export interface GridRowProps<Row extends ListRow> {
  readonly subject: ListSubject<Row>
  readonly row: Row | undefined
  /** Its number among all open rows. */
  readonly number: number
  /** Its line on screen, heads of groups included. */
  readonly line: number
  readonly top: number
  readonly columns: readonly ListColumn[]
  readonly ticked: boolean
  readonly current: boolean
  readonly phone: boolean
  readonly href: string
}

export const GridRow = memo(function GridRow<Row extends ListRow>(props: GridRowProps<Row>) {
  const { row, number, line, top, ticked, current } = props
  const style: CSSProperties = { transform: `translateY(${top}px)` }
  if (!row) return <EmptyRow {...props} style={style} />
  return (
    <div
      role="row"
      tabIndex={-1}
      className={styles['row']}
      aria-rowindex={line + 2}
      aria-selected={ticked}
      data-row={number}
      data-here={current || undefined}
      data-archived={row.archived || undefined}
      style={style}
    >
      <Tick {...props} row={row} />
      {props.phone ? <PhoneCells {...props} row={row} /> : <Cells {...props} row={row} />}
    </div>
  )
}) as <Row extends ListRow>(props: GridRowProps<Row>) => ReactNode

type FullProps<Row extends ListRow> = GridRowProps<Row> & { readonly row: Row }

function Tick<Row extends ListRow>({ subject, row, ticked, current }: FullProps<Row>) {
  const words = useWords(subject.words)
  return (
    <span role="gridcell" className={styles['tick']} data-tick>
      <input
        type="checkbox"
        readOnly
        checked={ticked}
        tabIndex={current ? 0 : -1}
        aria-label={words.tick(`${subject.nameOf(row)}, ${row.reference}`)}
      />
    </span>
  )
}

function Cells<Row extends ListRow>(props: FullProps<Row>) {
  const { subject, row, columns } = props
  const language = useLanguage()
  const words = useWords(listWords)
  return columns.map(({ field }) =>
    field.name === subject.titleField ? (
      <Who key={field.name} {...props} />
    ) : (
      <span key={field.name} role="gridcell" className={cellClass(field)}>
        {subject.cell?.(field.name, row) ?? cellText(field, row, language, words)}
      </span>
    ),
  )
}

function Who<Row extends ListRow>({ subject, row, current, href }: FullProps<Row>) {
  const words = useWords(listWords)
  return (
    <span role="gridcell" className={styles['who']}>
      <Portrait
        name={subject.lastNameOf(row)}
        firstName={subject.firstNameOf?.(row) ?? ''}
        picture={row.picture ?? null}
        square={subject.square?.(row) ?? false}
      />
      <a data-record className="name cut" href={href} tabIndex={current ? 0 : -1} title={subject.nameOf(row)}>
        {subject.nameOf(row)}
      </a>
      {row.archived ? <span className="faint small">{words.archived}</span> : null}
    </span>
  )
}

function PhoneCells<Row extends ListRow>({ subject, row, current, href }: FullProps<Row>) {
  const language = useLanguage()
  const words = useWords(listWords)
  return (
    <span role="gridcell" className={styles['two']}>
      <a data-record className="name cut" href={href} tabIndex={current ? 0 : -1}>
        {subject.nameOf(row)}
      </a>
      <span className="soft small cut">
        {row.archived ? `${words.archived} · ` : ''}
        {subject.second(row, language)}
      </span>
    </span>
  )
}

function EmptyRow<Row extends ListRow>({
  columns,
  number,
  line,
  phone,
  style,
}: GridRowProps<Row> & { readonly style: CSSProperties }) {
  const words = useWords(listWords)
  const bars = phone ? [0, 1] : columns.map((_, i) => i)
  return (
    <div role="row" aria-rowindex={line + 2} aria-busy className={styles['row']} style={style}>
      <span
        role="gridcell"
        aria-label={words.loading}
        className={styles['bars']}
        data-phone={phone || undefined}
      >
        {bars.map((bar) => (
          <span key={bar} className={styles['bar']} style={{ width: skeletonWidth(number, bar) }} />
        ))}
      </span>
    </div>
  )
}

function cellClass(field: Field): string | undefined {
  if (field.name === 'reference') return `${styles['faint']} figures`
  if (field.kind === 'decimal') return `${styles['soft']} ${styles['amount']} figures`
  if (field.kind === 'phone') return 'figures'
  if (field.kind === 'record') return undefined
  return isFixed(field) ? `${styles['soft']} figures` : styles['soft']
}
