// Companies: our own legal entities; the ones that users belong to limit what they see.
import { z } from 'zod'
import { configurationContract } from '../../kit/configuration/configuration-contract.ts'
import { Country } from '../localizations/localization.ts'

const Company = z.object({
  id: z.int(),
  name: z.string(),
  localizationId: z.int().nullable(),
  /** Where it is, for the sender's corner of documents. */
  line2: z.string(),
  line4: z.string(),
  postcode: z.string(),
  city: z.string(),
  country: z.string(),
  /** Of the picture behind `GET /api/v1/companies/{id}/logo`; null without a logo. */
  logoId: z.int().nullable(),
  archived: z.boolean(),
})

const shape = {
  name: z.string().trim().min(1).max(200),
  localizationId: z.int().positive().nullable(),
  line2: z.string().trim().max(100),
  line4: z.string().trim().max(100),
  postcode: z.string().trim().max(20),
  city: z.string().trim().max(100),
  country: Country,
}

export const companyContract = configurationContract(
  'companies',
  { one: 'a company', many: 'our companies' },
  {
    item: Company,
    created: z.strictObject({
      name: shape.name,
      localizationId: shape.localizationId.default(null),
      line2: shape.line2.default(''),
      line4: shape.line4.default(''),
      postcode: shape.postcode.default(''),
      city: shape.city.default(''),
      country: shape.country.default('FR'),
    }),
    changed: z.strictObject({ ...shape, archived: z.boolean() }).partial(),
  },
)
