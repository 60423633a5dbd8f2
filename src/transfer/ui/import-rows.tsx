// Each line of the file: whom it is about, what becomes of it, and why. Only what is in sight is drawn.
import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { useWords } from '../../kit/ui/language.tsx'
import { useScrollWindow, useSight } from '../../kit/ui/list/use-scroll-window.ts'
import type { Import, ImportRow } from '../import/contract.ts'
import { importWords } from './import-labels.ts'
import { DecideDialog } from './decide-dialog.tsx'
import { ImportLine } from './import-line.tsx'
import styles from './import-rows.module.css'
import { isBusy, type Shown, type Work } from './import-stage.ts'
import { useImportRows, type LoadedLines } from './use-import-rows.ts'
import { lineId, useLineMoves } from './use-line-moves.ts'

interface ImportRowsProps {
  readonly one: Import
  readonly work: Work | null
  readonly shown: Shown | undefined
  readonly onShowAll: () => void
}

const headHeight = 32
const heights = { wide: 36, phone: 60 }
/** Lines drawn beyond what is in sight. */
const overscan = 8

export function ImportRows({ work, ...props }: ImportRowsProps) {
  return work ? <Lines {...props} work={work} /> : <div className={styles['rows']} />
}

function Lines({ one, work, shown, onShowAll }: ImportRowsProps & { readonly work: Work }) {
  const words = useWords(importWords)
  const phone = useMediaQuery('(max-width: 640px)', undefined, { getInitialValueInEffect: false })
  const lines = useImportRows(one.id, work, shown)
  const height = phone ? heights.phone : heights.wide
  const [ref, sight] = useSight()
  const window = useScrollWindow(sight, lines.count * height, height, phone ? 0 : headHeight)
  const first = Math.max(0, Math.floor(window.from / height) - overscan)
  const last = Math.min(lines.count, Math.ceil(window.to / height) + overscan)
  const { reach } = lines
  useEffect(() => reach(last))
  const [deciding, setDeciding] = useState<ImportRow | null>(null)
  const moves = useLineMoves({ element: sight.element, window, count: lines.count, height })
  const drawn = Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i)
  return (
    <div
      ref={ref}
      role="grid"
      tabIndex={0}
      {...(moves.current === null ? {} : { 'aria-activedescendant': lineId(moves.current) })}
      onKeyDown={moves.onKeyDown}
      onFocus={moves.onFocus}
      className={styles['rows']}
      data-subject={one.subject}
      aria-label={work.of === 'trial' ? words.rowsOfTrial : words.rowsOfRun}
      aria-rowcount={lines.count + 1}
    >
      {phone ? null : <Head subject={one.subject} />}
      {lines.count === 0 ? (
        <div role="rowgroup">
          <div role="row">
            <div role="gridcell">
              <Nothing one={one} shown={shown} lines={lines} onShowAll={onShowAll} />
            </div>
          </div>
        </div>
      ) : (
        <div role="rowgroup" className={styles['body']} style={{ height: window.bodyHeight }}>
          {drawn.map((index) => (
            <ImportLine
              key={index}
              subject={one.subject}
              row={lines.rows[index]}
              index={index}
              top={index * height - window.shift}
              phone={phone}
              current={index === moves.current}
              onDecide={one.state === 'tried' ? setDeciding : undefined}
            />
          ))}
        </div>
      )}
      {deciding ? <DecideDialog importId={one.id} row={deciding} onClose={() => setDeciding(null)} /> : null}
    </div>
  )
}

function Head({ subject }: Pick<Import, 'subject'>) {
  const words = useWords(importWords)
  const columns =
    subject === 'partner'
      ? [words.line, words.partner, words.result, words.reason]
      : [
          words.line,
          words[subject],
          subject === 'lead' ? words.company : words.partner,
          words.result,
          words.reason,
        ]
  return (
    <div role="rowgroup" className={styles['head']}>
      <div role="row" aria-rowindex={1} className={styles['line']}>
        {columns.map((column) => (
          <span key={column} role="columnheader">
            {column}
          </span>
        ))}
      </div>
    </div>
  )
}

function Nothing({ one, shown, lines, onShowAll }: Omit<ImportRowsProps, 'work'> & { lines: LoadedLines }) {
  const words = useWords(importWords)
  if (lines.failed)
    return (
      <p className={styles['nothing']}>
        {words.rowsFailed}
        <Button size="s" className="link" onClick={lines.retry}>
          {words.tryAgain}
        </Button>
      </p>
    )
  return (
    <p className={styles['nothing']}>
      {shown === undefined && isBusy(one.state) ? words.waitingRows : words.noRows}
      {shown === undefined ? null : (
        <Button size="s" className="link" onClick={onShowAll}>
          {words.seeAll}
        </Button>
      )}
    </p>
  )
}
