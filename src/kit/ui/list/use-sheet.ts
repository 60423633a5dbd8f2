// A sheet of rows, as a list or as cards: what is drawn, where, and which record one is at.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import {
  between,
  findRow,
  layOut,
  placeOfRow,
  rowAt,
  type Layout,
  type Placed,
  type Sizes,
} from './layout.ts'
import { positionOptions } from './row-pages.ts'
import { useKeptState } from '../kept-state.ts'
import type { ListRow } from './subject.ts'
import { rowsKey, type Records } from './use-records.ts'
import { useRows, type LoadedRows } from './use-rows.ts'
import { useScrollWindow, type ScrollWindow, type Sight } from './use-scroll-window.ts'

/** Lines drawn beyond what is in sight, so that scrolling finds them there. */
const overscan = 6
/** The place is written into the URL once the hand rests. */
const restTime = 250

export interface Sheet<Row extends ListRow> {
  readonly records: Records<Row>
  readonly layout: Layout
  readonly sight: Sight
  readonly window: ScrollWindow
  readonly placed: readonly Placed[]
  readonly rows: LoadedRows<Row>
  /** The row one is at, numbered among all open ones. */
  readonly current: number | null
  readonly setCurrent: (row: number | null) => void
  readonly rowNumbered: (row: number) => Row | undefined
  /** First and last row in sight. */
  readonly inSight: { readonly first: number; readonly last: number }
}

/** What lies over the sheet: its head at the top, the actions at the bottom. */
interface Covered {
  readonly top: number
  readonly bottom: number
}

export function useSheet<Row extends ListRow>(
  records: Records<Row>,
  sight: Sight,
  sizes: Sizes,
  covered: Covered,
): Sheet<Row> {
  const { subject, blocks } = records
  const { perLine, line, head: groupHead } = sizes
  const layout = useMemo(
    () => layOut(blocks, { perLine, line, head: groupHead }),
    [blocks, perLine, line, groupHead],
  )
  const window = useScrollWindow(sight, layout.height, line, covered.top)
  const placed = useMemo(
    () => between(layout, window.from - overscan * line, window.to + overscan * line),
    [layout, window.from, window.to, line],
  )
  const rows = useRows(subject, blocks, placed)
  const rowNumbered = (row: number) => rowIn(layout, rows, row)
  const [current, setCurrent] = useCurrent(records, layout, rows)
  const inSight = sightOf(layout, window)
  useScrolledPlace(records, layout, window)
  useRevealed(layout, window, current, covered.bottom)
  useFirstInSight(subject.name, rowNumbered(inSight.first)?.id)
  usePlaceInUrl(
    records,
    inSight,
    current,
    current === null ? undefined : rowNumbered(current)?.id,
    setCurrent,
  )
  return { records, layout, sight, window, placed, rows, current, setCurrent, rowNumbered, inSight }
}

/** What the form shows when no record was opened yet. */
function useFirstInSight(subject: string, id: number | undefined): void {
  const [, setFirst] = useKeptState<number | null>(firstInSight(subject), null)
  useEffect(() => {
    if (id !== undefined) setFirst(id)
  }, [id, setFirst])
}

export function firstInSight(subject: string): string {
  return `${subject}.first`
}

function sightOf(layout: Layout, window: ScrollWindow) {
  const first = rowAt(layout, window.from)
  const last = Math.max(first, rowAt(layout, Math.max(0, window.to - layout.sizes.line)))
  return { first, last: Math.min(layout.rows - 1, last + layout.sizes.perLine - 1) }
}

function rowIn<Row>(layout: Layout, rows: LoadedRows<Row>, row: number): Row | undefined {
  const found = findRow(layout, row)
  return found && rows.at(found.block, found.index)
}

/** Begins at the record that the URL names, wherever the present order puts it. */
function useCurrent<Row extends ListRow>(
  records: Records<Row>,
  layout: Layout,
  rows: LoadedRows<Row>,
): [number | null, (row: number | null) => void] {
  const { shown, subject, search, state } = records
  const key = rowsKey(shown)
  const [chosen, setChosen] = useState<{ key: string; row: number | null } | null>(null)
  const known = chosen?.key === key
  const { at } = search
  const inSight = known || at === undefined ? null : rowWithId(layout, rows, at)
  const { data: position } = useQuery({
    ...positionOptions(subject, at ?? 0, shown),
    enabled: state === 'shown' && !known && at !== undefined && inSight === null && shown.group === undefined,
  })
  const begin = inSight ?? position ?? null
  if (!known && begin !== null) setChosen({ key, row: begin })
  return [known ? chosen.row : null, (row) => setChosen({ key, row })]
}

function rowWithId<Row>(layout: Layout, rows: LoadedRows<Row>, id: number): number | null {
  const found = rows.find(id)
  const block = layout.blocks.find(({ key }) => key === found?.key)
  return found && block ? block.firstRow + found.index : null
}

/** Other rows begin at the top, or where the URL says; the same rows stay where they are. */
function useScrolledPlace<Row extends ListRow>(records: Records<Row>, layout: Layout, window: ScrollWindow) {
  const { shown, state } = records
  const key = state === 'shown' ? rowsKey(shown) : null
  const placedKey = useRef<string | null>(null)
  const ready = window.to > window.from
  useLayoutEffect(() => {
    if (key === null || !ready || placedKey.current === key) return
    const begun = placedKey.current !== null
    placedKey.current = key
    const place = shown.row === undefined ? undefined : placeOfRow(layout, shown.row)
    if (begun || place) window.scrollTo(place?.top ?? 0)
  }, [key, ready, shown.row, layout, window])
}

function useRevealed(layout: Layout, window: ScrollWindow, current: number | null, below: number) {
  const revealed = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (revealed.current === current) return
    revealed.current = current
    const place = current === null ? undefined : placeOfRow(layout, current)
    if (place) window.reveal(place.top, place.height, below)
  }, [current, layout, window, below])
}

/** First row in sight and present record; a record that was scrolled out of sight is no longer the present one. */
function usePlaceInUrl<Row extends ListRow>(
  records: Records<Row>,
  inSight: { readonly first: number; readonly last: number },
  current: number | null,
  id: number | undefined,
  setCurrent: (row: number | null) => void,
) {
  const { search, setSearch, state } = records
  const isAway = current !== null && (current < inSight.first - 1 || current > inSight.last + 1)
  const row = inSight.first > 0 ? inSight.first : undefined
  const at = current === null ? search.at : isAway ? undefined : (id ?? search.at)
  useEffect(() => {
    if (state !== 'shown' || (row === search.row && at === search.at)) return undefined
    const timer = setTimeout(() => {
      if (isAway) setCurrent(null)
      setSearch({ row, at }, { replace: true })
    }, restTime)
    return () => clearTimeout(timer)
  })
}
