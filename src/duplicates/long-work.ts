// What is told of long work: searches among records, and merges in batches with their undo.
import { z } from 'zod'
import { exactFields } from './exact-fields.ts'
import { DuplicateGroup, probability } from './likeness.ts'
import { subjectNames } from './subjects.ts'

const subject = z.enum(subjectNames)
export const ExactFields = z.array(z.enum(exactFields)).min(1).max(exactFields.length)

const jobShape = {
  jobId: z.int().nullable(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  done: z.int(),
  /** Null until it is known. */
  total: z.int().nullable(),
}

export const Scan = z.object({
  id: z.int(),
  subject,
  /** Null where the engine weighed everything. */
  fields: ExactFields.nullable(),
  at: z.string(),
  ...jobShape,
  /** Null before the end. */
  found: z.object({ records: z.int(), groups: z.int() }).nullable(),
})
export type Scan = z.output<typeof Scan>

/** Why a group is not merged by a batch. */
export const leftOutReasons = ['conflict', 'too-large', 'changed', 'failed'] as const

export const BatchPlan = z.object({
  /** Groups that are merged, and records that become part of another. */
  groups: z.int(),
  duplicates: z.int(),
  /** Rows that move with them. */
  rows: z.int(),
  /** In the reader's language. */
  leftOut: z.array(z.object({ reason: z.enum(leftOutReasons), count: z.int(), text: z.string() })),
  /** Some of the groups, the least sure first: what to look at before saying yes. */
  examples: z.array(DuplicateGroup),
})

export const Batch = z.object({
  id: z.int(),
  /** Null where its groups are of several kinds of records. */
  subject: subject.nullable(),
  /** Null where the groups were ticked one by one. */
  least: probability.nullable(),
  at: z.string(),
  userId: z.int(),
  userName: z.string(),
  ...jobShape,
  /** So far. */
  merged: z.object({ groups: z.int(), duplicates: z.int() }),
  leftOut: z.array(z.object({ reason: z.enum(leftOutReasons), count: z.int(), text: z.string() })),
  /** Its undo, null while nobody asked for one. */
  undo: z
    .object({
      ...jobShape,
      at: z.string(),
      undone: z.int(),
      /** Merges that stay, because a later merge builds on them or somebody undid them before. */
      kept: z.int(),
    })
    .nullable(),
})
export type Batch = z.output<typeof Batch>
