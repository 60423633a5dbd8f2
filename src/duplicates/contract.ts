// The endpoints of duplicates: groups, decisions, scans, batches; what a draft may be a duplicate of is asked where its records are.
import { z } from 'zod'
import { contract } from '../kit/contract.ts'
import { IdParams, page, SelectionBody } from '../kit/list/list-contract.ts'
import { DuplicateGroup, probability, RecordCard } from './likeness.ts'
import { Batch, BatchPlan, ExactFields, Scan } from './long-work.ts'
import { mostTogether } from './merge/most-together.ts'
import { DEFAULT_THRESHOLD } from './model/score.ts'
import { mostTicked } from './most-ticked.ts'
import { subjectNames } from './subjects.ts'

const id = z.int().positive()
const queryId = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER)
const subject = z.enum(subjectNames)
const queryProbability = z.coerce.number().min(0).max(1)

const Decision = z.object({
  id: z.int(),
  subject,
  /** The two records, as they are called now. */
  records: z.array(RecordCard),
  at: z.string(),
  userId: z.int(),
  userName: z.string(),
})
export type Decision = z.output<typeof Decision>

/** As many pairs as are told apart at once. */
export const mostDecided = 10_000

const groupOfIds = z.strictObject({ subject, recordIds: z.array(id).min(2).max(mostTogether) })

/** A group as it was seen: whatever changed since is left out. */
const SeenGroup = z.strictObject({
  subject,
  records: z
    .array(z.strictObject({ id, version: z.int32() }))
    .min(2)
    .max(mostTogether),
})
export type SeenGroup = z.output<typeof SeenGroup>
const seenGroups = z.array(SeenGroup).min(1).max(mostTicked)

const Later = z.object({ id: z.int(), subject, recordIds: z.array(z.int()), until: z.string() })
export type Later = z.output<typeof Later>

const KindCount = z.object({
  subject,
  /** Groups that wait, and those that the reader put aside. */
  groups: z.int(),
  later: z.int(),
  /** Pairs that were said to be two. */
  apart: z.int(),
  /** When all its records were last compared with each other; null before the first time. */
  scannedAt: z.string().nullable(),
})
export type KindCount = z.output<typeof KindCount>

const mostListed = 100
const limit = z.coerce.number().int().min(1).max(mostListed).default(20)
const cursor = z.string().max(200).optional()

/** A record, and a scan, are of one kind. */
function saysItsKind(asked: {
  readonly subject?: string | undefined
  readonly recordId?: number | undefined
  readonly scanId?: number | undefined
}): boolean {
  return asked.subject !== undefined || (asked.recordId === undefined && asked.scanId === undefined)
}
const kindMissing = { path: ['subject'], error: 'required' }

function given(...values: readonly unknown[]): number {
  return values.filter((value) => value !== undefined).length
}

