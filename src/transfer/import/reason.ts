// Why a row of a file becomes what it becomes: codes with details, put into words by labels.ts.
import { z } from 'zod'
import { FIELDS } from '../../duplicates/compare/levels.ts'

/**
 * What a row leads to. `matched`: the record is there and holds everything that the row says. `undecided`: it may be a
 * record that is there, and somebody should say. `left`: it stays out, as somebody said.
 */
export const outcomes = ['created', 'updated', 'matched', 'undecided', 'left', 'refused'] as const
export type Outcome = (typeof outcomes)[number]

/** How the record was found that a row belongs to. */
const evidences = [
  'same-id',
  'same-reference',
  /** Somebody of that name holds all that the row says: it came before. */
  'same-row',
  /** The engine that finds duplicates is sure: `because` says why. */
  'same-record',
  /** Somebody said so. */
  'chosen',
] as const

const decisions = [
  /** No record comes close. */
  'new',
  'with-new-partner',
  /** The record gets what it lacked: `gains` counts it by field. */
  'receives',
  'nothing-new',
  /** The policy is to leave what is there as it is. */
  'left-alone',
  'archived',
  /** The lead became somebody: it stays as it is. */
  'converted',
  /** The engine is not sure: `because` says what speaks for it. */
  'may-be',
  /** What is doubtful is made, or left out, as the import is told to. */
  'made-all-the-same',
  'left-out',
  /** The same row stayed out of an earlier import. */
  'left-before',
  /** Somebody said so of this row. */
  'chosen-new',
  'chosen-left',
  /** The record that was chosen is not to be seen any more. */
  'chosen-gone',
] as const

const refusals = ['name-missing', 'company-card', 'group-card', 'cannot-be-kept'] as const

/** Something of the row that is kept otherwise than it stands there, or not at all: somebody should look at it. */
export const warnings = [
  'invalid-email',
  'invalid-phone',
  'invalid-date',
  'invalid-title',
  'invalid-boolean',
  'invalid-country',
  'invalid-language',
  'invalid-url',
  'invalid-number',
  'invalid-choice',
  'other-firm-number',
  'too-long',
  'too-many',
  'text-left-out',
  'name-order-guessed',
  'rank-left-out',
  'year-guessed',
  'date-from-number',
  'zero-restored',
  'owner-unknown',
  'team-unknown',
  'sector-unknown',
  'parent-unknown',
  'company-unknown',
  'role-unknown',
  'role-new',
  'function-unknown',
  'manager-unknown',
  'localization-unknown',
  'choice-unknown',
  'status-by-conversion',
  'picture-left-out',
  'property-left-out',
  'short-row',
  'long-row',
  'unbalanced-quote',
  'stray-quote',
  'nul-removed',
  'line-too-long',
  'other-encoding',
  'broken-card',
] as const
export type Warning = (typeof warnings)[number]

export const reasonCodes = [...evidences, ...decisions, ...refusals, ...warnings] as const
export type ReasonCode = (typeof reasonCodes)[number]

/** Of the row and of the other: first and last name, then the domain that both have. */
const WrittenName = z.tuple([z.string(), z.string(), z.string().optional()])

export const Reason = z.object({
  code: z.enum(reasonCodes),
  /** The record that the row belongs to. */
  reference: z.string().optional(),
  /** The earlier row of the same file that it belongs to. */
  line: z.int().optional(),
  partner: z.string().optional(),
  /** The column at fault, as the file calls it, and what stands there. */
  column: z.string().optional(),
  value: z.string().optional(),
  max: z.int().optional(),
  /** How sure the engine is, from 0 to 1, in bits, and by what; the names where they are written differently. */
  probability: z.number().optional(),
  score: z.number().optional(),
  because: z.array(z.object({ field: z.enum(FIELDS), level: z.int(), bits: z.number() })).optional(),
  names: z.tuple([WrittenName, WrittenName]).optional(),
  /** How many of what a record gets, by field: `{ mobile: 1, jobTitle: 1 }`. */
  gains: z.record(z.string(), z.int()).optional(),
})
export type Reason = z.output<typeof Reason>

const warned: ReadonlySet<string> = new Set(warnings)

export function isWarning({ code }: Reason): boolean {
  return warned.has(code)
}
