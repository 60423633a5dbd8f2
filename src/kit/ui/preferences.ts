// What a reader last chose for a screen: kept on the server, and on this device for the first paint.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useMemory } from './memory.tsx'

const savedAfter = 500

/** A choice that makes no sense any more is for the caller to read as none. */
export function usePreference(name: string): [unknown, (value: unknown) => void] {
  const client = useQueryClient()
  const memory = useMemory()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const stored = `carnet.${name}`
  const { data } = useQuery({
    queryKey: ['preferences', name],
    queryFn: async ({ signal }) => {
      const value = await memory.readPreference(name, signal)
      localStorage.setItem(stored, JSON.stringify(value))
      return value
    },
    initialData: () => readStored(stored),
    initialDataUpdatedAt: 0,
  })
  /** Chosen since: shown at once, whatever is still on its way. */
  const [chosen, setChosen] = useState<{ readonly value: unknown } | null>(null)
  const setValue = (value: unknown) => {
    setChosen({ value })
    /** An answer on its way is older than this choice. */
    void client.cancelQueries({ queryKey: ['preferences', name] })
    client.setQueryData(['preferences', name], value)
    localStorage.setItem(stored, JSON.stringify(value))
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void keep(value), savedAfter)
  }
  /** A choice that could not be kept is no reason to disturb: it holds on this device. */
  const keep = (value: unknown) => memory.writePreference(name, value).catch(() => undefined)
  return [chosen ? chosen.value : (data ?? null), setValue]
}

function readStored(stored: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(stored) ?? 'null') as unknown
  } catch {
    return null
  }
}
