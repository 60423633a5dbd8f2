// What is left of a value when something that was put into it is taken out again.
import { sameValue } from './journal.ts'

/**
 * `givenBack(now, after, before)`: the value of before where nobody wrote over that of after, else what is there now.
 * Of lists, only the elements that were added go, and those that were taken away come back:
 * `givenBack(['vip', 'salon', 'new'], ['vip', 'salon'], ['vip'])` is `['vip', 'new']`.
 */
export function givenBack(now: unknown, after: unknown, before: unknown): unknown {
  if (sameValue(now, after)) return before
  if (!Array.isArray(now) || !Array.isArray(after) || !Array.isArray(before)) return now
  const has = (list: readonly unknown[], element: unknown) => list.some((one) => sameValue(one, element))
  const kept = now.filter((element) => has(before, element) || !has(after, element))
  const again = before.filter((element) => !has(after, element) && !has(now, element))
  return [...kept, ...again]
}
