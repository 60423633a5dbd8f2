// The schemas that the endpoints of every kind of record share.
import { z } from 'zod'
import { SelectionBody } from '../../kit/list/list-contract.ts'

/**
 * A bulk edit in numbers: how many are chosen, how many of them change, and how many stay because they are settled,
 * such as converted leads. `jobId` when it goes on as a job.
 */
export const BulkEdit = z.object({
  id: z.int().nullable(),
  jobId: z.int().nullable(),
  chosen: z.int(),
  changed: z.int(),
  settled: z.int(),
})

export const bulkEditOf = <T extends z.ZodType>(changes: T) =>
  z.strictObject({ selection: SelectionBody, changes, dryRun: z.boolean().default(false) })

export const BulkUndo = z.object({
  restored: z.int(),
  changedSince: z.int(),
  settled: z.int(),
  jobId: z.int().nullable(),
})

export const Place = z.object({
  position: z.int().nullable(),
  previous: z.int().nullable(),
  next: z.int().nullable(),
})

export const TrailQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(100).optional(),
})

export const TagQuery = z.strictObject({ q: z.string().max(50).optional() })
export const Tags = z.object({
  items: z.array(z.object({ tag: z.string(), count: z.int() })),
  next: z.null(),
})

export const PictureForm = z.object({ file: z.unknown() })
export const PictureQuery = z.object({ v: z.string().max(20).optional() })
/** 12 MB: what a phone's camera makes. */
export const pictureLimit = 12_000_000
