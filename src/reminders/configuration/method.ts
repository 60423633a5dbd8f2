// How overdue customers are reminded: levels one after the other, each with its words in every language of documents.
import { z } from 'zod'
import { documentLanguages } from '../../organisation/localizations/document-languages.ts'

/** What leaves at a level: an e-mail, which becomes a letter where none may be written to; a letter; both. */
const ways = ['email', 'letter', 'both'] as const

const Texts = z.strictObject({
  subject: z.string().trim().min(1).max(200),
  /** Plain text; an empty line begins a paragraph. What is in braces, such as `{amount}`, is filled in. */
  letter: z.string().max(5_000),
  email: z.string().max(5_000),
})
export type Texts = z.output<typeof Texts>

const Level = z.strictObject({
  /** After the due date. */
  days: z.int().min(1).max(999),
  /** In the currency of the invoices: `15.00`. Less than that is not worth a reminder. */
  minimumAmount: z.string().regex(/^\d{1,12}(\.\d{1,2})?$/),
  way: z.enum(ways),
  /** Somebody looks at it before it leaves. */
  needsValidation: z.boolean(),
  /** By language, ISO 639-1; at least one. */
  texts: z
    .partialRecord(z.enum(documentLanguages), Texts)
    .refine((texts) => Object.keys(texts).length > 0, { error: 'required' }),
})
export type Level = z.output<typeof Level>

/** Each level comes later than the one before. */
const Levels = z
  .array(Level)
  .min(1)
  .max(9)
  .superRefine((levels, context) => {
    levels.forEach((level, index) => {
      const before = levels[index - 1]
      if (before && level.days <= before.days)
        context.addIssue({
          code: 'too_small',
          origin: 'int',
          minimum: before.days + 1,
          inclusive: true,
          path: [index, 'days'],
        })
    })
  })

export const Method = z.object({
  id: z.int(),
  name: z.string(),
  /** For partners that no other is chosen for. */
  isDefault: z.boolean(),
  levels: z.array(Level),
  archived: z.boolean(),
})
export type Method = z.output<typeof Method>

export const NewMethod = z.strictObject({
  name: z.string().trim().min(1).max(100),
  isDefault: z.boolean().default(false),
  levels: Levels,
})

export const MethodChange = z
  .strictObject({ name: NewMethod.shape.name, isDefault: z.boolean(), levels: Levels, archived: z.boolean() })
  .partial()
export type NewMethod = z.output<typeof NewMethod>
