// What a conversion is asked for and what it tells: which records a lead becomes, and where each value comes from.
import { z } from 'zod'

const id = z.int().positive()

/** Whose value a field of an existing record gets; `both` where it holds several. */
const FieldChoice = z.enum(['existing', 'lead', 'both'])
export type FieldChoice = z.output<typeof FieldChoice>
const Choices = z.record(z.string().max(100), FieldChoice).default({})

const none = z.strictObject({ as: z.literal('none') })
const existing = z.strictObject({
  as: z.literal('existing'),
  id,
  /** The version of the record that was read: what others wrote since is not overwritten. */
  version: z.int().optional(),
  choices: Choices,
})

export const ConversionBody = z.strictObject({
  /** The version of the lead that was read. */
  version: z.int().optional(),
  partner: z.discriminatedUnion('as', [
    z.strictObject({ as: z.literal('new'), kind: z.enum(['company', 'individual']).default('company') }),
    existing,
    none,
  ]),
  contact: z.discriminatedUnion('as', [z.strictObject({ as: z.literal('new') }), existing, none]),
  /** Whether the contact is the person to turn to at the partner. */
  mainContact: z.boolean().default(false),
  dryRun: z.boolean().default(false),
})
export type ConversionBody = z.output<typeof ConversionBody>
/** As it is sent. */
export type SentConversion = z.input<typeof ConversionBody>

/** added: it had nothing there; there: it had that; kept: it has another; replaced: it had another; both: it has all. */
const outcomes = ['added', 'there', 'kept', 'replaced', 'both'] as const

const Field = z.object({
  name: z.string(),
  outcome: z.enum(outcomes),
  /** What the record holds afterwards. */
  value: z.unknown(),
  /** What the lead says, where that is something else. */
  lead: z.unknown().optional(),
  /** Whose value it gets; null where there is nothing to choose. */
  choice: FieldChoice.nullable(),
  /** What may be chosen instead. */
  choices: z.array(FieldChoice),
})
export type ConvertedField = z.output<typeof Field>

/** A record as it is afterwards; id and reference are null for one that a dry run would make. */
const Side = z.object({
  id: z.int().nullable(),
  reference: z.string().nullable(),
  name: z.string(),
  made: z.boolean(),
  /** Of a record that was there, as it was before; null for one that is made. */
  version: z.int().nullable(),
  /** Whether it is put aside, and stays so. */
  archived: z.boolean(),
  fields: z.array(Field),
})
export type ConvertedSide = z.output<typeof Side>

export const ConversionReply = z.object({
  /** Null for a dry run. */
  id: z.int().nullable(),
  leadId: z.int(),
  partner: Side.nullable(),
  contact: Side.nullable(),
  /** How many notes, calls, tasks, files go along. */
  activity: z.int(),
})
export type ConversionReply = z.output<typeof ConversionReply>

/** The lead that a contact or a partner came from, and what it took over from it. */
export const Origin = z.object({
  /** The conversion. */
  id: z.int(),
  leadId: z.int(),
  reference: z.string(),
  name: z.string(),
  at: z.string(),
  userName: z.string(),
  /** Whether the conversion made the record; it was there before otherwise. */
  made: z.boolean(),
  /** By the record's own fields, as the lead said it. */
  fields: z.array(
    z.object({
      name: z.string(),
      value: z.unknown(),
      /** The names behind ids. */
      label: z.union([z.string(), z.array(z.string())]).nullable(),
    }),
  ),
})
export type Origin = z.output<typeof Origin>

const Named = z.object({ id: z.int(), reference: z.string(), name: z.string() })

/** As a converted lead leads to what it became; null where its reader may not see it. */
export const Conversion = z.object({
  id: z.int(),
  at: z.string(),
  userName: z.string(),
  partner: Named.nullable(),
  contact: Named.nullable(),
})
