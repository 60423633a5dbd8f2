// What a record holds without one of the leads that went into it, as the others after it would have left it.
import type { Rule } from '../duplicates/merge/plan-merge.ts'
import { fillExisting, type Choices } from './plan-conversion.ts'

type Values = Readonly<Record<string, unknown>>

/** A conversion that came later and stands. */
export interface Later<V> {
  /** The values that it changed, as they were. */
  readonly before: Values
  readonly inherited: (before: V) => V
  readonly choices: Choices
}

export interface Replayed<V> {
  /** Of the fields that the lead had changed. */
  readonly values: Partial<V>
  /** What each later one changes now, as it is before: it is taken back to that. */
  readonly befores: readonly Values[]
}

/** `before`: the values that the lead changed, as they were. The opt-out that a later lead asks for as well stays. */
export function replayed<V extends Values>(
  record: { readonly id: number; readonly values: V; readonly before: Partial<V> },
  later: readonly Later<V>[],
  rules: Readonly<Record<keyof V & string, Rule>>,
): Replayed<V> {
  const names = Object.keys(record.before)
  let values: V = { ...record.values, ...record.before }
  const befores: Values[] = []
  for (const { before, inherited, choices } of later) {
    const filled = fillExisting({ id: record.id, values }, inherited(values), rules, choices).values
    const changed = names.filter((name) => JSON.stringify(values[name]) !== JSON.stringify(filled[name]))
    const untouched = Object.entries(before).filter(([name]) => !names.includes(name))
    befores.push({ ...Object.fromEntries(untouched), ...pick(values, changed) })
    values = { ...values, ...pick(filled, names) }
  }
  return { values: pick(values, names) as Partial<V>, befores }
}

function pick(values: Values, names: readonly string[]): Values {
  return Object.fromEntries(names.map((name) => [name, values[name]]))
}
