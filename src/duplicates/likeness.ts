// What is told of likenesses: how close two records are and why, what a record shows of itself beside others, groups.
import { z } from 'zod'
import { FIELDS } from './compare/levels.ts'
import { RowCount } from './merge/contract.ts'
import { proposedReasons } from './merge/plan-merge.ts'
import { subjectNames } from './subjects.ts'
import { tiers } from './tiers.ts'

/** A probability: 0.85 means that of a hundred such pairs about 85 are one person. */
export const probability = z.number().min(0).max(1)
const subject = z.enum(subjectNames)

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
  /** A contact's main partner, a lead's company; empty for a partner. */
  partnerName: z.string(),
  jobTitle: z.string(),
  email: z.string(),
  /** As the reader writes it. */
  phone: z.string(),
  mobile: z.string(),
  /** The first of its kind. */
  fixed: z.string(),
  postcode: z.string(),
  city: z.string(),
  ownerName: z.string(),
  doNotCall: z.boolean(),
  doNotEmail: z.boolean(),
  version: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
}
export const RecordCard = z.object(card)
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
/** What every kind of draft says; it may be half typed, so nothing in it is refused for its form. */
export const draftShape = {
  /** The record that is being edited: it is no duplicate of itself. */
  exceptId: z.int().positive().optional(),
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

const GroupRecord = z.object({
  ...card,
  /** How many rows of each table hang on it, what are fields of its own aside; the most first, in words. */
  attached: z.array(RowCount),
})

export const DuplicateGroup = z.object({
  /** `contact-12-15`: the same as long as the same records are in it. */
  key: z.string(),
  subject,
  /** Of the weakest pair that holds it together. */
  probability,
  tier: z.enum(tiers),
  /** No two of its records contradict each other: a batch may merge it. */
  withoutConflicts: z.boolean(),
  /** The most complete record, then the oldest: the original that is proposed. */
  proposedId: z.int(),
  /** What makes it the one that is proposed: more complete than each other one, older than each other one. */
  proposedFor: z.array(z.enum(proposedReasons)),
  /** Put aside by its reader: until when, or until one of its records changes. */
  later: z.object({ id: z.int(), until: z.string() }).nullable(),
  /** A hundred at most, which is as many as one merge takes; `size` tells how many there are. */
  records: z.array(GroupRecord),
  size: z.int(),
  /** Of every two of its records that were compared, the surest first. */
  pairs: z.array(Pair),
})
export type DuplicateGroup = z.output<typeof DuplicateGroup>
