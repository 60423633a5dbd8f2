// What an entry of activity is: schemas and types.
import { z } from 'zod'
import { Change } from '../kit/trail.ts'
import { activityKinds, directions, longestDuration } from './kinds.ts'

const id = z.int().positive()
/** Between the years 1900 and 2999: a slip of the pen is told, and no place of a timeline is left. */
const sensible = (text: string): boolean => /^(19|2\d)\d/.test(text)
/** PostgreSQL knows no place sixteen hours from UTC, and nor does the world. */
const hasPlace = (text: string): boolean => !/[+-](1[6-9]|2\d):?\d\d$/.test(text)
const Day = z.iso.date({ abort: true }).refine(sensible, { error: 'invalid-date' })
/** ISO 8601 with its offset: `2026-11-24T14:05:00+01:00`. */
const Moment = z.iso
  .datetime({ offset: true, abort: true })
  .refine((text) => sensible(text) && hasPlace(text), { error: 'invalid-date' })

const details = {
  /** What a meeting or an e-mail is about; what is to be done, of a task. */
  title: z.string().trim().max(200).optional(),
  /** Plain text; of a file, what it is. */
  text: z.string().trim().max(20_000).optional(),
  at: Moment.optional(),
  /** Minutes, of a call or a meeting. */
  duration: z.int().min(1).max(longestDuration).nullable().optional(),
  /** Of a call or an e-mail: to us or from us. */
  direction: z.enum(directions).nullable().optional(),
  /** Of a task: the day on which it should be done. */
  dueOn: Day.nullable().optional(),
  /** Of a task: who does it; its author unless told. */
  ownerId: id.nullable().optional(),
  /** Of a task. */
  done: z.boolean().optional(),
}

export const NewActivity = z.strictObject({
  kind: z.enum(activityKinds).exclude(['file']),
  contactId: id.nullable().optional(),
  partnerId: id.nullable().optional(),
  leadId: id.nullable().optional(),
  ...details,
})
export type NewActivity = z.output<typeof NewActivity>

export const ActivityChange = z.strictObject({ ...details, archived: z.boolean().optional() })
export type ActivityChange = z.output<typeof ActivityChange>

/** What a kind of entry says, as it is kept; the rest is empty. */
export interface ActivityValues {
  readonly title: string
  readonly text: string
  /** ISO 8601; null until the database says now. */
  readonly at: string | null
  readonly duration: number | null
  readonly direction: 'in' | 'out' | null
  readonly dueOn: string | null
  readonly ownerId: number | null
  readonly done: boolean
  readonly archived: boolean
}

/** A record that an entry is on; null for whoever may not see it. */
const EntryRecord = z.object({ id: z.int(), reference: z.string(), name: z.string() })

export const Activity = z
  .object({
    id: z.int(),
    kind: z.enum(activityKinds),
    contact: EntryRecord.nullable(),
    partner: EntryRecord.nullable(),
    lead: EntryRecord.nullable(),
    title: z.string(),
    text: z.string(),
    at: z.string(),
    duration: z.int().nullable(),
    direction: z.enum(directions).nullable(),
    dueOn: z.string().nullable(),
    ownerId: z.int().nullable(),
    ownerName: z.string().nullable(),
    done: z.boolean(),
    doneAt: z.string().nullable(),
    /** Who did it. */
    doneByName: z.string().nullable(),
    /** Of a file: its name, its type by its content, its size in bytes. */
    file: z.object({ name: z.string(), type: z.string(), size: z.int() }).nullable(),
    archived: z.boolean(),
    version: z.int(),
    createdAt: z.string(),
    createdByName: z.string().nullable(),
    updatedAt: z.string(),
    updatedByName: z.string().nullable(),
  })
  .meta({ id: 'Activity' })
export type Activity = z.output<typeof Activity>

/** An entry, or a change of the record itself or of a contact of the partner (`of`). */
export const TimelineItem = z.union([
  z.object({ type: z.literal('entry'), entry: Activity }),
  z.object({
    type: z.literal('change'),
    change: Change,
    of: z.object({ subject: z.enum(['contact', 'partner', 'lead']), id: z.int(), name: z.string() }),
  }),
])
export type TimelineItem = z.output<typeof TimelineItem>

/** `total` counts the whole timeline and `counts` its kinds, whatever the filter and the page. */
export const TimelinePage = z.object({
  items: z.array(TimelineItem),
  next: z.string().nullable(),
  total: z.int(),
  counts: z.record(z.string(), z.int()),
})
export type TimelinePage = z.output<typeof TimelinePage>
