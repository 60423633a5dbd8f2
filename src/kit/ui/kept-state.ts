// State of a screen that outlives it: what was ticked or opened is still so when one comes back.
import { useCallback, useSyncExternalStore } from 'react'

const kept = new Map<string, unknown>()
const listeners = new Set<() => void>()

export function useKeptState<T>(name: string, initial: T): [T, (next: T | ((before: T) => T)) => void] {
  const value = useSyncExternalStore(subscribe, () => (kept.has(name) ? (kept.get(name) as T) : initial))
  const setValue = useCallback(
    (next: T | ((before: T) => T)) => {
      const before = kept.has(name) ? (kept.get(name) as T) : initial
      kept.set(name, typeof next === 'function' ? (next as (before: T) => T)(before) : next)
      for (const listener of listeners) listener()
    },
    [name, initial],
  )
  return [value, setValue]
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
