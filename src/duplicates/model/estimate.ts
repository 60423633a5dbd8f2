/** Fits the explanations to a file without labels: how frequent each is, and how one person's records differ there. */
import { FIELDS, LEVELS_KEPT, FIELD, type Comparison, type Field } from '../compare/levels.ts'
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
/** The priors count as much as this many pairs of each kind per thousand records, and as this many pairs of one person. */
const PRIOR_PAIRS_PER_RECORD = 0.004
const PRIOR_SAME_PAIRS = 60
/** How far the file may move a prior: EM confirms its own errors when nothing holds it (Winkler 2006, section 3). */
const X = JSON.parse(process.env.X ?? '{}')
const FREQUENCY_SPAN = { lowest: X.fl ?? 0.02, highest: X.fh ?? 4 }
const GRADE_SPAN = { lowest: X.gl ?? 0.25, highest: X.gh ?? 3 }
const PSP = X.ps ?? 60

/** Expectation–maximisation (Dempster, Laird and Rubin 1977; for linkage Winkler 1990) from safe priors. */
export function estimate(sample: Sample, frame: number): Weights {
  let explanations = EXPLANATIONS
  for (let round = 0; round < ROUNDS; round++) {
    const seen = expect(sample, weightsOf(frame, explanations))
    explanations = EXPLANATIONS.map((prior, at) => adapted(prior, seen, at, sample, frame))
  }
  return weightsOf(frame, explanations)
}

type Expected = {
  /** Pairs by explanation. */
  pairs: Float64Array
  /** Pairs of one person by field and grade. */
  grades: Float64Array
}

function expect(sample: Sample, weights: Weights): Expected {
  const expected = { pairs: new Float64Array(weights.prior.length), grades: new Float64Array(FIELDS.length * LEVELS_KEPT) }
  const stories = new Float64Array(weights.prior.length)
  for (let pair = 0; pair < sample.count; pair++) {
    const comparison = at(sample, pair)
    explain(weights, comparison, stories)
    share(stories)
    for (let story = 0; story < stories.length; story++) expected.pairs[story] = (expected.pairs[story] as number) + (stories[story] as number)
    // The other stories of one person change fields for reasons of their own.
    addGrades(expected.grades, comparison.levels, stories[0] as number)
  }
  return expected
}

function at(sample: Sample, pair: number): Comparison {
  const from = pair * FIELDS.length
  return {
    levels: sample.levels.subarray(from, from + FIELDS.length),
    rarity: sample.rarity.subarray(from, from + FIELDS.length),
  }
}

/** Bits become shares; strangers are one more story, of zero bits. */
function share(stories: Float64Array): void {
  let sum = 1
  for (const bits of stories) sum += 2 ** bits
  for (let story = 0; story < stories.length; story++) stories[story] = 2 ** (stories[story] as number) / sum
}

function addGrades(grades: Float64Array, levels: Uint8Array, weight: number): void {
  for (let field = 0; field < levels.length; field++) {
    const index = field * LEVELS_KEPT + (levels[field] as number)
    grades[index] = (grades[index] as number) + weight
  }
}

function adapted(prior: Explanation, seen: Expected, at: number, sample: Sample, frame: number): Explanation {
  const pairs = (seen.pairs[at] as number) * sample.standsFor
  // A pair makes two records partners of each other.
  const partners = ((pairs + PRIOR_PAIRS_PER_RECORD * frame * PRIOR_WEIGHT * (prior.partners / 2)) * 2) / (frame * (1 + PRIOR_PAIRS_PER_RECORD * PRIOR_WEIGHT))
  return {
    ...prior,
    partners: X.tie && at>0 && at<4 ? prior.partners*Math.min(4,Math.max(.02,(seen.pairs[0] as number)*2/frame/.15)) : within(partners, prior.partners, X.fl1 && [5,6,8].includes(at) ? {...FREQUENCY_SPAN, lowest: X.fl1} : FREQUENCY_SPAN),
    fields: prior.same ? adaptedFields(prior.fields, seen.grades) : prior.fields,
  }
}
const PRIOR_WEIGHT = 20

function within(value: number, prior: number, span: { lowest: number; highest: number }): number {
  return Math.min(Math.max(value, prior * span.lowest), prior * span.highest)
}

const base = EXPLANATIONS[0] as Explanation

/** Only what a story has in common with the plain one is fitted. */
function adaptedFields(fields: Explanation['fields'], grades: Float64Array): Explanation['fields'] {
  const result = { ...fields }
  for (const [field, priors] of Object.entries(base.fields) as [Field, readonly number[]][]) {
    if (fields[field] === priors && !(X.skip ?? '').includes(field)) result[field] = adaptedGrades(priors, grades, FIELD[field])
  }
  return result
}

function adaptedGrades(priors: readonly number[], grades: Float64Array, field: number): number[] {
  const count = (index: number): number => grades[field * LEVELS_KEPT + index + 1] as number
  const total = priors.reduce((sum, _, index) => sum + count(index), 0)
  const mass = priors.reduce((sum, prior) => sum + prior, 0)
  return priors.map((prior, index) => {
    const fitted = ((count(index) + PSP * prior) / (total + PSP * mass)) * mass
    return within(fitted, prior, index === priors.length - 1 || priors[index + 1] === priors.at(-1) ? { lowest: X.ol ?? 0.5, highest: X.oh ?? 1.5 } : GRADE_SPAN)
  })
}
