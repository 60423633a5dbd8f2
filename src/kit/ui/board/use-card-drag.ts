// Carries a card from column to column under a mouse, or under a finger that rested on it first.
import { useEffect, useRef, type MouseEvent, type PointerEvent as PointerPress } from 'react'
import { cardAt, columnAt, idOf } from './board-places.ts'
import styles from './board.module.css'

/** So far a mouse goes before a click becomes a drag, in pixels. */
const slack = 5
/** So long a finger rests before it carries instead of scrolling, in milliseconds. */
const restTime = 250
/** So near to the edge the board scrolls along. */
const edge = 56
const scrollStep = 14

export type MoveCard = (cardId: number, columnId: number) => void

interface Carried {
  readonly card: HTMLElement
  readonly ghost: HTMLElement
  readonly dx: number
  readonly dy: number
  over: HTMLElement | null
}

export function useCardDrag(onMove: MoveCard | undefined) {
  const end = useRef<() => void>(() => {})
  const dropped = useRef(false)
  useEffect(() => () => end.current(), [])

  const onPointerDown = (press: PointerPress<HTMLElement>) => {
    const card = cardAt(press.target)
    dropped.current = false
    if (!onMove || !card || press.button !== 0 || isControl(press.target)) return
    end.current()
    end.current = follow(press.currentTarget, card, press.nativeEvent, (columnId) => {
      dropped.current = true
      if (columnId !== null) onMove(idOf(card, 'card'), columnId)
    })
  }
  /** The click that ends a drag opens nothing. */
  const onClickCapture = (event: MouseEvent) => {
    if (!dropped.current) return
    dropped.current = false
    event.preventDefault()
    event.stopPropagation()
  }
  return { onPointerDown, onClickCapture }
}

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button') !== null
}

/** Hears the pointer until it is let go; answers how to stop early. */
function follow(
  board: HTMLElement,
  card: HTMLElement,
  start: PointerEvent,
  onDrop: (columnId: number | null) => void,
): () => void {
  let carried: Carried | null = null
  const isTouch = start.pointerType === 'touch'
  const lift = () => {
    carried = liftCard(card, start)
    board.dataset['carrying'] = ''
  }
  const rest = isTouch ? setTimeout(lift, restTime) : undefined
  const onPointerMove = (event: PointerEvent) => {
    const moved = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) > slack
    if (!carried && moved) {
      if (isTouch) return stop()
      lift()
    }
    if (carried) carry(board, carried, event)
  }
  const onUp = () => {
    const over = carried?.over
    const wasCarried = carried !== null
    stop()
    if (wasCarried) onDrop(over ? idOf(over, 'column') : null)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') stop()
  }
  // What is carried does not scroll the page under it.
  const onTouchMove = (event: TouchEvent) => {
    if (carried) event.preventDefault()
  }
  const stop = () => {
    clearTimeout(rest)
    if (carried) putDown(carried)
    carried = null
    delete board.dataset['carrying']
    listeners.abort()
  }
  const listeners = new AbortController()
  const { signal } = listeners
  window.addEventListener('pointermove', onPointerMove, { signal })
  window.addEventListener('pointerup', onUp, { signal })
  window.addEventListener('pointercancel', stop, { signal })
  window.addEventListener('keydown', onKey, { signal })
  window.addEventListener('touchmove', onTouchMove, { signal, passive: false })
  return stop
}

/** A copy goes with the pointer, so that no column cuts it off; the card itself stays as its shadow. */
function liftCard(card: HTMLElement, start: PointerEvent): Carried {
  const { left, top, width } = card.getBoundingClientRect()
  const ghost = document.createElement('div')
  ghost.className = styles['ghost'] ?? ''
  ghost.style.width = `${width}px`
  ghost.inert = true
  ghost.append(...[...card.childNodes].map((node) => node.cloneNode(true)))
  document.body.append(ghost)
  card.dataset['lifted'] = ''
  const carried: Carried = { card, ghost, dx: start.clientX - left, dy: start.clientY - top, over: null }
  place(carried, start)
  return carried
}

function place({ ghost, dx, dy }: Carried, { clientX, clientY }: PointerEvent): void {
  ghost.style.transform = `translate(${clientX - dx}px, ${clientY - dy}px)`
}

function carry(board: HTMLElement, carried: Carried, event: PointerEvent): void {
  place(carried, event)
  const { left, right } = board.getBoundingClientRect()
  if (event.clientX > right - edge) board.scrollBy(scrollStep, 0)
  if (event.clientX < left + edge) board.scrollBy(-scrollStep, 0)
  const under = columnAt(document.elementFromPoint(event.clientX, event.clientY))
  const over = under?.dataset['takes'] === 'true' && under !== columnAt(carried.card) ? under : null
  if (over === carried.over) return
  if (carried.over) delete carried.over.dataset['over']
  if (over) over.dataset['over'] = ''
  carried.over = over
}

function putDown({ card, ghost, over }: Carried): void {
  ghost.remove()
  delete card.dataset['lifted']
  if (over) delete over.dataset['over']
}
