// What a conversion of many leads is asked for and what it tells: of each lead what it becomes, or why it stays one.
import { z } from 'zod'
import { SelectionBody } from '../../kit/list/list-contract.ts'
import { batchOutcomes } from './batch-outcomes.ts'

/** As many as somebody looks through before saying yes. */
export const mostConverted = 500

export const BatchBody = z.strictObject({
  selection: SelectionBody,
  /** Whether leads that name a company become one. */
  partners: z.boolean().default(true),
  /** Whether leads that name a person become one. */
  contacts: z.boolean().default(true),
  /** Only tells what each would become. */
  dryRun: z.boolean().default(false),
})
export type BatchBody = z.output<typeof BatchBody>

/** What one side of a lead becomes. */
export const PlannedSide = z.discriminatedUnion('as', [
  z.object({ as: z.literal('none') }),
  z.object({ as: z.literal('new'), name: z.string() }),
  /** One that is known beyond doubt; nothing that it says is overwritten. */
  z.object({ as: z.literal('existing'), id: z.int(), reference: z.string(), name: z.string() }),
  /** The company that an earlier lead of the batch, counted from 0, makes. */
  z.object({ as: z.literal('shared'), place: z.int(), name: z.string() }),
])
export type PlannedSide = z.output<typeof PlannedSide>

/** The record that a lead may be, and that nobody should take for it without a look. */
const Doubt = z.object({
  subject: z.enum(['contact', 'partner']),
  id: z.int(),
  reference: z.string(),
  name: z.string(),
  /** In the reader's language: `72 % : même nom, même ville`. */
  why: z.string(),
})

export const LeadPlan = z.object({ partner: PlannedSide, contact: PlannedSide, doubt: Doubt.nullable() })
export type LeadPlan = z.output<typeof LeadPlan>

const Became = z.object({ id: z.int(), reference: z.string(), name: z.string() })

export const BatchLead = z.object({
  leadId: z.int(),
  reference: z.string(),
  name: z.string(),
  outcome: z.enum(batchOutcomes),
  plan: LeadPlan,
  /** What it is now, where it is converted and its reader may see that. */
  partner: Became.nullable(),
  contact: Became.nullable(),
})
export type BatchLead = z.output<typeof BatchLead>

const Counts = z.object({
  leads: z.int(),
  converted: z.int(),
  newPartners: z.int(),
  newContacts: z.int(),
  /** Into records that were there. */
  knownPartners: z.int(),
  knownContacts: z.int(),
  /** Leads that stay leads. */
  left: z.int(),
})
export type Counts = z.output<typeof Counts>

const job = {
  jobId: z.int().nullable(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  done: z.int(),
  total: z.int().nullable(),
}

const summary = {
  id: z.int(),
  at: z.string(),
  userId: z.int(),
  userName: z.string(),
  ...job,
  outcomes: z.partialRecord(z.enum(batchOutcomes), z.int()),
  /** Null while nobody asked for it. */
  undo: z.object({ ...job, at: z.string() }).nullable(),
}
export const BatchSummary = z.object(summary)
export type BatchSummary = z.output<typeof BatchSummary>

export const ConversionBatch = z.object({ ...summary, leads: z.array(BatchLead) })
export type ConversionBatch = z.output<typeof ConversionBatch>

export const BatchReply = z.object({
  plan: z.object({ counts: Counts, leads: z.array(BatchLead) }),
  /** Null for a dry run, and where there is nothing to convert. */
  batch: BatchSummary.nullable(),
})
export type BatchReply = z.output<typeof BatchReply>
