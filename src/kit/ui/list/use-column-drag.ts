// Dragging in the head of a list: a column's edge sizes it, the column itself moves.
import { useRef, useState, type PointerEvent } from 'react'
import { moveColumn, sizeColumn } from './columns.ts'
import type { Columns } from './use-columns.ts'

/** Less is the shaking of a click. */
const dragBegins = 6

export function useColumnDrag(columns: Columns) {
  const [dragged, setDragged] = useState<{ name: string; target: number } | null>(null)
  const head = useRef<HTMLElement | null>(null)
  const moved = useRef(false)
  const cells = () => [...(head.current?.querySelectorAll<HTMLElement>('[data-column]') ?? [])]
  const widths = () => {
    head.current ??= document.querySelector<HTMLElement>('[data-head]')
    return Object.fromEntries(cells().map((cell) => [cell.dataset['column'] ?? '', cell.offsetWidth]))
  }

  const startSize = (event: PointerEvent<HTMLElement>, name: string) => {
    begin(event)
    const before = widths()
    const from = event.clientX
    const width = before[name] ?? 0
    follow(
      (x) => columns.setChoice(sizeColumn(columns.choice, name, width + x - from, before)),
      () => undefined,
    )
  }

  const startMove = (event: PointerEvent<HTMLElement>, name: string) => {
    moved.current = false
    if (event.button !== 0) return
    head.current = event.currentTarget.closest<HTMLElement>('[data-head]')
    const from = event.clientX
    let target: number | null = null
    follow(
      (x) => {
        if (!moved.current && Math.abs(x - from) < dragBegins) return
        moved.current = true
        target = indexUnder(cells(), x)
        setDragged({ name, target })
      },
      () => {
        setDragged(null)
        if (target !== null) columns.setChoice(moveColumn(columns.choice, name, target))
      },
    )
  }

  function begin(event: PointerEvent<HTMLElement>) {
    event.preventDefault()
    event.stopPropagation()
    head.current = event.currentTarget.closest<HTMLElement>('[data-head]')
  }

  return {
    name: dragged?.name ?? null,
    target: dragged?.target ?? null,
    widths,
    startSize,
    startMove,
    /** Whether what looks like a click was a drag. */
    moved: () => moved.current,
  }
}

function follow(onMove: (x: number) => void, onEnd: () => void): void {
  const move = (event: globalThis.PointerEvent) => onMove(event.clientX)
  const end = () => {
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', end)
    window.removeEventListener('pointercancel', end)
    onEnd()
  }
  window.addEventListener('pointermove', move)
  window.addEventListener('pointerup', end)
  window.addEventListener('pointercancel', end)
}

function indexUnder(cells: readonly HTMLElement[], x: number): number {
  const found = cells.findIndex((cell) => x < cell.getBoundingClientRect().right)
  return found < 0 ? cells.length - 1 : found
}
