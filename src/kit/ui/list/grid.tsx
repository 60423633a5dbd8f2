// The list: rows of chosen columns under a head that stays, however many there are.
import type { CSSProperties } from 'react'
import { useWords } from '../language.tsx'
import { usePhone } from '../use-phone.ts'
import { gridTemplate, gridWidth } from './columns.ts'
import { GridHead } from './grid-head.tsx'
import { GridRow } from './grid-row.tsx'
import styles from './grid.module.css'
import { GroupRow } from './group-row.tsx'
import type { Placed } from './layout.ts'
import { isTicked } from './selection.ts'
import { PlaceLine, SheetFoot, useLetters } from './sheet-foot.tsx'
import { toggleSort } from './sort.ts'
import type { ListRow } from './subject.ts'
import type { Columns } from './use-columns.ts'
import type { Records } from './use-records.ts'
import { useSheet, type Sheet } from './use-sheet.ts'
import { useSight } from './use-scroll-window.ts'
import { useSheetHandlers } from './use-sheet-handlers.ts'
import { useSheetMoves, type OpenRecord } from './use-sheet-moves.ts'
import type { Ticks } from './use-ticks.ts'

export interface SheetProps<Row extends ListRow> {
  readonly records: Records<Row>
  readonly ticks: Ticks
  readonly openRecord: OpenRecord
  readonly approach: () => void
  readonly hrefOf: (id: number) => string
}

const wideSizes = { perLine: 1, line: 36, head: 36 }
const phoneSizes = { perLine: 1, line: 60, head: 44 }
const headHeight = 32
/** What the bar of actions covers. */
const barHeight = 56
/** Tick box and edges. */
const aside = 88

interface GridProps<Row extends ListRow> extends SheetProps<Row> {
  readonly columns: Columns
}

export function Grid<Row extends ListRow>(props: GridProps<Row>) {
  const { records, ticks, columns, openRecord, approach } = props
  const phone = usePhone()
  const sizes = phone ? phoneSizes : wideSizes
  const covered = { top: phone ? 0 : headHeight, bottom: ticks.none ? 0 : barHeight }
  const [attach, sight] = useSight()
  const sheet = useSheet(records, sight, sizes, covered)
  const handlers = useSheetHandlers(sheet, useSheetMoves(sheet, ticks, openRecord, approach), approach)
  const letters = useLetters(sheet)
  const { subject, shown, setSearch, total } = records
  const words = useWords(subject.words)
  const sort = shown.sort ?? subject.defaultSort
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--cols': gridTemplate(columns.columns, columns.choice),
    '--group-head': `${sizes.head}px`,
  }
  const width = phone ? undefined : gridWidth(columns.columns, columns.choice) + aside
  return (
    <>
      <section className={styles['sheet']} aria-label={words.title}>
        <div
          ref={attach}
          role="grid"
          tabIndex={-1}
          className={styles['grid']}
          aria-label={words.title}
          aria-rowcount={total === undefined ? -1 : sheet.layout.lines + 1}
          aria-multiselectable
          data-edge={letters ? true : undefined}
          style={style}
          {...handlers}
        >
          <div style={{ minWidth: width }}>
            {phone ? null : (
              <GridHead
                columns={columns}
                sort={sort}
                onSort={(field, add) => setSearch({ sort: toggleSort(sort, field, add) })}
                ticks={ticks}
                total={total}
              />
            )}
            <div role="rowgroup" className={styles['body']} style={bodyStyle(sheet, covered.bottom)}>
              {records.state === 'loading' ? (
                <LoadingRows {...props} phone={phone} line={sizes.line} />
              ) : null}
              {sheet.placed.map((placed) => (
                <GridLine key={keyOf(placed)} {...props} sheet={sheet} placed={placed} phone={phone} />
              ))}
            </div>
          </div>
        </div>
        <SheetFoot sheet={sheet} letters={letters} headed={!phone} />
      </section>
      <PlaceLine sheet={sheet} />
    </>
  )
}

interface GridLineProps<Row extends ListRow> extends GridProps<Row> {
  readonly sheet: Sheet<Row>
  readonly placed: Placed
  readonly phone: boolean
}

function GridLine<Row extends ListRow>({
  records,
  ticks,
  hrefOf,
  columns,
  sheet,
  placed,
  phone,
}: GridLineProps<Row>) {
  const top = placed.top - sheet.window.shift
  const block = records.blocks.find(({ key }) => key === placed.block.key)
  if (!block) return null
  if (placed.kind === 'head')
    return records.groupField ? (
      <GroupRow
        field={records.groupField}
        block={block}
        top={top}
        line={placed.line}
        onToggle={records.toggleGroup}
      />
    ) : null
  const row = sheet.rows.at(placed.block, placed.from)
  const number = placed.block.firstRow + placed.from
  return (
    <GridRow
      subject={records.subject}
      row={row}
      number={number}
      line={placed.line}
      top={top}
      columns={columns.columns}
      ticked={row !== undefined && isTicked(ticks.ticked, row.id)}
      current={number === sheet.current}
      phone={phone}
      href={row ? hrefOf(row.id) : ''}
    />
  )
}

/** As many as fill a tall screen, until the first page is there. */
const loadingRows = Array.from({ length: 24 }, (_, i) => i)

function LoadingRows<Row extends ListRow>(
  props: GridProps<Row> & { readonly phone: boolean; readonly line: number },
) {
  return loadingRows.map((number) => (
    <GridRow
      key={number}
      subject={props.records.subject}
      row={undefined}
      number={number}
      line={number}
      top={number * props.line}
      columns={props.columns.columns}
      ticked={false}
      current={false}
      phone={props.phone}
      href=""
    />
  ))
}

export function bodyStyle<Row extends ListRow>(sheet: Sheet<Row>, below: number): CSSProperties {
  return { height: sheet.window.bodyHeight, marginBottom: below }
}

export function keyOf(placed: Placed): string {
  return placed.kind === 'head' ? `head ${placed.block.key}` : `${placed.from} ${placed.block.key}`
}
