// What is said of a group: how it is called, who is in it, and why it is one, the reasons of all its pairs each said once.
import type { DuplicateGroup } from '../likeness.ts'

export type Reason = DuplicateGroup['pairs'][number]['reasons'][number]

/** The weightiest first, those that speak against it last; each text once, with the greatest weight it has anywhere. */
export function groupReasons(pairs: DuplicateGroup['pairs']): Reason[] {
  const byText = new Map<string, Reason>()
  for (const reason of pairs.flatMap((pair) => pair.reasons)) {
    const known = byText.get(reason.text)
    if (!known || Math.abs(reason.weight) > Math.abs(known.weight)) byText.set(reason.text, reason)
  }
  return [...byText.values()].toSorted((a, b) => b.weight - a.weight)
}

/** The two that say most, for one line: `même mobile, e-mail identique`. */
export function shortReasons(pairs: DuplicateGroup['pairs']): string {
  return groupReasons(pairs)
    .slice(0, 2)
    .map(({ text }) => text)
    .join(', ')
}

type Members = Pick<DuplicateGroup, 'proposedId'> & {
  readonly records: readonly { readonly id: number; readonly name: string }[]
}

/** A group is called as the record that is proposed as its original. */
export function nameOf({ records, proposedId }: Members): string {
  return (records.find(({ id }) => id === proposedId) ?? records[0])?.name ?? ''
}

/** The proposed one first, as a merge expects them. */
export function idsOf({ records, proposedId }: Members): number[] {
  const ids = records.map(({ id }) => id)
  return ids.toSorted((a, b) => Number(b === proposedId) - Number(a === proposedId))
}
