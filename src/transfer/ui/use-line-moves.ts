// Going through the lines by keys: the table keeps the focus, one of its lines is the present one.
import { useState, type FocusEvent, type KeyboardEvent } from 'react'
import { useKeys } from '../../kit/ui/keys.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { listWords } from '../../kit/ui/list/labels.ts'
import type { ScrollWindow } from '../../kit/ui/list/use-scroll-window.ts'
import { importWords } from './import-labels.ts'

interface Lines {
  readonly element: HTMLElement | null
  readonly window: ScrollWindow
  readonly count: number
  readonly height: number
}

export interface LineMoves {
  readonly current: number | null
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: (event: FocusEvent) => void
}

export function useLineMoves({ element, window, count, height }: Lines): LineMoves {
  const words = useWords(listWords)
  const { lines: group, allReasonsOfLine, decideKey } = useWords(importWords)
  const [chosen, setCurrent] = useState<number | null>(null)
  const current = chosen !== null && chosen < count ? chosen : null
  const move = (by: number) => {
    if (count === 0) return
    const from = current ?? Math.ceil(window.from / height) - Math.sign(by)
    const row = Math.max(0, Math.min(count - 1, from + by))
    setCurrent(row)
    window.reveal(row * height, height, 0)
    element?.focus({ preventScroll: true })
  }
  /** Presses what the line holds: its record, what is to be decided about it, or its reasons. */
  const press = (selectors: string) =>
    element?.querySelector<HTMLElement>(`#${lineId(current ?? -1)} :is(${selectors})`)?.click()
  useKeys([
    { keys: 'j', label: words.next, group, run: () => move(1) },
    { keys: 'k', label: words.previous, group, run: () => move(-1) },
    { keys: 'enter', label: words.openIt, group, run: () => press('a, button') },
    { keys: 'd', label: decideKey, group, run: () => press('[data-decide]') },
    { keys: 'space', label: allReasonsOfLine, group, run: () => press('[data-reasons]') },
  ])
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((window.to - window.from) / height) - 1)
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -count, End: count }
    const step = Object.entries(steps).find(([key]) => key === event.key)?.[1]
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    move(step)
  }
  /** Who comes by the keyboard sees where they are. */
  const onFocus = ({ currentTarget, target }: FocusEvent) => {
    if (target === currentTarget && current === null && currentTarget.matches(':focus-visible')) move(1)
  }
  return { current, onKeyDown, onFocus }
}

export function lineId(index: number): string {
  return `import-line-${index}`
}
