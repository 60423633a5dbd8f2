// The head of a list: a click sorts, the edge of a column sizes it, a drag moves it; the keyboard does the same.
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { announce } from '../live-region.tsx'
import { useSay, useWords } from '../language.tsx'
import { moveColumn, sizeColumn, type ListColumn } from './columns.ts'
import styles from './grid.module.css'
import { HeadTick } from './head-tick.tsx'
import { listWords } from './labels.ts'
import { directionOf } from './sort.ts'
import { useColumnDrag } from './use-column-drag.ts'
import type { Columns } from './use-columns.ts'
import type { Ticks } from './use-ticks.ts'

interface GridHeadProps {
  readonly columns: Columns
  readonly sort: string
  readonly onSort: (field: string, add: boolean) => void
  readonly ticks: Ticks
  readonly total: number | undefined
}

/** Pixels that an arrow with Alt and Shift makes a column wider. */
const sizeStep = 16

export function GridHead({ columns, sort, onSort, ticks, total }: GridHeadProps) {
  const drag = useColumnDrag(columns)
  const names = columns.columns.map(({ field }) => field.name)
  return (
    <div role="rowgroup" className={styles['top']}>
      <div role="row" aria-rowindex={1} className={styles['head']} data-head>
        <HeadTick ticks={ticks} total={total} />
        {columns.columns.map((column, i) => (
          <HeadCell
            key={column.field.name}
            column={column}
            sort={sort}
            onSort={onSort}
            columns={columns}
            index={i}
            drag={drag}
            dropped={drag.target === i && drag.name !== null && names.indexOf(drag.name) !== i}
          />
        ))}
      </div>
    </div>
  )
}

interface HeadCellProps {
  readonly column: ListColumn
  readonly sort: string
  readonly onSort: (field: string, add: boolean) => void
  readonly columns: Columns
  readonly index: number
  readonly drag: ReturnType<typeof useColumnDrag>
  readonly dropped: boolean
}

function HeadCell({ column, sort, onSort, columns, index, drag, dropped }: HeadCellProps) {
  const say = useSay()
  const words = useWords(listWords)
  const { field } = column
  const direction = directionOf(sort, field.name)
  const label = say(field.column?.label ?? field.label)
  const move = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (!event.altKey || by === 0) return
    event.preventDefault()
    if (event.shiftKey) {
      const widths = drag.widths()
      const width = (widths[field.name] ?? column.width) + by * sizeStep
      columns.setChoice(sizeColumn(columns.choice, field.name, width, widths))
      announce(`${words.columnWidth(label)} : ${width}`)
    } else {
      columns.setChoice(moveColumn(columns.choice, field.name, index + by))
      announce(`${label} : ${Math.max(1, index + 1 + by)}`)
    }
  }
  return (
    <span
      role="columnheader"
      className={field.kind === 'decimal' ? `${styles['column']} ${styles['amount']}` : styles['column']}
      data-column={field.name}
      data-drop={dropped || undefined}
      data-dragged={drag.name === field.name || undefined}
      {...(field.sort ? { 'aria-sort': direction } : {})}
    >
      <button
        type="button"
        aria-disabled={!field.sort}
        aria-keyshortcuts="Alt+ArrowRight Alt+Shift+ArrowRight"
        title={say(field.label)}
        onKeyDown={move}
        onPointerDown={(event) => drag.startMove(event, field.name)}
        onClick={(event) => {
          if (field.sort && !drag.moved()) onSort(field.name, event.shiftKey)
        }}
      >
        <span>{label}</span>
        {direction === 'ascending' ? <IconArrowUp aria-hidden /> : null}
        {direction === 'descending' ? <IconArrowDown aria-hidden /> : null}
      </button>
      <span
        className={styles['size']}
        aria-hidden
        onPointerDown={(event) => drag.startSize(event, field.name)}
        onDoubleClick={columns.reset}
      />
    </span>
  )
}
