// The names behind the ids of a record, by field: `{ ownerId: 'Camille Roux', roleIds: ['Acheteur'] }`.
import { z } from 'zod'

export const Labels = z.record(z.string(), z.union([z.string(), z.array(z.string()), z.null()]))
export type Labels = z.output<typeof Labels>
