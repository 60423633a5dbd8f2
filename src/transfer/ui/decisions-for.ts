// What a choice about a line asks for, alone or together with the lines that look like it.
import type { Decisions } from '../import/contract.ts'

export type Choice =
  | { readonly decision: 'create' | 'leave' | 'ask' }
  | { readonly decision: 'update'; readonly recordId: number }
  | { readonly decision: 'update'; readonly line: number }

type Item = Decisions['items'][number]

/**
 * `others`: the lines that follow the same choice. Where the choice makes a record, the earliest line does and the others
 * go into it; a line follows only lines before it.
 */
export function decisionsFor(line: number, choice: Choice, others: readonly number[]): Item[] {
  const [first = line, ...rest] = [line, ...others].toSorted((a, b) => a - b)
  if (rest.length === 0) return [{ lines: [line], ...choice }]
  if (choice.decision === 'create')
    return [
      { lines: [first], decision: 'create' },
      { lines: rest, decision: 'update', line: first },
    ]
  if (!('line' in choice)) return [{ lines: [first, ...rest], ...choice }]
  const following = [first, ...rest].filter((one) => one > choice.line)
  return [{ lines: following, ...choice }]
}

/** The value of a radio button, and back. */
export function choiceKey(choice: Choice): string {
  if (choice.decision !== 'update') return choice.decision
  return 'line' in choice ? `line-${choice.line}` : `record-${choice.recordId}`
}
