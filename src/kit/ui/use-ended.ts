// Notices that work has ended.
import { useEffect, useRef } from 'react'

/** `useEnded(jobs, (ended) => …)`: with those that ran the last time it was drawn, and run no more. */
export function useEnded<T extends { readonly id: number }>(
  running: readonly T[],
  act: (ended: readonly T[]) => void,
): void {
  const before = useRef(running)
  useEffect(() => {
    const ended = before.current.filter((one) => running.every(({ id }) => id !== one.id))
    before.current = running
    if (ended.length > 0) act(ended)
  })
}
