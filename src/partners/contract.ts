// The endpoints of partners: path, input, reply, problems.
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
import { NewPartner, Partner, PartnerChange } from './partner.ts'
import { TypedSiren, TypedSiret, TypedVatNumber } from './registration/registration-schema.ts'

/** A partner as far as it is typed. */
export const PartnerDraft = z.strictObject({
  ...draftShape,
  kind: z.enum(['company', 'individual']).default('company'),
  /** The name of a company, the last name of an individual. */
  name: z.string().max(300).default(''),
  legalName: z.string().max(300).default(''),
  domains: z.array(z.string().max(300)).max(50).default([]),
  /** Whatever is typed of them; what is no such number yet says nothing. */
  siren: TypedSiren,
  siret: TypedSiret,
  vatNumber: TypedVatNumber,
})

export const partnerContract = contract({
  'GET /api/v1/partners': {
    summary: 'List partners',
    right: 'read',
    query: PageQuery,
    reply: page(Partner),
    problems: [],
  },
  'GET /api/v1/partners/count': {
    summary: 'Count partners',
    right: 'read',
    query: SelectionQuery,
    reply: Count,
    problems: [],
  },
  'GET /api/v1/partners/groups': {
    summary: 'Count partners by the values of a field',
    right: 'read',
    query: GroupQuery,
    reply: Groups,
    problems: [],
  },
  'GET /api/v1/partners/letters': {
    summary: 'Count partners by first letter',
    right: 'read',
    query: SelectionQuery,
    reply: Letters,
    problems: [],
  },
  'POST /api/v1/partners': {
    summary: 'Create a partner',
    right: 'write',
    body: NewPartner,
    status: 201,
    reply: Partner,
    problems: [],
  },
  'GET /api/v1/partners/{id}': {
    summary: 'Read a partner',
    right: 'read',
    params: IdParams,
    reply: Partner,
    problems: ['not-found', 'moved'],
  },
  'PATCH /api/v1/partners/{id}': {
    summary: 'Change a partner',
    right: 'write',
    params: IdParams,
    body: PartnerChange,
    reply: Partner,
    problems: ['not-found', 'merged', 'version-differs', 'version-missing'],
  },
  'GET /api/v1/partners/{id}/position': {
    summary: 'The place of a partner in a list, counted from 0, with its neighbours',
    right: 'read',
    params: IdParams,
    query: PageQuery.omit({ limit: true, cursor: true, offset: true }),
    reply: Place,
    problems: ['not-found', 'moved'],
  },
  'GET /api/v1/partners/{id}/changes': {
    summary: 'The trail of a partner, latest first',
    right: 'read',
    params: IdParams,
    query: TrailQuery,
    reply: TrailPage,
    problems: ['not-found', 'moved'],
  },
  'PUT /api/v1/partners/{id}/picture': {
    summary: 'Give a partner a picture (multipart, one file)',
    right: 'write',
    params: IdParams,
    body: PictureForm,
    bodyType: 'form',
    bodyLimit: pictureLimit,
    reply: Partner,
    problems: ['not-found', 'merged', 'too-large'],
  },
  'DELETE /api/v1/partners/{id}/picture': {
    summary: 'Take the picture away',
    right: 'write',
    params: IdParams,
    reply: Partner,
    problems: ['not-found', 'merged'],
  },
  'GET /api/v1/partners/{id}/picture': {
    summary: 'The picture',
    right: 'read',
    params: IdParams,
    query: PictureQuery,
    reply: 'image/webp',
    problems: ['not-found', 'moved'],
  },
  'POST /api/v1/partners/duplicate-checks': {
    summary: 'Who a draft may be a duplicate of; it warns, and never blocks',
    right: 'read',
    body: PartnerDraft,
    reply: DuplicateChecks,
    problems: [],
  },
  'POST /api/v1/partners/bulk-edits': {
    summary: 'Change many partners; `dryRun` only counts',
    right: 'write',
    body: bulkEditOf(PartnerChange),
    status: 201,
    reply: BulkEdit,
    problems: [],
  },
  'POST /api/v1/partners/merges': {
    summary:
      'Merge duplicates into an original; `dryRun` only tells what would become of every field and row',
    right: 'merge',
    body: MergeBody,
    status: 201,
    reply: mergeReply(Partner),
    problems: ['merged', 'version-differs'],
  },
  'DELETE /api/v1/partners/bulk-edits/{id}': {
    summary: 'Undo a bulk edit; what was changed since stays, and is counted',
    right: 'write',
    params: IdParams,
    reply: BulkUndo,
    problems: ['not-found', 'conflict'],
  },
  'GET /api/v1/partners/tags': {
    summary: 'Tags in use, the most used first',
    right: 'read',
    query: TagQuery,
    reply: Tags,
    problems: [],
  },
})
