// Fits the explanations to a file without labels: how frequent each is, and how one person's records differ there.
import { EMAIL, FIELD, FIELDS, LEVELS_KEPT, PHONE, type Comparison, type Field } from '../compare/levels.ts'
import { EXPLANATIONS, type Explanation } from './explanations.ts'
import { explain } from './score.ts'
import { weightsOf, type Weights } from './weights.ts'

/** Compared pairs, side by side. */
export type Sample = {
  count: number
  levels: Uint8Array
  rarity: Float32Array
  /** How many candidate pairs each sampled pair stands for. */
  standsFor: number
}

const ROUNDS = 8
/** What is known beforehand counts as much as this share of the records, and as this many pairs of one person. */
const PRIOR_RECORDS = 0.08
const PRIOR_SAME_PAIRS = 1000
/** How far a file may move what is known: EM confirms its own errors when nothing holds it (Winkler 2006, section 3). */
const FREQUENCY_SPAN = { lowest: 0.02, highest: 8 }
const TIED_HIGHEST = 4
const GRADE_SPAN = { lowest: 0.5, highest: 3 }
const OTHER_SPAN = { lowest: 0.7, highest: 4 }
/** One's own mailbox and mobile: that they differ is never excused by a file, whose homonyms would excuse it. */
const OWN_SPAN = { lowest: 0.7, highest: 1 }
const OWN_OTHER: Partial<Record<Field, number>> = { email: EMAIL.firmAndMailbox, mobile: PHONE.block }

/** Expectation–maximisation (Dempster, Laird and Rubin 1977; for linkage Winkler 1990) from safe priors. */
export function estimate(candidates: Sample, frame: number): Weights {
  const sample = withoutStrangers(candidates, weightsOf(frame))
  let explanations = EXPLANATIONS
  for (let round = 0; round < ROUNDS; round++) {
    const seen = expect(sample, weightsOf(frame, explanations))
    const partners = seen.pairs.map((pairs, at) => partnersOf(at, pairs * sample.standsFor, frame))
    explanations = EXPLANATIONS.map((prior, at) =>
      adapted(prior, partners[at] as number, partners[0] as number, seen.grades),
    )
  }
  return weightsOf(frame, explanations)
}

/** Pairs that only chance explains teach nothing of the other stories. */
const CHANCE_BITS = -10

function withoutStrangers(sample: Sample, weights: Weights): Sample {
  const stories = new Float64Array(weights.prior.length)
  const kept: number[] = []
  for (let pair = 0; pair < sample.count; pair++) {
    explain(weights, comparisonAt(sample, pair), stories)
    if (Math.max(...stories) > CHANCE_BITS) kept.push(pair)
  }
  const levels = new Uint8Array(kept.length * FIELDS.length)
  const rarity = new Float32Array(kept.length * FIELDS.length)
  for (const [at, pair] of kept.entries()) {
    const comparison = comparisonAt(sample, pair)
    levels.set(comparison.levels, at * FIELDS.length)
    rarity.set(comparison.rarity, at * FIELDS.length)
  }
  return { ...sample, count: kept.length, levels, rarity }
}

type Expected = {
  /** Pairs by explanation. */
  pairs: Float64Array
  /** Pairs of one person by field and grade. */
  grades: Float64Array
}

function expect(sample: Sample, weights: Weights): Expected {
  const expected = {
    pairs: new Float64Array(weights.prior.length),
    grades: new Float64Array(FIELDS.length * LEVELS_KEPT),
  }
  const stories = new Float64Array(weights.prior.length)
  for (let pair = 0; pair < sample.count; pair++) {
    const comparison = comparisonAt(sample, pair)
    explain(weights, comparison, stories)
    share(stories)
    for (let story = 0; story < stories.length; story++) {
      expected.pairs[story] = (expected.pairs[story] as number) + (stories[story] as number)
    }
    // The other stories of one person change fields for reasons of their own.
    addGrades(expected.grades, comparison.levels, stories[0] as number)
  }
  return expected
}

export function comparisonAt(sample: Sample, pair: number): Comparison {
  const from = pair * FIELDS.length
  return {
    levels: sample.levels.subarray(from, from + FIELDS.length),
    rarity: sample.rarity.subarray(from, from + FIELDS.length),
  }
}

/** Bits become shares; strangers are one more story, of zero bits. */
function share(stories: Float64Array): void {
  let total = 1
  for (const bits of stories) total += 2 ** bits
  for (let story = 0; story < stories.length; story++)
    stories[story] = 2 ** (stories[story] as number) / total
}

function addGrades(grades: Float64Array, levels: Uint8Array, weight: number): void {
  for (let field = 0; field < levels.length; field++) {
    const index = field * LEVELS_KEPT + (levels[field] as number)
    grades[index] = (grades[index] as number) + weight
  }
}

/** A pair makes two records partners of each other. */
function partnersOf(explanation: number, pairs: number, frame: number): number {
  const { partners } = EXPLANATIONS[explanation] as Explanation
  const fitted = ((2 * pairs) / frame + PRIOR_RECORDS * partners) / (1 + PRIOR_RECORDS)
  return within(fitted, partners, FREQUENCY_SPAN)
}

function adapted(prior: Explanation, partners: number, same: number, grades: Float64Array): Explanation {
  const tied = prior.partners * Math.min(same / (EXPLANATIONS[0] as Explanation).partners, TIED_HIGHEST)
  const frequency = { free: partners, tied, atLeast: Math.max(partners, prior.partners) }
  const fields = prior.same ? adaptedFields(prior.fields, grades) : prior.fields
  return { ...prior, partners: frequency[prior.fit], fields }
}

function within(value: number, prior: number, span: { lowest: number; highest: number }): number {
  return Math.min(Math.max(value, prior * span.lowest), prior * span.highest)
}

/** Only what a story has in common with the plain one is fitted. */
function adaptedFields(fields: Explanation['fields'], grades: Float64Array): Explanation['fields'] {
  const result = { ...fields }
  for (const [field, priors] of Object.entries((EXPLANATIONS[0] as Explanation).fields) as [
    Field,
    readonly number[],
  ][]) {
    if (fields[field] === priors) result[field] = adaptedGrades(priors, grades, field)
  }
  return result
}

function adaptedGrades(priors: readonly number[], grades: Float64Array, field: Field): number[] {
  const counts = priors.map((_, index) => grades[FIELD[field] * LEVELS_KEPT + index + 1] as number)
  const total = sum(counts)
  const mass = sum(priors)
  return priors.map((prior, index) => {
    const fitted =
      (((counts[index] as number) + PRIOR_SAME_PAIRS * prior) * mass) / (total + PRIOR_SAME_PAIRS * mass)
    return within(fitted, prior, spanOf(field, index + 1, priors.length))
  })
}

/** The last two grades of a field are its contradictions. */
function spanOf(field: Field, level: number, levels: number): { lowest: number; highest: number } {
  if (level >= (OWN_OTHER[field] ?? Infinity)) return OWN_SPAN
  return level >= levels - 1 ? OTHER_SPAN : GRADE_SPAN
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
