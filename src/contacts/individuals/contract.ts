// Individuals that become contacts, and contacts that become individuals.
import { z } from 'zod'
import { contract } from '../../kit/contract.ts'
import { IdParams } from '../../kit/list/list-contract.ts'

const Body = z.strictObject({
  /** The version of the record that was read. */
  version: z.int().optional(),
  dryRun: z.boolean().default(false),
})

const Named = z.object({ id: z.int(), reference: z.string(), name: z.string() })

/** The names of filled fields: those that go along, and those that have no place and stay on the archived record. */
const Reply = z.object({
  /** Null for a dry run. */
  id: z.int().nullable(),
  made: Named.nullable(),
  goes: z.array(z.string()),
  stays: z.array(z.string()),
})
export type IndividualConversionReply = z.output<typeof Reply>

/** A conversion that stands, seen from either of the two records; null where its reader may not see the other. */
const Conversion = z.object({
  id: z.int(),
  at: z.string(),
  userName: z.string(),
  made: z.enum(['partner', 'contact']),
  partner: Named.nullable(),
  contact: Named.nullable(),
})
export type IndividualConversion = z.output<typeof Conversion>

const List = z.object({ items: z.array(Conversion), next: z.null() })
const UndoParams = IdParams.extend({ conversionId: z.coerce.number().int().positive() })
const told = '`dryRun` only tells what goes along and what stays'

export const individualContract = contract({
  'GET /api/v1/partners/{id}/conversions': {
    summary: 'Which contact an individual became, or came from',
    right: 'read',
    params: IdParams,
    reply: List,
    problems: ['not-found', 'moved'],
  },
  'POST /api/v1/partners/{id}/conversions': {
    summary: `Convert an individual into a contact; the individual is archived and keeps what points at it; ${told}`,
    right: 'write',
    params: IdParams,
    body: Body,
    status: 201,
    reply: Reply,
    problems: ['not-found', 'merged', 'conflict', 'version-differs'],
  },
  'DELETE /api/v1/partners/{id}/conversions/{conversionId}': {
    summary: 'Undo a conversion, as long as nothing new depends on what it made',
    right: 'write',
    params: UndoParams,
    status: 204,
    reply: null,
    problems: ['not-found', 'conflict', 'depended-on', 'merged'],
  },
  'GET /api/v1/contacts/{id}/conversions': {
    summary: 'Which individual a contact became, or came from',
    right: 'read',
    params: IdParams,
    reply: List,
    problems: ['not-found', 'moved'],
  },
  'POST /api/v1/contacts/{id}/conversions': {
    summary: `Convert a contact into an individual; the contact is archived and keeps what points at it; ${told}`,
    right: 'write',
    params: IdParams,
    body: Body,
    status: 201,
    reply: Reply,
    problems: ['not-found', 'merged', 'conflict', 'version-differs'],
  },
  'DELETE /api/v1/contacts/{id}/conversions/{conversionId}': {
    summary: 'Undo a conversion, as long as nothing new depends on what it made',
    right: 'write',
    params: UndoParams,
    status: 204,
    reply: null,
    problems: ['not-found', 'conflict', 'depended-on', 'merged'],
  },
})
