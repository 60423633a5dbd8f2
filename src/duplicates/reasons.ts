// Splits a pair's score into its reasons: what each field says, in bits, for one person or against.
import { FIELDS, type Comparison, type Field } from './compare/levels.ts'
import { explain, oddsOf, scoreOf } from './model/score.ts'
import { cell, type Weights } from './model/weights.ts'

export type Reason = {
  field: Field
  /** The grade, see compare/levels.ts. */
  level: number
  /** Above zero for one person, below for two. */
  bits: number
}

/** Less than this is not worth a word, but the names are always spoken of. */
const LEAST_BITS = 0.5
const NAMES: readonly Field[] = ['first', 'last', 'order']

/** The score of a pair and its reasons, the weightiest first. */
export function reasonsOf(weights: Weights, comparison: Comparison): { score: number; reasons: Reason[] } {
  const stories = new Float64Array(weights.prior.length)
  explain(weights, comparison, stories)
  const { same, different } = oddsOf(weights, stories)
  const shares = [...stories].map((bits, story) =>
    story < weights.same ? 2 ** (bits - same) : -(2 ** (bits - different)),
  )
  const reasons = FIELDS.map((field, at) => ({
    field,
    level: comparison.levels[at] as number,
    bits: fieldBits(weights, comparison, at, shares),
  }))
    .filter(
      ({ field, level, bits }) =>
        level !== 0 && field !== 'kind' && (Math.abs(bits) >= LEAST_BITS || NAMES.includes(field)),
    )
    .toSorted((a, b) => Math.abs(b.bits) - Math.abs(a.bits))
  return { score: scoreOf(weights, stories, comparison), reasons }
}

/** Each story counts by its share among those of its side, those of two people with a minus. */
function fieldBits(
  weights: Weights,
  { levels, rarity }: Comparison,
  field: number,
  shares: readonly number[],
): number {
  return shares.reduce((sum, share, story) => {
    const at = cell(story, field, levels[field] as number)
    return (
      sum +
      share * ((weights.bits[at] as number) + Math.min(rarity[field] as number, weights.rarest[at] as number))
    )
  }, 0)
}