export const duplicatesContract = contract({
  'GET /api/v1/duplicate-counts': {
    summary: 'How many groups, groups put aside and pairs told apart there are, by kind of record',
    right: 'read',
    reply: z.object({ items: z.array(KindCount) }),
    problems: [],
  },
  'GET /api/v1/duplicate-groups': {
    summary:
      'Groups of records that may be one, the surest first; of one kind, of one record, or of one scan, where it is said',
    right: 'read',
    query: z
      .strictObject({
        /** Left out: of every kind. */
        subject: subject.optional(),
        /** Those that wait, or those that the reader put aside; of a record or a scan, all are told. */
        state: z.enum(['waiting', 'later']).default('waiting'),
        least: queryProbability.default(DEFAULT_THRESHOLD),
        recordId: queryId.optional(),
        scanId: queryId.optional(),
        /** None where only the total is asked for. */
        limit: z.coerce.number().int().min(0).max(mostListed).default(20),
        cursor,
      })
      .refine(saysItsKind, kindMissing),
    reply: page(DuplicateGroup).extend({
      total: z.int(),
    }),
    problems: ['not-found'],
  },
  'GET /api/v1/duplicate-decisions': {
    summary: 'Pairs that somebody said are two different records, the latest first',
    right: 'read',
    query: z
      .strictObject({ subject: subject.optional(), recordId: queryId.optional(), limit, cursor })
      .refine(saysItsKind, kindMissing),
    reply: page(Decision),
    problems: [],
  },
  'POST /api/v1/duplicate-decisions': {
    summary: 'Say that records are not duplicates of each other; remembered until one materially changes',
    right: 'write',
    body: z
      .strictObject({
        /** Of `recordIds` and `pairs`. */
        subject: subject.optional(),
        /** Each of them differs from each other one. */
        recordIds: groupOfIds.shape.recordIds.optional(),
        pairs: z
          .array(z.tuple([id, id]))
          .min(1)
          .max(1000)
          .optional(),
        /** Of several groups at once, all or none: in each of them every record differs from each other one. */
        groups: z.array(groupOfIds).min(1).max(mostTicked).optional(),
      })
      .refine(({ recordIds, pairs, groups }) => given(recordIds, pairs, groups) === 1, {
        path: ['recordIds'],
        error: 'required',
      })
      .refine((body) => body.subject !== undefined || body.groups !== undefined, kindMissing),
    status: 201,
    reply: z.object({ items: z.array(z.object({ id: z.int(), subject, a: z.int(), b: z.int() })) }),
    problems: [],
  },
  'DELETE /api/v1/duplicate-decisions/{id}': {
    summary: 'Take such a decision back: the pair is compared again',
    right: 'write',
    params: IdParams,
    status: 204,
    reply: null,
    problems: ['not-found'],
  },
  'POST /api/v1/duplicate-decisions/withdrawals': {
    summary: 'Take several of them back at once, or none where one of them is not there',
    right: 'write',
    body: z.strictObject({ ids: z.array(id).min(1).max(mostDecided) }),
    status: 204,
    reply: null,
    problems: [],
  },
  'POST /api/v1/duplicate-postponements': {
    summary:
      'Put groups aside for oneself: they come back when the days are over, or as soon as one of their records changes',
    right: 'read',
    body: z.strictObject({ groups: seenGroups, days: z.int().min(1).max(365).default(7) }),
    status: 201,
    reply: z.object({ items: z.array(Later) }),
    problems: [],
  },
  'POST /api/v1/duplicate-postponements/withdrawals': {
    summary: 'Take groups back that oneself put aside, all or none',
    right: 'read',
    body: z.strictObject({ ids: z.array(id).min(1).max(mostTicked) }),
    status: 204,
    reply: null,
    problems: [],
  },
  'POST /api/v1/duplicate-scans': {
    summary:
      'Compare chosen records with each other, or all; smartly, or by chosen fields that must be equal',
    right: 'read',
    body: z.strictObject({
      subject,
      /** Ticked records or a filter; left out, all that the reader may see. */
      selection: SelectionBody.optional(),
      fields: ExactFields.optional(),
    }),
    status: 202,
    reply: Scan,
    problems: [],
  },
  'GET /api/v1/duplicate-scans/{id}': {
    summary: 'How far a scan is; its groups are read under duplicate-groups',
    right: 'read',
    params: IdParams,
    reply: Scan,
    problems: ['not-found'],
  },
  'POST /api/v1/merge-batches': {
    summary:
      'Merge all groups at or above a probability, or chosen ones, that hold no conflict; `dryRun` only tells which, and what moves',
    right: 'merge',
    body: z
      .strictObject({
        /** Left out: of every kind. */
        subject: subject.optional(),
        /** All groups at or above it, but those that its author put aside. */
        least: probability.min(DEFAULT_THRESHOLD).optional(),
        /** These, as they were seen. */
        groups: seenGroups.optional(),
        scanId: id.optional(),
        dryRun: z.boolean().default(false),
      })
      .refine(({ least, groups }) => given(least, groups) === 1, { path: ['least'], error: 'required' })
      .refine(saysItsKind, kindMissing),
    status: 202,
    reply: z.object({ plan: BatchPlan, batch: Batch.nullable() }),
    problems: ['not-found'],
  },
  'GET /api/v1/merge-batches': {
    summary: 'List merge batches, the latest first: your own, for an administrator everybody’s',
    right: 'merge',
    query: z.strictObject({ limit, cursor }),
    reply: page(Batch),
    problems: [],
  },
  'GET /api/v1/merge-batches/{id}': {
    summary: 'How far a merge batch or its undo is',
    right: 'merge',
    params: IdParams,
    reply: Batch,
    problems: ['not-found'],
  },
  'DELETE /api/v1/merge-batches/{id}': {
    summary: 'Undo every merge of a batch, the last first, as a job',
    right: 'merge',
    params: IdParams,
    status: 202,
    reply: Batch,
    problems: ['not-found', 'conflict'],
  },
})
