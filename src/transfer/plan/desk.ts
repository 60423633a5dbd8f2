// The records that rows of a chunk have met so far: rows of one file find each other on it.
import type { Incoming } from '../import/incoming.ts'
import type { Candidate } from './candidate.ts'
import type { Planning, Slot } from './planning.ts'

export interface Desk<V> {
  candidatesFor(row: Incoming, name: string): Candidate[]
  take(candidate: Candidate): Slot<V> | undefined
  byId(id: number): Slot<V> | undefined
  put(slot: Slot<V>): void
  /** Which record a row belongs to. */
  note(line: number, slot: Slot<V>): void
  slotOfLine(line: number): number | undefined
  /** Those that were put, as they are now. */
  slots(): Slot<V>[]
}

export function openDesk<V>(planning: Planning<V>): Desk<V> {
  const slots = new Map<number, Slot<V>>()
  const byName = new Map<string, Set<Slot<V>>>()
  const byLine = new Map<number, Slot<V>>()
  const known = new Map<number, Candidate>()
  return {
    candidatesFor(row, name) {
      const found = new Map(planning.candidates(row).map((one) => [one.id, one]))
      for (const slot of byName.get(name) ?? []) found.set(slot.id, slot.candidate)
      for (const { other } of planning.alike(row)) {
        const slot = other < 0 ? byLine.get(-other) : undefined
        if (slot) found.set(slot.id, slot.candidate)
      }
      for (const [id, candidate] of found) known.set(id, candidate)
      return [...found.values()]
    },
    take: (candidate) => slots.get(candidate.id) ?? planning.slotOf(candidate),
    byId(id) {
      const candidate = known.get(id)
      return slots.get(id) ?? (candidate && planning.slotOf(candidate))
    },
    put(slot) {
      slots.set(slot.id, slot)
      byName.set(slot.candidate.name, (byName.get(slot.candidate.name) ?? new Set()).add(slot))
    },
    note: (line, slot) => void byLine.set(line, slot),
    slotOfLine: (line) => byLine.get(line)?.id ?? planning.slotOfLine(line),
    slots: () => [...slots.values()],
  }
}
