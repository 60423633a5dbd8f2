// The cards: a contact sheet of as many columns as there is room for, however many there are.
import type { CSSProperties } from 'react'
import { useWords } from '../language.tsx'
import { usePhone } from '../use-phone.ts'
import { bodyStyle, keyOf, type SheetProps } from '../list/grid.tsx'
import gridStyles from '../list/grid.module.css'
import { GroupRow } from '../list/group-row.tsx'
import type { Placed, Sizes } from '../list/layout.ts'
import { isTicked } from '../list/selection.ts'
import { PlaceLine, SheetFoot, useLetters } from '../list/sheet-foot.tsx'
import type { ListRow } from '../list/subject.ts'
import { useSheet, type Sheet } from '../list/use-sheet.ts'
import { useSight } from '../list/use-scroll-window.ts'
import { useSheetHandlers } from '../list/use-sheet-handlers.ts'
import { useSheetMoves } from '../list/use-sheet-moves.ts'
import { EmptyCard, RecordCard } from './record-card.tsx'
import styles from './cards.module.css'

const narrowestCard = 320
const edge = 28
const wide = { line: 144, head: 36 }
const phoneSizes = { perLine: 1, line: 149, head: 44 }
const barHeight = 56

export function CardSheet<Row extends ListRow>(props: SheetProps<Row>) {
  const { records, ticks, openRecord, approach } = props
  const phone = usePhone()
  const [attach, sight] = useSight()
  const perLine = Math.max(1, Math.floor((sight.width - edge) / narrowestCard))
  const sizes: Sizes = phone ? phoneSizes : { ...wide, perLine }
  const sheet = useSheet(records, sight, sizes, { top: 0, bottom: ticks.none ? 0 : barHeight })
  const handlers = useSheetHandlers(sheet, useSheetMoves(sheet, ticks, openRecord, approach), approach)
  const letters = useLetters(sheet)
  const words = useWords(records.subject.words)
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--per-line': String(sheet.layout.sizes.perLine),
    '--group-head': `${sheet.layout.sizes.head}px`,
  }
  return (
    <>
      <section className={gridStyles['sheet']} aria-label={words.title}>
        <div
          ref={attach}
          className={`${gridStyles['grid']} ${styles['cards']}`}
          data-edge={letters ? true : undefined}
          style={style}
          role="presentation"
          {...handlers}
        >
          <div className={gridStyles['body']} style={bodyStyle(sheet, ticks.none ? 0 : barHeight)}>
            {records.state === 'loading' ? <LoadingCards perLine={sheet.layout.sizes.perLine} /> : null}
            {sheet.placed.map((placed) => (
              <CardLine key={keyOf(placed)} {...props} sheet={sheet} placed={placed} />
            ))}
          </div>
        </div>
        <SheetFoot sheet={sheet} letters={letters} headed={false} />
      </section>
      <PlaceLine sheet={sheet} />
    </>
  )
}

/** As many lines as fill a tall screen, until the first page is there. */
const loadingLines = 8

function LoadingCards({ perLine }: { readonly perLine: number }) {
  const numbers = Array.from({ length: loadingLines * perLine }, (_, i) => i)
  return (
    <ul className={styles['line']}>
      {numbers.map((number) => (
        <EmptyCard key={number} number={number} />
      ))}
    </ul>
  )
}

interface CardLineProps<Row extends ListRow> extends SheetProps<Row> {
  readonly sheet: Sheet<Row>
  readonly placed: Placed
}

function CardLine<Row extends ListRow>({ records, ticks, hrefOf, sheet, placed }: CardLineProps<Row>) {
  const top = placed.top - sheet.window.shift
  const block = records.blocks.find(({ key }) => key === placed.block.key)
  if (!block) return null
  if (placed.kind === 'head')
    return records.groupField ? (
      <GroupRow field={records.groupField} block={block} top={top} onToggle={records.toggleGroup} />
    ) : null
  const indexes = Array.from({ length: placed.to - placed.from }, (_, i) => placed.from + i)
  return (
    <ul className={styles['line']} style={{ transform: `translateY(${top}px)` }}>
      {indexes.map((index) => {
        const row = sheet.rows.at(placed.block, index)
        const number = placed.block.firstRow + index
        return (
          <RecordCard
            key={index}
            subject={records.subject}
            row={row}
            number={number}
            total={sheet.layout.rows}
            ticked={row !== undefined && isTicked(ticks.ticked, row.id)}
            current={number === sheet.current}
            href={row ? hrefOf(row.id) : ''}
          />
        )
      })}
    </ul>
  )
}
