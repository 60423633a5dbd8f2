// The trail: what changed in a record, field by field, as it is kept and shown.
import { z } from 'zod'

const TrailValue = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.unknown())])

/** One field's change; a reference also keeps the names of that day, since records are renamed later. */
export const FieldChange = z.object({
  field: z.string(),
  from: TrailValue,
  to: TrailValue,
  fromLabel: z.string().optional(),
  toLabel: z.string().optional(),
})
export type FieldChange = z.output<typeof FieldChange>

export const trailActions = [
  'created',
  'changed',
  'archived',
  'restored',
  'imported',
  'merged',
  'unmerged',
  'converted',
  'unconverted',
] as const
export type TrailAction = (typeof trailActions)[number]

export const Change = z.object({
  id: z.int(),
  at: z.string(),
  userId: z.int().nullable(),
  userName: z.string().nullable(),
  action: z.enum(trailActions),
  version: z.int(),
  changes: z.array(FieldChange),
})
export type Change = z.output<typeof Change>

/** `total` counts the whole trail, whatever page this is. */
export const TrailPage = z.object({ items: z.array(Change), next: z.string().nullable(), total: z.int() })
export type TrailPage = z.output<typeof TrailPage>

/** The fields whose value differs; equal lists and equal structures are no change. */
export function changedFields(before: object, after: object, names: readonly string[]): FieldChange[] {
  return names.flatMap((field) => {
    const from = plain(Reflect.get(before, field))
    const to = plain(Reflect.get(after, field))
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ field, from, to }]
  })
}

function plain(value: unknown): FieldChange['from'] {
  if (value === undefined || value === null) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return Array.isArray(value) ? value : JSON.stringify(value)
}
