// Companies: our own legal entities; the ones that users belong to limit what they see.
import { z } from 'zod'
import { configurationContract } from '../../kit/configuration/configuration-contract.ts'

const Company = z.object({
  id: z.int(),
  name: z.string(),
  localizationId: z.int().nullable(),
  archived: z.boolean(),
})

const shape = {
  name: z.string().trim().min(1).max(200),
  localizationId: z.int().positive().nullable(),
}

export const companyContract = configurationContract(
  'companies',
  { one: 'a company', many: 'our companies' },
  {
    item: Company,
    created: z.strictObject({ ...shape, localizationId: shape.localizationId.default(null) }),
    changed: z.strictObject({ ...shape, archived: z.boolean() }).partial(),
  },
)
