// Where a lead stands: the columns of the board, in their order.
import { z } from 'zod'
import { configurationContract } from '../../kit/configuration/configuration-contract.ts'
import { statusKinds } from '../status-kinds.ts'

const Status = z.object({
  id: z.int(),
  name: z.string(),
  position: z.int(),
  kind: z.enum(statusKinds),
  archived: z.boolean(),
})

const NewStatus = z.strictObject({
  name: z.string().trim().min(1).max(100),
  position: z.int().min(1).max(999),
  kind: z.enum(statusKinds).default('open'),
})

/** There is one status of converted leads, which only a conversion gives. */
export const statusContract = configurationContract(
  'lead-statuses',
  { one: 'a status of leads', many: 'statuses of leads' },
  {
    item: Status,
    created: NewStatus,
    changed: z
      .strictObject({
        name: NewStatus.shape.name,
        position: NewStatus.shape.position,
        kind: z.enum(statusKinds),
        archived: z.boolean(),
      })
      .partial(),
  },
)
