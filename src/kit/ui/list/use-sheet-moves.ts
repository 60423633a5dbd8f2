// Moving through a sheet of rows by keys: to the next and the former, opening, ticking.
import { useEffect, useRef, useState } from 'react'
import { useKeys } from '../keys.tsx'
import { useWords } from '../language.tsx'
import { listWords } from './labels.ts'
import type { ListRow } from './subject.ts'
import { useFetchedRows } from './use-rows.ts'
import type { Sheet } from './use-sheet.ts'
import type { Ticks } from './use-ticks.ts'

export interface SheetMoves {
  /** How far down one line is: the number of cards side by side. */
  readonly below: number
  readonly move: (by: number) => void
  readonly open: (row: number, edit: boolean) => void
  readonly tick: (row: number, range: boolean) => void
}

export type OpenRecord = (row: ListRow, options: { readonly edit: boolean }) => void

export function useSheetMoves<Row extends ListRow>(
  sheet: Sheet<Row>,
  ticks: Ticks,
  openRecord: OpenRecord,
  approach: () => void,
): SheetMoves {
  const { layout, records, current, inSight } = sheet
  const words = useWords(listWords)
  const group = useWords(records.subject.words).title
  const [asked, setAsked] = useState<{ readonly row: number } | null>(null)
  const rowsBetween = useFetchedRows(records.subject, records.blocks, layout)

  useFocusedRow(sheet.sight.element, asked)
  const move = (by: number) => {
    if (layout.rows === 0) return
    const from = current ?? (by > 0 ? inSight.first - 1 : inSight.first + 1)
    const row = Math.max(0, Math.min(layout.rows - 1, from + by))
    setAsked({ row })
    approach()
    sheet.setCurrent(row)
  }
  const open = (row: number, edit: boolean) => {
    const record = sheet.rowNumbered(row)
    if (!record) return
    sheet.setCurrent(row)
    openRecord(record, { edit })
  }
  const tick = (row: number, range: boolean) => {
    const record = sheet.rowNumbered(row)
    if (range) void ticks.range(row, rowsBetween)
    else if (record) ticks.toggle(record.id, row)
  }
  const here = (run: (row: number) => void) => () => {
    if (current !== null) run(current)
  }
  const keys = [
    { keys: 'j', label: words.next, run: () => move(1) },
    { keys: 'k', label: words.previous, run: () => move(-1) },
    { keys: 'enter', label: words.openIt, run: here((row) => open(row, false)) },
    { keys: 'e', label: words.editIt, run: here((row) => open(row, true)) },
    { keys: 'x', label: words.tickIt, run: here((row) => tick(row, false)) },
    { keys: 'shift+x', label: words.tickUpToHere, run: here((row) => tick(row, true)) },
    ...(ticks.none ? [] : [{ keys: 'escape', label: words.untickAll, run: ticks.clear }]),
  ]
  useKeys(keys.map((key) => ({ ...key, group })))
  return { below: layout.sizes.perLine, move, open, tick }
}

/** The focus follows the keys, once the row is there: it may have to be scrolled to first. */
function useFocusedRow(element: HTMLElement | null, asked: { readonly row: number } | null): void {
  const done = useRef(asked)
  useEffect(() => {
    if (!asked || done.current === asked) return
    const link = element?.querySelector<HTMLElement>(`[data-row="${asked.row}"] [data-record]`)
    link?.focus({ preventScroll: true })
    if (link) done.current = asked
  })
}
