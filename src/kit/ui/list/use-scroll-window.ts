// What part of a long list is in sight: browsers stop at some ten million pixels, the list does not.
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'

/** Firefox draws no element that is higher than about 17 million pixels. */
const highest = 15_000_000

export interface Sight {
  readonly element: HTMLDivElement | null
  /** Scrolled so far, in pixels of the browser. */
  readonly scrolled: number
  readonly height: number
  readonly width: number
  /** How far one may scroll before anything is drawn anew. */
  readonly setStep: (step: number) => void
}

export interface ScrollWindow {
  /** From and to, in pixels of the list. */
  readonly from: number
  readonly to: number
  /** How high the element is that holds the rows. */
  readonly bodyHeight: number
  /** What to take from a place in the list to get the place on screen. */
  readonly shift: number
  readonly scrollTo: (top: number) => void
  /** A neighbour scrolls no more than needed, what is far away comes to the middle; `below` is what covers the bottom. */
  readonly reveal: (top: number, height: number, below: number) => void
}

/** `head`: what covers the top. */
export function useScrollWindow(sight: Sight, height: number, step: number, head: number): ScrollWindow {
  const { element, scrolled, setStep } = sight
  const view = Math.max(0, sight.height - head)
  const bodyHeight = Math.min(height, highest)
  const scale = height > highest ? (height - view) / (highest - view) : 1
  const from = Math.min(scrolled * scale, Math.max(0, height - view))
  const latest = useRef({ scale, view })
  useLayoutEffect(() => {
    latest.current = { scale, view }
    setStep(scale === 1 ? step : 1)
  })
  const scrollTo = useCallback(
    (top: number) => element?.scrollTo({ top: top / latest.current.scale, behavior: 'instant' }),
    [element],
  )
  const reveal = useCallback(
    (top: number, rowHeight: number, below: number) => {
      if (!element) return
      const now = element.scrollTop * latest.current.scale
      const room = latest.current.view - below
      const above = now - top
      const beneath = top + rowHeight - (now + room)
      if (Math.max(above, beneath) > 2 * rowHeight) scrollTo(top - (room - rowHeight) / 2)
      else if (above > 0) scrollTo(top)
      else if (beneath > 0) scrollTo(top + rowHeight - room)
    },
    [element, scrollTo],
  )
  const shift = scale === 1 ? 0 : from - scrolled
  return useMemo(
    () => ({ from, to: from + view, bodyHeight, shift, scrollTo, reveal }),
    [from, view, bodyHeight, shift, scrollTo, reveal],
  )
}

const unseen = { scrolled: 0, height: 0, width: 0 }

/** First what the scrolling element is given to, as its ref. */
export function useSight(): [(element: HTMLDivElement | null) => void, Sight] {
  const [element, attach] = useState<HTMLDivElement | null>(null)
  const [seen, setSeen] = useState(unseen)
  const step = useRef(1)
  useLayoutEffect(() => {
    if (!element) return undefined
    const look = () => {
      const scrolled = Math.floor(element.scrollTop / step.current) * step.current
      const { clientHeight: height, clientWidth: width } = element
      setSeen((before) =>
        before.scrolled === scrolled && before.height === height && before.width === width
          ? before
          : { scrolled, height, width },
      )
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [element])
  const setStep = useCallback((next: number) => {
    step.current = next
  }, [])
  return [attach, { element, ...seen, setStep }]
}
