// The endpoints of contacts: path, input, reply, problems.
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
import { Contact, ContactChange, NewContact } from './contact.ts'

/** A contact as far as it is typed. */
export const ContactDraft = z.strictObject({
  ...draftShape,
  lastName: z.string().max(300).default(''),
  jobTitle: z.string().max(300).default(''),
  /** A date of ISO 8601, or whatever is typed of it. */
  birthday: z.string().max(20).nullable().default(null),
  /** The main partner first. */
  partnerIds: z.array(z.int().positive()).max(50).default([]),
})

const LinkedContact = z.object({
  id: z.int(),
  reference: z.string(),
  name: z.string(),
  jobTitle: z.string(),
  partnerName: z.string(),
  email: z.string(),
  picture: z.string().nullable(),
  reasons: z.array(
    z.union([
      z.object({ kind: z.literal('domain'), domain: z.string() }),
      z.object({ kind: z.literal('partner'), partnerId: z.int(), name: z.string() }),
    ]),
  ),
})

export const contactContract = contract({
  'GET /api/v1/contacts': {
    summary: 'List contacts',
    right: 'read',
    query: PageQuery,
    reply: page(Contact),
    problems: [],
  },
  'GET /api/v1/contacts/count': {
    summary: 'Count contacts',
    right: 'read',
    query: SelectionQuery,
    reply: Count,
    problems: [],
  },
  'GET /api/v1/contacts/groups': {
    summary: 'Count contacts by the values of a field',
    right: 'read',
    query: GroupQuery,
    reply: Groups,
    problems: [],
  },
  'GET /api/v1/contacts/letters': {
    summary: 'Count contacts by first letter',
    right: 'read',
    query: SelectionQuery,
    reply: Letters,
    problems: [],
  },
  'POST /api/v1/contacts': {
    summary: 'Create a contact',
    right: 'write',
    body: NewContact,
    status: 201,
    reply: Contact,
    problems: [],
  },
  'GET /api/v1/contacts/{id}': {
    summary: 'Read a contact',
    right: 'read',
    params: IdParams,
    reply: Contact,
    problems: ['not-found', 'moved'],
  },
  'PATCH /api/v1/contacts/{id}': {
    summary: 'Change a contact',
    right: 'write',
    params: IdParams,
    body: ContactChange,
    reply: Contact,
    problems: ['not-found', 'merged', 'version-differs', 'version-missing'],
  },
  'GET /api/v1/contacts/{id}/position': {
    summary: 'The place of a contact in a list, counted from 0, with its neighbours',
    right: 'read',
    params: IdParams,
    query: PageQuery.omit({ limit: true, cursor: true, offset: true }),
    reply: Place,
    problems: ['not-found', 'moved'],
  },
  'GET /api/v1/contacts/{id}/linked-contacts': {
    summary: 'Contacts that share a mail domain or a partner, with the reason',
    right: 'read',
    params: IdParams,
    reply: z.object({ items: z.array(LinkedContact), total: z.int(), next: z.null() }),
    problems: ['not-found', 'moved'],
  },
  'GET /api/v1/contacts/{id}/changes': {
    summary: 'The trail of a contact, latest first',
    right: 'read',
    params: IdParams,
    query: TrailQuery,
    reply: TrailPage,
    problems: ['not-found', 'moved'],
  },
  'POST /api/v1/contacts/{id}/copies': {
    summary: 'Create a contact from another one, without what is unique to a person',
    right: 'write',
    params: IdParams,
    status: 201,
    reply: Contact,
    problems: ['not-found', 'merged'],
  },
  'PUT /api/v1/contacts/{id}/picture': {
    summary: 'Give a contact a picture (multipart, one file)',
    right: 'write',
    params: IdParams,
    body: PictureForm,
    bodyType: 'form',
    bodyLimit: pictureLimit,
    reply: Contact,
    problems: ['not-found', 'merged', 'too-large'],
  },
  'DELETE /api/v1/contacts/{id}/picture': {
    summary: 'Take the picture away',
    right: 'write',
    params: IdParams,
    reply: Contact,
    problems: ['not-found', 'merged'],
  },
  'GET /api/v1/contacts/{id}/picture': {
    summary: 'The picture',
    right: 'read',
    params: IdParams,
    query: PictureQuery,
    reply: 'image/webp',
    problems: ['not-found', 'moved'],
  },
  'POST /api/v1/contacts/duplicate-checks': {
    summary: 'Who a draft may be a duplicate of; it warns, and never blocks',
    right: 'read',
    body: ContactDraft,
    reply: DuplicateChecks,
    problems: [],
  },
  'POST /api/v1/contacts/bulk-edits': {
    summary: 'Change many contacts; `dryRun` only counts',
    right: 'write',
    body: bulkEditOf(ContactChange),
    status: 201,
    reply: BulkEdit,
    problems: [],
  },
  'POST /api/v1/contacts/merges': {
    summary:
      'Merge duplicates into an original; `dryRun` only tells what would become of every field and row',
    right: 'merge',
    body: MergeBody,
    status: 201,
    reply: mergeReply(Contact),
    problems: ['merged', 'version-differs'],
  },
  'DELETE /api/v1/contacts/bulk-edits/{id}': {
    summary: 'Undo a bulk edit; what was changed since stays, and is counted',
    right: 'write',
    params: IdParams,
    reply: BulkUndo,
    problems: ['not-found', 'conflict'],
  },
  'GET /api/v1/contacts/tags': {
    summary: 'Tags in use, the most used first',
    right: 'read',
    query: TagQuery,
    reply: Tags,
    problems: [],
  },
})
