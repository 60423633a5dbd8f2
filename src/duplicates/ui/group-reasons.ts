// Why a group is one: the reasons of all its pairs, each said once.
import type { DuplicateGroup } from '../contract.ts'

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
