// Turns the explanations into weights in bits, laid out flat so that millions of pairs can be scored.
import { FIELD, FIELDS, LEVELS_KEPT, type Field } from '../compare/levels.ts'
import { EXPLANATIONS, RARE, STRANGERS, type Explanation } from './explanations.ts'
import type { Needed } from './proof.ts'

export type Weights = {
  names: string[]
  /** How many of the explanations, first in order, say "one person". */
  same: number
  /** Bits of each explanation before any evidence, against two strangers. */
  prior: Float64Array
  /** Whether what is shared in one context is paid once. */
  context: boolean[]
  /** Bits of a grade by explanation, field and grade. */
  bits: Float64Array
  /** How much the rarity of the shared value may add; nothing where it does not count. */
  rarest: Float64Array
  /** The bits that a pair with nothing of its own needs to be merged without a look, see proof.ts. */
  needed: Needed
}

/** In an address book whose records mostly have an e-mail or a mobile. */
const NEEDED: Needed = { alike: 4, slipped: 3, most: 7.5 }

const KEPT = FIELDS.length * LEVELS_KEPT

export function cell(explanation: number, field: number, level: number): number {
  return explanation * KEPT + field * LEVELS_KEPT + level
}

export function weightsOf(frame: number, explanations: readonly Explanation[] = EXPLANATIONS): Weights {
  const weights: Weights = {
    names: explanations.map(({ name }) => name),
    same: explanations.filter(({ same }) => same).length,
    prior: Float64Array.from(explanations, ({ partners }) => Math.log2(partners / frame)),
    context: explanations.map(({ context }) => context === true),
    bits: new Float64Array(explanations.length * KEPT),
    rarest: new Float64Array(explanations.length * KEPT),
    needed: NEEDED,
  }
  for (const [at, explanation] of explanations.entries()) {
    for (const [field, grades] of Object.entries(explanation.fields) as [Field, readonly (number | null)[]][])
      fill(weights, at, field, grades, explanation.rarest?.[field] ?? Infinity)
  }
  return weights
}

function fill(
  weights: Weights,
  explanation: number,
  field: Field,
  grades: readonly (number | null)[],
  rarest: number,
): void {
  for (const [index, probability] of grades.entries()) {
    if (probability === null) continue
    const at = cell(explanation, FIELD[field], index + 1)
    weights.bits[at] = Math.log2(probability / (STRANGERS[field][index] as number))
    weights.rarest[at] = RARE[field].includes(index + 1) ? rarest : 0
  }
}
