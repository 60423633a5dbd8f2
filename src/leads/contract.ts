// The endpoints of leads: path, input, reply, problems.
import { z } from 'zod'
import { draftShape, DuplicateChecks } from '../duplicates/likeness.ts'
import { MergeBody, mergeReply } from '../duplicates/merge/contract.ts'
import { contract } from '../kit/contract.ts'
import {
  Count,
  GroupQuery,
  Groups,
  IdParams,
  Letters,
  page,
  PageQuery,
  SelectionQuery,
} from '../kit/list/list-contract.ts'
import { TrailPage } from '../kit/trail.ts'
import {
  BulkEdit,
  bulkEditOf,
  BulkUndo,
  PictureForm,
  pictureLimit,
  PictureQuery,
  Place,
  TagQuery,
  Tags,
  TrailQuery,
} from '../organisation/records/record-contract.ts'
import { ConversionBody, ConversionReply, Origin } from './conversion.ts'
import { NewLead, Lead, LeadChange } from './lead.ts'

/** A lead as far as it is typed. */
const LeadDraft = z.strictObject({
  ...draftShape,
  lastName: z.string().max(300).default(''),
  companyName: z.string().max(300).default(''),
  jobTitle: z.string().max(300).default(''),
  website: z.string().max(300).default(''),
})
export type LeadDraft = z.output<typeof LeadDraft>

const LeadCheck = z.object({
  leads: DuplicateChecks.shape.items,
  contacts: DuplicateChecks.shape.items,
  partners: DuplicateChecks.shape.items,
})
export type LeadCheck = z.output<typeof LeadCheck>

const Origins = z.object({ items: z.array(Origin), next: z.null() })

export const leadContract = contract({
  'GET /api/v1/leads': {
    summary: 'List leads',
    right: 'read',
    query: PageQuery,
    reply: page(Lead),
    problems: [],
  },
  'GET /api/v1/leads/count': {
    summary: 'Count leads',
    right: 'read',
    query: SelectionQuery,
    reply: Count,
    problems: [],
  },
  'GET /api/v1/leads/groups': {
    summary: 'Count leads by the values of a field',
    right: 'read',
    query: GroupQuery,
    reply: Groups,
    problems: [],
  },
  'GET /api/v1/leads/letters': {
    summary: 'Count leads by first letter',
    right: 'read',
    query: SelectionQuery,
    reply: Letters,
    problems: [],
  },
  'POST /api/v1/leads': {
    summary: 'Create a lead',
    right: 'write',
    body: NewLead,
    status: 201,
    reply: Lead,
    problems: [],
  },
  'GET /api/v1/leads/{id}': {
    summary: 'Read a lead',
    right: 'read',
    params: IdParams,
    reply: Lead,
    problems: ['not-found', 'moved'],
  },
  'PATCH /api/v1/leads/{id}': {
    summary: 'Change a lead',
    right: 'write',
    params: IdParams,
    body: LeadChange,
    reply: Lead,
    problems: ['not-found', 'converted', 'merged', 'version-differs', 'version-missing'],
  },
  'GET /api/v1/leads/{id}/position': {
    summary: 'The place of a lead in a list, counted from 0, with its neighbours',
    right: 'read',
    params: IdParams,
    query: PageQuery.omit({ limit: true, cursor: true, offset: true }),
    reply: Place,
    problems: ['not-found', 'moved'],
  },
  'GET /api/v1/leads/{id}/changes': {
    summary: 'The trail of a lead, latest first',
    right: 'read',
    params: IdParams,
    query: TrailQuery,
    reply: TrailPage,
    problems: ['not-found', 'moved'],
  },
  'PUT /api/v1/leads/{id}/picture': {
    summary: 'Give a lead a picture (multipart, one file)',
    right: 'write',
    params: IdParams,
    body: PictureForm,
    bodyType: 'form',
    bodyLimit: pictureLimit,
    reply: Lead,
    problems: ['not-found', 'converted', 'merged', 'too-large'],
  },
  'DELETE /api/v1/leads/{id}/picture': {
    summary: 'Take the picture away',
    right: 'write',
    params: IdParams,
    reply: Lead,
    problems: ['not-found', 'converted', 'merged'],
  },
  'GET /api/v1/leads/{id}/picture': {
    summary: 'The picture',
    right: 'read',
    params: IdParams,
    query: PictureQuery,
    reply: 'image/webp',
    problems: ['not-found', 'moved'],
  },
  'POST /api/v1/leads/duplicate-checks': {
    summary: 'Which leads, contacts and partners a draft may be a duplicate of; it warns, and never blocks',
    right: 'read',
    body: LeadDraft,
    reply: LeadCheck,
    problems: [],
  },
  'POST /api/v1/leads/merges': {
    summary: 'Merge leads into one of them; `dryRun` tells what would become of every field and row',
    right: 'merge',
    body: MergeBody,
    status: 201,
    reply: mergeReply(Lead),
    problems: ['converted', 'merged', 'version-differs'],
  },
  'POST /api/v1/leads/{id}/conversions': {
    summary:
      'Convert a lead into a partner and a contact, new or existing; `dryRun` only tells what each would hold',
    right: 'write',
    params: IdParams,
    body: ConversionBody,
    status: 201,
    reply: ConversionReply,
    problems: ['not-found', 'converted', 'merged', 'version-differs'],
  },
  'DELETE /api/v1/leads/{id}/conversions/{conversionId}': {
    summary: 'Undo a conversion, as long as nothing new depends on what it made; `blockers` says what does',
    right: 'write',
    params: IdParams.extend({ conversionId: z.coerce.number().int().positive() }),
    status: 204,
    reply: null,
    problems: ['not-found', 'conflict', 'depended-on', 'merged'],
  },
  'GET /api/v1/contacts/{id}/lead-origins': {
    summary: 'The leads that a contact came from, and what it took over from each',
    right: 'read',
    params: IdParams,
    reply: Origins,
    problems: ['not-found', 'moved'],
  },
  'GET /api/v1/partners/{id}/lead-origins': {
    summary: 'The leads that a partner came from, and what it took over from each',
    right: 'read',
    params: IdParams,
    reply: Origins,
    problems: ['not-found', 'moved'],
  },
  'POST /api/v1/leads/bulk-edits': {
    summary: 'Change many leads; `dryRun` only counts, and converted ones stay and are counted',
    right: 'write',
    body: bulkEditOf(LeadChange),
    status: 201,
    reply: BulkEdit,
    problems: [],
  },
  'DELETE /api/v1/leads/bulk-edits/{id}': {
    summary: 'Undo a bulk edit; what was changed or converted since stays, and is counted',
    right: 'write',
    params: IdParams,
    reply: BulkUndo,
    problems: ['not-found', 'conflict'],
  },
  'GET /api/v1/leads/tags': {
    summary: 'Tags in use, the most used first',
    right: 'read',
    query: TagQuery,
    reply: Tags,
    problems: [],
  },
})
