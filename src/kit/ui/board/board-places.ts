// Where cards and columns are on a board, as its elements say it.
type Side = -1 | 1

export function cardAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null
}

export function columnAt(target: Element | null): HTMLElement | null {
  return target?.closest<HTMLElement>('[data-column]') ?? null
}

export function idOf(element: HTMLElement, kind: 'card' | 'column'): number {
  return Number(element.dataset[kind])
}

function columnsOf(board: Element): HTMLElement[] {
  return [...board.querySelectorAll<HTMLElement>('[data-column]')]
}

function cardsOf(column: Element): HTMLElement[] {
  return [...column.querySelectorAll<HTMLElement>('[data-card]')]
}

/** The card above or below in its column; in a neighbouring column, one at the same height. */
export function nextCard(card: HTMLElement, key: string): HTMLElement | undefined {
  const column = columnAt(card)
  if (!column) return undefined
  const cards = cardsOf(column)
  const place = cards.indexOf(card)
  if (key === 'ArrowDown') return cards[place + 1]
  if (key === 'ArrowUp') return cards[place - 1]
  return beside(column, key === 'ArrowRight' ? 1 : -1, (other) => cardsOf(other).length > 0)
    .map(cardsOf)
    .map((others) => others[Math.min(place, others.length - 1)])[0]
}

/** The next column on that side which takes cards. */
export function nextColumn(card: HTMLElement, key: string): HTMLElement | undefined {
  const column = columnAt(card)
  return column
    ? beside(column, key === 'ArrowRight' ? 1 : -1, (other) => other.dataset['takes'] === 'true')[0]
    : undefined
}

function beside(column: HTMLElement, side: Side, fits: (column: HTMLElement) => boolean): HTMLElement[] {
  const columns = column.parentElement ? columnsOf(column.parentElement) : []
  const place = columns.indexOf(column)
  const others = side === 1 ? columns.slice(place + 1) : columns.slice(0, place).toReversed()
  return others.filter(fits)
}

/** The link by which a card is reached and opened. */
export function focusCard(card: HTMLElement): void {
  card.querySelector<HTMLElement>('[data-record]')?.focus({ preventScroll: true })
  card.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
