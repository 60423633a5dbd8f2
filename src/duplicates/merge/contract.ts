// The endpoints of merges: what is asked of a merge, what it answers, and its undo.
import { z, type ZodType } from 'zod'
import { contract } from '../../kit/contract.ts'
import { IdParams, page } from '../../kit/list/list-contract.ts'
import { mostTogether } from './most-together.ts'

const id = z.int().positive()

export const MergeBody = z.strictObject({
  originalId: id,
  duplicateIds: z
    .array(id)
    .min(1)
    .max(mostTogether - 1),
  /** By field: the id of the record whose value is taken, or `all` where a field holds several. */
  choices: z.record(z.string().max(100), z.union([id, z.literal('all')])).default({}),
  /** The versions that were read, by id: a record that changed since refuses the merge with 412. */
  versions: z.record(z.string().regex(/^\d{1,16}$/), z.int()).optional(),
  /** Only tells what would become of every field and row. */
  dryRun: z.boolean().default(false),
})

export const RowCount = z.object({ table: z.string(), label: z.string(), count: z.int() })
export type RowCount = z.output<typeof RowCount>

/** united: went into a row that says the same; kept: contradicts the original's, and stays in the snapshot. */
export const Clash = RowCount.extend({
  outcome: z.enum(['united', 'kept']),
  /** What they say differently, in words. */
  differ: z.array(z.string()),
})
export type Clash = z.output<typeof Clash>

export const Lost = RowCount.extend({
  reason: z.enum(['removed-since', 'moved-on', 'target-gone', 'taken']),
  why: z.string(),
})
export type Lost = z.output<typeof Lost>
/** removed-since: the row is no more · moved-on: it is elsewhere · target-gone: what it points at is no more · taken: its place is. */
export type Loss = Lost['reason']

const PlannedField = z.object({
  name: z.string(),
  rule: z.enum(['choose', 'unite', 'strictest', 'join', 'derived']),
  state: z.enum(['empty', 'identical', 'filled', 'differs']),
  /** Null where there is nothing to choose. */
  choice: z.union([z.int(), z.literal('all')]).nullable(),
  options: z.array(z.union([z.int(), z.literal('all')])),
  /** The records that the result comes from. */
  from: z.array(z.int()),
  changes: z.boolean(),
})

const Values = z.record(z.string(), z.unknown())

/** `record` is the record as its own endpoint answers it. */
export const mergeReply = <T extends ZodType>(record: T) =>
  z.object({
    /** The merge, to undo it by; null for a dry run. */
    id: z.int().nullable(),
    originalId: z.int(),
    /** The most complete one, then the oldest. */
    proposedId: z.int(),
    /** The original first, then the duplicates as they were asked. `values` are what `fields` speak of. */
    records: z.array(
      z.object({
        id: z.int(),
        reference: z.string(),
        name: z.string(),
        createdAt: z.string(),
        version: z.int(),
        values: Values,
        record,
      }),
    ),
    fields: z.array(PlannedField),
    /** What the original becomes. */
    values: Values,
    /** Rows that join the original, whoever may see them. */
    rows: z.object({ total: z.int(), items: z.array(RowCount) }),
    clashes: z.array(Clash),
    /** Fields that are emptied so that nobody is above themselves. */
    emptied: z.array(z.string()),
  })

const MergedRecord = z.object({ id: z.int(), reference: z.string(), name: z.string() })

const Merge = z.object({
  id: z.int(),
  subject: z.enum(['contact', 'partner', 'lead']),
  /** The record that the duplicates lead to now. */
  leadsTo: z.int(),
  duplicates: z.array(MergedRecord),
  at: z.string(),
  userId: z.int(),
  userName: z.string(),
  undoneAt: z.string().nullable(),
  undoneByName: z.string().nullable(),
})

const Undo = z.object({
  /** Records that come back with their ids and references. */
  records: z.array(MergedRecord),
  /** Rows that come back with them. */
  rows: z.object({ total: z.int(), items: z.array(RowCount) }),
  /** Fields of the original that keep what was written since. */
  editedFields: z.array(z.string()),
  /** Rows that keep what was written in them since. */
  edited: z.array(RowCount),
  /** Rows that the original was given since, and keeps. */
  later: z.array(RowCount),
  /** What cannot be split again, and why. */
  lost: z.array(Lost),
})

export const mergesContract = contract({
  'GET /api/v1/merges': {
    summary: 'List merges, the latest first; of one record where `recordId` is said',
    right: 'read',
    query: z.strictObject({
      subject: z.enum(['contact', 'partner', 'lead']),
      recordId: z.coerce.number().int().positive().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
      cursor: z.coerce.number().int().positive().optional(),
    }),
    reply: page(Merge),
    problems: [],
  },
  'GET /api/v1/merges/{id}': {
    summary: 'A merge, and what its undo would do: what comes back, what stays, what cannot be split',
    right: 'merge',
    params: IdParams,
    /** `undo` is null once it is undone, and while `undoFirst` names later merges that build on it. */
    reply: Merge.extend({
      undo: Undo.nullable(),
      undoFirst: z.array(z.object({ id: z.int(), at: z.string() })),
      detail: z.string().nullable(),
    }),
    problems: ['not-found'],
  },
  'DELETE /api/v1/merges/{id}': {
    summary: 'Undo a merge',
    right: 'merge',
    params: IdParams,
    reply: Merge.extend({ undo: Undo }),
    problems: ['not-found', 'conflict', 'undo-first'],
  },
})
