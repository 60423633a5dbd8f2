// What a screen reader hears of what happened: one polite region for the whole application.
import { useSyncExternalStore } from 'react'

let said = ''
const listeners = new Set<() => void>()

/** `announce('3 cochés')`. The same words twice are heard twice. */
export function announce(text: string): void {
  said = said === text ? `${text}\u00a0` : text
  for (const listener of listeners) listener()
}

export function LiveRegion() {
  const text = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => said,
  )
  return (
    <p className="sr" style={{ top: 0 }} aria-live="polite" role="status">
      {text}
    </p>
  )
}
