// Why a row of a file becomes what it becomes: codes with details, put into words by labels.ts.
import { z } from 'zod'

/** What a row leads to. `matched`: the record is there and holds everything that the row says. */
export const outcomes = ['created', 'updated', 'matched', 'refused'] as const
export type Outcome = (typeof outcomes)[number]

/** How the record was found that a row belongs to. */
export const evidences = [
  'same-id',
  'same-reference',
  'same-siren',
  'same-email',
  'same-phone',
  'same-name-and-partner',
  'same-name-and-place',
  'same-name',
] as const
export type Evidence = (typeof evidences)[number]

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
  /** How many of what a record gets, by field: `{ mobile: 1, jobTitle: 1 }`. */
  gains: z.record(z.string(), z.int()).optional(),
})
export type Reason = z.output<typeof Reason>

const warned: ReadonlySet<string> = new Set(warnings)

export function isWarning({ code }: Reason): boolean {
  return warned.has(code)
}
