// A localization: a country and a language, which decide the language of every document.
import { z } from 'zod'
import { isCountry } from '../../kit/country.ts'
import { issueOf } from '../../kit/read-input.ts'
import { documentLanguages } from './document-languages.ts'

/** ISO 3166-1 alpha-2. */
export const Country = z
  .string()
  .trim()
  .toUpperCase()
  .superRefine((code, context) => {
    if (!isCountry(code)) context.addIssue(issueOf('invalid-country', []))
  })

export const Localization = z.object({
  id: z.int(),
  country: z.string(),
  language: z.enum(documentLanguages),
  /** `France, français`, in the language of the reader. */
  name: z.string(),
  isDefault: z.boolean(),
  archived: z.boolean(),
})
export type Localization = z.output<typeof Localization>

const shape = { country: Country, language: z.enum(documentLanguages), isDefault: z.boolean() }

export const NewLocalization = z.strictObject({ ...shape, isDefault: shape.isDefault.default(false) })

export const LocalizationChange = z.strictObject({ ...shape, archived: z.boolean() }).partial()
export type LocalizationChange = z.output<typeof LocalizationChange>
