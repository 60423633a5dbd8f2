// Why leads are lost, such as the price or a competitor.
import { z } from 'zod'
import { configurationContract } from '../../kit/configuration/configuration-contract.ts'

const LostReason = z.object({ id: z.int(), name: z.string(), archived: z.boolean() })

const NewLostReason = z.strictObject({ name: z.string().trim().min(1).max(100) })

export const lostReasonContract = configurationContract(
  'lead-lost-reasons',
  { one: 'a reason for which leads are lost', many: 'reasons for which leads are lost' },
  {
    item: LostReason,
    created: NewLostReason,
    changed: NewLostReason.extend({ archived: z.boolean() }).partial(),
  },
)
