// A board: cards in columns, walked through and moved by keys, by a pointer, or from the menu of a card.
import { useId, useLayoutEffect, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { useWords } from '../language.tsx'
import { cardAt, focusCard, idOf, nextCard, nextColumn } from './board-places.ts'
import styles from './board.module.css'
import { boardWords } from './labels.ts'
import { useCardDrag, type MoveCard } from './use-card-drag.ts'

interface BoardProps {
  readonly label: string
  /** Undefined for those who may not move cards. */
  readonly onMove: MoveCard | undefined
  readonly onOpen: (cardId: number) => void
  /** A hand comes near a card. */
  readonly approach: () => void
  /** Columns. */
  readonly children: ReactNode
}

const arrows = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'])

export function Board({ label, onMove, onOpen, approach, children }: BoardProps) {
  const words = useWords(boardWords)
  const hint = useId()
  const board = useRef<HTMLDivElement>(null)
  /** The card that was moved by keys keeps the focus in its new column. */
  const focused = useRef<number | null>(null)
  const drag = useCardDrag(onMove)

  useLayoutEffect(() => {
    if (focused.current === null) return
    const card = board.current?.querySelector<HTMLElement>(`[data-card="${focused.current}"]`)
    if (!card) return
    focusCard(card)
    focused.current = null
  })

  const onKeyDown = (event: KeyboardEvent) => {
    const card = cardAt(event.target)
    if (!card || !arrows.has(event.key) || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    if (!event.altKey) {
      const next = nextCard(card, event.key)
      if (next) focusCard(next)
      return
    }
    const column = nextColumn(card, event.key)
    if (!column || !onMove || event.key === 'ArrowUp' || event.key === 'ArrowDown') return
    focused.current = idOf(card, 'card')
    onMove(idOf(card, 'card'), idOf(column, 'column'))
  }
  const onClick = (event: MouseEvent) => {
    const card = cardAt(event.target)
    const isControl = event.target instanceof Element && event.target.closest('button, [role=menu]') !== null
    if (!card || isControl || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    onOpen(idOf(card, 'card'))
  }
  return (
    <section className={styles['frame']} aria-label={label} aria-describedby={hint}>
      <p id={hint} className="sr">
        {words.hint}
      </p>
      <div
        ref={board}
        className={styles['board']}
        role="presentation"
        onKeyDown={onKeyDown}
        onClick={onClick}
        onPointerOver={approach}
        {...drag}
      >
        {children}
      </div>
    </section>
  )
}
