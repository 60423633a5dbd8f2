// Where the focus goes when the button that has it disappears.
import { useLayoutEffect, useRef, type RefObject } from 'react'

/** `ref` is for what may disappear; whatever `next` names then gets the focus. */
export function useFocusHandover<T extends HTMLElement>(
  next: RefObject<HTMLElement | null>,
): RefObject<T | null> {
  const ref = useRef<T>(null)
  useLayoutEffect(() => {
    const element = ref.current
    return () => {
      if (element && document.activeElement === element) queueMicrotask(() => focusOn(next))
    }
  }, [next])
  return ref
}

function focusOn({ current }: RefObject<HTMLElement | null>): void {
  current?.focus()
}
