// The endpoints of activity: entries, timelines, tasks, files.
import { z } from 'zod'
import { contract } from '../kit/contract.ts'
import { IdParams, page } from '../kit/list/list-contract.ts'
import { TrailPage } from '../kit/trail.ts'
import { TrailQuery } from '../organisation/records/record-contract.ts'
import { Activity, ActivityChange, NewActivity, TimelinePage } from './activity.ts'
import { activityKinds, largestFile, taskTimes, timelineKinds, type TimelineKind } from './kinds.ts'

const Cursor = z.string().max(100).optional()
const Limit = z.coerce.number().int().min(1).max(200).default(50)
const Id = z.coerce.number().int().positive().optional()

/** `note,call`: some of the kinds, each once. */
const kindsOf = <const K extends readonly TimelineKind[]>(known: K) =>
  z
    .string()
    .max(200)
    .optional()
    .transform((text, ctx): K[number][] | undefined => {
      const asked = text?.split(',')
      if (asked?.every((one) => known.includes(one as TimelineKind))) return asked as K[number][]
      if (asked)
        ctx.addIssue({ code: 'invalid_value', values: [...known], input: text, message: 'not-one-of' })
      return undefined
    })

const TimelineQuery = z.strictObject({ kinds: kindsOf(timelineKinds), limit: Limit, cursor: Cursor })

const timeline = {
  right: 'read',
  params: IdParams,
  reply: TimelinePage,
  problems: ['not-found', 'moved'],
} as const

export const activityContract = contract({
  'GET /api/v1/contacts/{id}/timeline': {
    ...timeline,
    summary: 'Entries and changes of a contact, tasks that wait first, then the latest',
    query: TimelineQuery,
  },
  'GET /api/v1/partners/{id}/timeline': {
    ...timeline,
    summary: 'Entries and changes of a partner; `contacts=yes` adds those of its contacts',
    query: TimelineQuery.extend({ contacts: z.enum(['no', 'yes']).default('no') }),
  },
  'GET /api/v1/leads/{id}/timeline': {
    ...timeline,
    summary: 'Entries and changes of a lead, tasks that wait first, then the latest',
    query: TimelineQuery,
  },
  'GET /api/v1/activities': {
    summary: 'List entries: of one record, of some kinds; tasks that wait first, then the latest',
    right: 'read',
    query: z.strictObject({
      contactId: Id,
      partnerId: Id,
      leadId: Id,
      kinds: kindsOf(activityKinds),
      archived: z.enum(['no', 'yes', 'all']).default('no'),
      limit: Limit,
      cursor: Cursor,
    }),
    reply: page(Activity),
    problems: [],
  },
  'POST /api/v1/activities': {
    summary: 'Write a note, a call, a meeting, an e-mail or a task on a contact, a partner, a lead',
    right: 'write',
    body: NewActivity,
    status: 201,
    reply: Activity,
    problems: ['converted'],
  },
  'GET /api/v1/activities/{id}': {
    summary: 'Read an entry',
    right: 'read',
    params: IdParams,
    reply: Activity,
    problems: ['not-found'],
  },
  'PATCH /api/v1/activities/{id}': {
    summary: 'Change an entry, take it away (`archived`) or bring it back',
    right: 'write',
    params: IdParams,
    body: ActivityChange,
    reply: Activity,
    problems: ['not-found', 'version-differs', 'version-missing', 'converted'],
  },
  'GET /api/v1/activities/{id}/changes': {
    summary: 'The trail of an entry, latest first',
    right: 'read',
    params: IdParams,
    query: TrailQuery,
    reply: TrailPage,
    problems: ['not-found'],
  },
  'GET /api/v1/tasks': {
    summary: 'List the tasks of a user, one’s own unless told: the first that is due first',
    right: 'read',
    query: z.strictObject({
      /** By the day that it is where the server stands. */
      when: z.enum(taskTimes),
      ownerId: Id,
      limit: Limit,
      cursor: Cursor,
    }),
    reply: page(Activity).extend({ total: z.int() }),
    problems: [],
  },
  'GET /api/v1/tasks/counts': {
    summary: 'How many tasks of a user wait, by when they are due',
    right: 'read',
    query: z.strictObject({ ownerId: Id }),
    reply: z.object({ overdue: z.int(), today: z.int(), coming: z.int(), undated: z.int() }),
    problems: [],
  },
  'POST /api/v1/files': {
    summary: 'Attach a file to a contact, a partner or a lead (multipart: its id, then one file)',
    right: 'write',
    body: z.object({
      contactId: z.string().optional(),
      partnerId: z.string().optional(),
      leadId: z.string().optional(),
      text: z.string().optional(),
      file: z.string().meta({ format: 'binary' }),
    }),
    bodyType: 'form',
    bodyLimit: largestFile + 1_000_000,
    status: 201,
    reply: Activity,
    problems: ['too-large', 'unreadable-file', 'converted'],
  },
  'GET /api/v1/activities/{id}/file': {
    summary: 'The file of an entry, to be kept',
    right: 'read',
    params: IdParams,
    reply: 'application/octet-stream',
    problems: ['not-found'],
  },
})
