// One line of the file: on a wide screen in columns, on a phone in two lines of text.
import { Popover } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { memo, useState, type CSSProperties } from 'react'
import { formatNumber } from '../../kit/words.ts'
import { Badge, type BadgeTone } from '../../kit/ui/badge.tsx'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { listWords } from '../../kit/ui/list/labels.ts'
import { skeletonWidth } from '../../kit/ui/list/skeleton.ts'
import type { ImportRow, ImportSubjectName } from '../import/contract.ts'
import type { Outcome } from '../import/reason.ts'
import { importWords } from './import-labels.ts'
import { importPaths } from './import-paths.ts'
import styles from './import-rows.module.css'
import { lineId } from './use-line-moves.ts'

interface ImportLineProps {
  readonly subject: ImportSubjectName
  /** Not there yet while it is on its way. */
  readonly row: ImportRow | undefined
  readonly index: number
  readonly top: number
  readonly phone: boolean
  readonly current: boolean
  /** While the trial stands and the run has not begun. */
  readonly onDecide: ((row: ImportRow) => void) | undefined
}

const outcomeWords = {
  created: 'outcomeCreated',
  updated: 'outcomeUpdated',
  matched: 'outcomeMatched',
  undecided: 'outcomeUndecided',
  left: 'outcomeLeft',
  refused: 'outcomeRefused',
} as const satisfies Record<Outcome, string>

const tones: Readonly<Record<Outcome, BadgeTone>> = {
  created: 'ok',
  updated: 'accent',
  matched: 'quiet',
  undecided: 'warn',
  left: 'quiet',
  refused: 'danger',
}

export const ImportLine = memo(function ImportLine(props: ImportLineProps) {
  const { subject, row, index, top, phone, current, onDecide } = props
  const language = useLanguage()
  const style: CSSProperties = { transform: `translateY(${top}px)` }
  if (!row) return <EmptyLine index={index} style={style} />
  const cells = {
    line: <span className="faint">{formatNumber(language, row.line)}</span>,
    name: <Name subject={subject} row={row} />,
    outcome: <Result row={row} onDecide={onDecide} />,
  }
  return (
    <div
      role="row"
      id={lineId(index)}
      aria-rowindex={index + 2}
      className={styles['line']}
      data-here={current || undefined}
      style={style}
    >
      {phone ? (
        <span role="gridcell" className={styles['two']}>
          <span className="row">
            {cells.line}
            <span className="grow cut">{cells.name}</span>
            {cells.outcome}
          </span>
          <Reasons row={row} />
        </span>
      ) : (
        <>
          <span role="gridcell">{cells.line}</span>
          <span role="gridcell">{cells.name}</span>
          {subject === 'partner' ? null : (
            <span role="gridcell" className="soft" title={row.partnerName}>
              {row.partnerName}
            </span>
          )}
          <span role="gridcell">{cells.outcome}</span>
          <span role="gridcell">
            <Reasons row={row} />
          </span>
        </>
      )}
    </div>
  )
})

function Name({ subject, row }: { readonly subject: ImportSubjectName; readonly row: ImportRow }) {
  const name = row.name || '–'
  if (row.recordId === null)
    return (
      <span className="name" title={name}>
        {name}
      </span>
    )
  return (
    <Link
      className={`name ${styles['record']}`}
      to={importPaths[subject].record}
      params={{ id: String(row.recordId) }}
      title={name}
      tabIndex={-1}
    >
      {name}
    </Link>
  )
}

/** Where there is something to decide it is a button: somebody the row may be, or an answer that can be taken back. */
function Result({ row, onDecide }: Pick<ImportLineProps, 'onDecide'> & { readonly row: ImportRow }) {
  const words = useWords(importWords)
  const badge = <Badge tone={tones[row.outcome]}>{words[outcomeWords[row.outcome]]}</Badge>
  const canDecide =
    row.outcome !== 'refused' &&
    (row.alike.length > 0 || row.decision !== null || row.outcome === 'undecided')
  if (!onDecide || !canDecide) return badge
  return (
    <button
      type="button"
      tabIndex={-1}
      data-decide
      className={styles['decide']}
      title={words.decideKey}
      onClick={() => onDecide(row)}
    >
      {badge}
      <IconChevronDown size={14} aria-hidden />
    </button>
  )
}

/** What is longer may not fit: a click shows it whole. */
const surelyFits = 28

function Reasons({ row }: { readonly row: ImportRow }) {
  const words = useWords(importWords)
  const [opened, setOpened] = useState(false)
  const tone = row.warned ? styles['warned'] : 'soft'
  if (row.text.length <= surelyFits) return <span className={`cut ${tone}`}>{row.text}</span>
  return (
    <Popover opened={opened} onChange={setOpened} width={360} returnFocus trapFocus>
      <Popover.Target>
        <button
          type="button"
          tabIndex={-1}
          data-reasons
          className={`cut ${styles['reasons']} ${tone}`}
          onClick={() => setOpened(!opened)}
        >
          {row.text}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.allReasons(row.line)}>
        <p tabIndex={-1} data-autofocus className={styles['whole']}>
          {row.text}
        </p>
      </Popover.Dropdown>
    </Popover>
  )
}

function EmptyLine({ index, style }: { readonly index: number; readonly style: CSSProperties }) {
  const { loading } = useWords(listWords)
  return (
    <div role="row" aria-rowindex={index + 2} aria-busy className={styles['line']} style={style}>
      <span role="gridcell" className={styles['bars']} aria-label={loading}>
        {[0, 1, 2].map((bar) => (
          <span key={bar} className={styles['bar']} style={{ width: skeletonWidth(index, bar) }} />
        ))}
      </span>
    </div>
  )
}
