// The endpoints of duplicates: groups, decisions, scans, batches; what a draft may be a duplicate of is asked where its records are.
import { z } from 'zod'
import { contract } from '../kit/contract.ts'
import { IdParams, page, SelectionBody } from '../kit/list/list-contract.ts'
import { FIELDS } from './compare/levels.ts'
import { mostTogether } from './merge/most-together.ts'
import { DEFAULT_THRESHOLD } from './model/score.ts'
import { tiers } from './tiers.ts'

const id = z.int().positive()
const queryId = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER)
const subject = z.enum(['contact', 'partner'])
/** A probability: 0.85 means that of a hundred such pairs about 85 are one person. */
const probability = z.number().min(0).max(1)
const queryProbability = z.coerce.number().min(0).max(1)

/** Every two of the records that are together at most. */
const mostPairs = (mostTogether * (mostTogether - 1)) / 2

/** The fields that can be compared letter by letter instead: accents, case and punctuation aside. */
export const exactFields = [
  'name',
  'firstName',
  'lastName',
  'email',
  'phone',
  'partner',
  'address',
  'postcode',
  'city',
  'birthday',
  'jobTitle',
] as const
const ExactFields = z.array(z.enum(exactFields)).min(1).max(exactFields.length)
export type ExactField = (typeof exactFields)[number]

/** How close two records are, and why. */
export const likeness = {
  /** From 0 to 1. */
  probability,
  /** log2 of the odds: what the weights of the reasons are measured in. */
  score: z.number(),
  tier: z.enum(tiers),
  reasons: z.array(
    z.object({
      field: z.enum(FIELDS),
      /** The grade of agreement, as in compare/levels.ts. */
      level: z.int(),
      /** In bits: above zero for one person, below for two. */
      weight: z.number(),
      /** In the reader's language: `Bob ≈ Robert`, `même téléphone`. */
      text: z.string(),
    }),
  ),
}
const Likeness = z.object(likeness)
export type Likeness = z.output<typeof Likeness>

/** What a record shows of itself beside others. */
const card = {
  id: z.int(),
  reference: z.string(),
  name: z.string(),
  archived: z.boolean(),
  picture: z.string().nullable(),
  /** A contact's main partner; empty for a partner. */
  partnerName: z.string(),
  jobTitle: z.string(),
  email: z.string(),
  /** As the reader writes it. */
  phone: z.string(),
  mobile: z.string(),
  postcode: z.string(),
  city: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
}
const RecordCard = z.object(card)
export type RecordCard = z.output<typeof RecordCard>

const Candidate = z.object({
  ...card,
  ...likeness,
  /** Of the same name, accents and order aside: worth a warning however improbable. */
  sameName: z.boolean(),
})
export type Candidate = z.output<typeof Candidate>

/** The surest first; those of the same name are always among them. */
export const DuplicateChecks = z.object({ items: z.array(Candidate) })

const short = z.string().max(300)
/** What both kinds of draft say; it may be half typed, so nothing in it is refused for its form. */
export const draftShape = {
  /** The record that is being edited: it is no duplicate of itself. */
  exceptId: id.optional(),
  title: z.string().max(20).nullable().default(null),
  firstName: short.default(''),
  emails: z.array(short).max(50).default([]),
  phones: z.array(z.string().max(100)).max(50).default([]),
  addresses: z
    .array(
      z.strictObject({
        street: short.default(''),
        postcode: z.string().max(50).default(''),
        city: short.default(''),
      }),
    )
    .max(50)
    .default([]),
}

const Pair = z.object({ a: z.int(), b: z.int(), ...likeness })

const DuplicateGroup = z.object({
  /** The same as long as the same records are in it. */
  key: z.string(),
  /** Of the weakest pair that holds it together. */
  probability,
  tier: z.enum(tiers),
  /** No two of its records contradict each other: a batch may merge it. */
  withoutConflicts: z.boolean(),
  /** The most complete record, then the oldest: the original that is proposed. */
  proposedId: z.int(),
  /** A hundred at most, which is as many as one merge takes; `size` tells how many there are. */
  records: z.array(RecordCard),
  size: z.int(),
  /** Of every two of its records that were compared, the surest first. */
  pairs: z.array(Pair),
})
export type DuplicateGroup = z.output<typeof DuplicateGroup>

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

const jobShape = {
  jobId: z.int().nullable(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  done: z.int(),
  /** Null until it is known. */
  total: z.int().nullable(),
}

const Scan = z.object({
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

const BatchPlan = z.object({
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

const Batch = z.object({
  id: z.int(),
  subject,
  least: probability,
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

const mostListed = 100
const limit = z.coerce.number().int().min(1).max(mostListed).default(20)
const cursor = z.string().max(200).optional()

export const duplicatesContract = contract({
  'GET /api/v1/duplicate-groups': {
    summary:
      'Groups of records that may be one, the surest first; of one record, or of one scan, where it is said',
    right: 'read',
    query: z.strictObject({
      subject,
      least: queryProbability.default(DEFAULT_THRESHOLD),
      recordId: queryId.optional(),
      scanId: queryId.optional(),
      /** None where only the total is asked for. */
      limit: z.coerce.number().int().min(0).max(mostListed).default(20),
      cursor,
    }),
    reply: page(DuplicateGroup).extend({
      total: z.int(),
      /** When all records were last compared with each other; null before the first time. */
      scannedAt: z.string().nullable(),
    }),
    problems: ['not-found'],
  },
  'GET /api/v1/duplicate-decisions': {
    summary: 'Pairs that somebody said are two different records, the latest first',
    right: 'read',
    query: z.strictObject({ subject, recordId: queryId.optional(), limit, cursor }),
    reply: page(Decision),
    problems: [],
  },
  'POST /api/v1/duplicate-decisions': {
    summary: 'Say that records are not duplicates of each other; remembered until one materially changes',
    right: 'write',
    body: z
      .strictObject({
        subject,
        /** Each of them differs from each other one. */
        recordIds: z.array(id).min(2).max(mostTogether).optional(),
        pairs: z
          .array(z.tuple([id, id]))
          .min(1)
          .max(1000)
          .optional(),
      })
      .refine((body) => (body.recordIds === undefined) !== (body.pairs === undefined), {
        path: ['recordIds'],
        error: 'required',
      }),
    status: 201,
    reply: z.object({ items: z.array(z.object({ id: z.int(), a: z.int(), b: z.int() })) }),
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
    body: z.strictObject({ subject, ids: z.array(id).min(1).max(mostPairs) }),
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
      'Merge all groups at or above a probability that hold no conflict; `dryRun` only tells which, and what moves',
    right: 'merge',
    body: z.strictObject({
      subject,
      least: probability.min(DEFAULT_THRESHOLD),
      scanId: id.optional(),
      dryRun: z.boolean().default(false),
    }),
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
