// How references look: prefix, digits and the next number.
import { z } from 'zod'
import { contract } from '../../kit/contract.ts'

export const NumberSequence = z.object({
  code: z.string(),
  prefix: z.string(),
  digits: z.int(),
  next: z.int(),
  /** The reference that the next record will get. */
  example: z.string(),
})
export type NumberSequence = z.output<typeof NumberSequence>

export const NumberingChange = z
  .strictObject({
    prefix: z
      .string()
      .max(10)
      .regex(/^[A-Za-z0-9._/-]*$/),
    digits: z.int().min(1).max(12),
    next: z.int().min(1).max(999_999_999_999),
  })
  .partial()
export type NumberingChange = z.output<typeof NumberingChange>

export const numberingContract = contract({
  'GET /api/v1/numbering': {
    summary: 'List the sequences of references',
    right: 'read',
    reply: z.object({ items: z.array(NumberSequence), next: z.null() }),
    problems: [],
  },
  'PATCH /api/v1/numbering/{code}': {
    summary: 'Change how references look, or the next number; never back onto one that was given out',
    right: 'configure',
    params: z.object({ code: z.string().max(50) }),
    body: NumberingChange,
    reply: NumberSequence,
    problems: ['not-found'],
  },
})
