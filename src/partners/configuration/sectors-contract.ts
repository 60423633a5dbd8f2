// Sectors: what a company does, such as packaging, building or health.
import { z } from 'zod'
import { configurationContract } from '../../kit/configuration/configuration-contract.ts'

const Sector = z.object({ id: z.int(), name: z.string(), archived: z.boolean() })

const NewSector = z.strictObject({ name: z.string().trim().min(1).max(100) })

export const sectorContract = configurationContract(
  'sectors',
  { one: 'a sector', many: 'sectors' },
  { item: Sector, created: NewSector, changed: NewSector.extend({ archived: z.boolean() }).partial() },
)
