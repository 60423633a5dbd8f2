// The part of a contract that every list has: query, page, count, groups, letters.
import { z, type ZodType } from 'zod'

const ids = z
  .string()
  .regex(/^\d+(,\d+)*$/)
  .transform((text) => text.split(',').map(Number))
  .refine((list) => list.length <= 500)

/** `filter` is JSON, as in kit/filter.ts; it is read against the slice's fields by the action. */
export const SelectionQuery = z.strictObject({
  q: z.string().max(200).optional(),
  filter: z.string().max(20_000).optional(),
  archived: z.enum(['no', 'yes', 'all']).optional(),
  ids: ids.optional(),
})

export const PageQuery = SelectionQuery.extend({
  sort: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(4000).optional(),
  offset: z.coerce.number().int().min(0).max(10_000_000).optional(),
})

export const GroupQuery = SelectionQuery.extend({ by: z.string().max(100) })

export const Count = z.object({ count: z.int() })

export const Groups = z.object({
  items: z.array(
    z.object({
      value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
      label: z.string().nullable(),
      count: z.int(),
    }),
  ),
})

export const Letters = z.object({ items: z.array(z.object({ letter: z.string(), count: z.int() })) })

/** What a body says to choose records: the ticked ones, or all that match but some. */
export const SelectionBody = z.union([
  z.strictObject({ ids: z.array(z.int()).min(1).max(10_000) }),
  z.strictObject({
    q: z.string().max(200).optional(),
    filter: z.unknown().optional(),
    archived: z.enum(['no', 'yes', 'all']).optional(),
    except: z.array(z.int()).max(10_000).optional(),
  }),
])

export function page<T extends ZodType>(
  item: T,
): z.ZodObject<{ items: z.ZodArray<T>; next: z.ZodNullable<z.ZodString> }> {
  return z.object({ items: z.array(item), next: z.string().nullable() })
}

export const IdParams = z.object({ id: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) })
