// What a pointer does on a sheet of rows: a click opens, the tick box ticks, a long press ticks on a phone.
import { useRef, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react'
import type { ListRow } from './subject.ts'
import type { SheetMoves } from './use-sheet-moves.ts'
import type { Sheet } from './use-sheet.ts'

const longPress = 500

export function useSheetHandlers<Row extends ListRow>(
  sheet: Sheet<Row>,
  moves: SheetMoves,
  approach: () => void,
) {
  const press = useRef<ReturnType<typeof setTimeout>>(undefined)
  const pressed = useRef(false)

  const onClick = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null
    const row = rowUnder(target)
    if (!target || row === null) return
    if (pressed.current) {
      pressed.current = false
      event.preventDefault()
      return
    }
    if (target.closest('[data-tick]')) {
      sheet.setCurrent(row)
      moves.tick(row, event.shiftKey)
      return
    }
    const link = target.closest('a')
    const isElsewhere = link !== null && link.dataset['record'] === undefined
    if (isElsewhere || event.ctrlKey || event.metaKey || event.shiftKey || hasSelectedText()) return
    event.preventDefault()
    moves.open(row, false)
  }
  const onPointerDown = (event: PointerEvent) => {
    const row = rowUnder(event.target instanceof Element ? event.target : null)
    pressed.current = false
    if (event.pointerType !== 'touch' || row === null) return
    press.current = setTimeout(() => {
      pressed.current = true
      moves.tick(row, false)
    }, longPress)
  }
  const letGo = () => clearTimeout(press.current)
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, sheet.inSight.last - sheet.inSight.first)
    const by = { ArrowDown: moves.below, ArrowUp: -moves.below, PageDown: page, PageUp: -page }[event.key]
    const side = moves.below > 1 ? { ArrowRight: 1, ArrowLeft: -1 }[event.key] : undefined
    const end = { Home: -Infinity, End: Infinity }[event.key]
    const step = by ?? side ?? end
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    moves.move(step)
  }
  return {
    onClick,
    onKeyDown,
    onPointerDown,
    onPointerOver: approach,
    onPointerMove: letGo,
    onPointerUp: letGo,
    onPointerCancel: letGo,
    onContextMenu: (event: MouseEvent) => {
      if (pressed.current) event.preventDefault()
    },
  }
}

function rowUnder(target: Element | null): number | null {
  const row = target?.closest<HTMLElement>('[data-row]')?.dataset['row']
  return row === undefined ? null : Number(row)
}

function hasSelectedText(): boolean {
  return (getSelection()?.toString() ?? '') !== ''
}
