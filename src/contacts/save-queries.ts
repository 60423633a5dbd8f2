// Writes contacts: plain columns, details, links, roles and companies, for one or for hundreds in the same statements.
import { detailParts } from '../contact-details/queries.ts'
import type { ContactDetails } from '../contact-details/contact-details.ts'
import type { Db } from '../kit/database.ts'
import { idsWith, refreshOnce } from '../kit/records/refresh-once.ts'
import { joinRows, type Part, type PartRow } from '../kit/records/parts.ts'
import { insertParts, replaceParts } from '../kit/records/parts-queries.ts'
import { insertScalars, updateScalars, type Scalar } from '../kit/records/scalars.ts'
import type { ChangedRow, NewRow } from '../organisation/records/subject.ts'
import type { LinkInput } from './contact.ts'

/** A contact's own values, as they are kept. */
export type ContactValues = ContactDetails & {
  readonly title: string | null
  readonly firstName: string
  readonly lastName: string
  readonly jobFunctionId: number | null
  readonly jobTitle: string
  readonly department: string
  readonly partners: readonly LinkInput[]
  readonly managerId: number | null
  readonly roleIds: readonly number[]
  readonly localizationId: number | null
  readonly ownerId: number | null
  readonly teamId: number | null
  readonly companyIds: readonly number[]
  readonly doNotCall: boolean
  readonly doNotEmail: boolean
  readonly tags: readonly string[]
  readonly notes: string
  readonly website: string
  readonly linkedIn: string
  readonly birthday: string | null
  readonly source: string
  readonly pictureId: number | null
  readonly archivedAt: string | null
}

export const contactScalars: readonly Scalar[] = [
  { field: 'title', column: 'title', type: 'text' },
  { field: 'firstName', column: 'first_name', type: 'text' },
  { field: 'lastName', column: 'last_name', type: 'text' },
  { field: 'jobFunctionId', column: 'job_function_id', type: 'bigint' },
  { field: 'jobTitle', column: 'job_title', type: 'text' },
  { field: 'department', column: 'department', type: 'text' },
  { field: 'managerId', column: 'manager_id', type: 'bigint' },
  { field: 'localizationId', column: 'localization_id', type: 'bigint' },
  { field: 'ownerId', column: 'owner_id', type: 'bigint' },
  { field: 'teamId', column: 'team_id', type: 'bigint' },
  { field: 'doNotCall', column: 'do_not_call', type: 'boolean' },
  { field: 'doNotEmail', column: 'do_not_email', type: 'boolean' },
  { field: 'tags', column: 'tags', type: 'text[]' },
  { field: 'notes', column: 'notes', type: 'text' },
  { field: 'website', column: 'website', type: 'text' },
  { field: 'linkedIn', column: 'linked_in', type: 'text' },
  { field: 'birthday', column: 'birthday', type: 'date' },
  { field: 'source', column: 'source', type: 'text' },
  { field: 'pictureId', column: 'picture_id', type: 'bigint' },
  { field: 'archivedAt', column: 'archived_at', type: 'timestamptz' },
]

const reference: Scalar = { field: 'reference', column: 'reference', type: 'text' }

export const contactParts: readonly Part<ContactValues>[] = [
  ...detailParts<ContactValues>('contact'),
  {
    field: 'partners',
    table: 'contact_partner',
    owner: 'contact_id',
    identity: ['id'],
    key: (row) => String(row['partner_id']),
    alone: 'is_main',
    rows: (values) => values.partners.map(linkRow),
    inner: {
      table: 'contact_partner_role',
      owner: 'contact_partner_id',
      identity: ['contact_partner_id', 'role_id'],
      key: (row) => String(row['role_id']),
      rows: (values) => values.partners.map((link) => joinRows('role_id', link.roleIds)),
    },
  },
  {
    field: 'roleIds',
    table: 'contact_role',
    owner: 'contact_id',
    identity: ['contact_id', 'role_id'],
    key: (row) => String(row['role_id']),
    rows: (values) => joinRows('role_id', values.roleIds),
  },
  {
    field: 'companyIds',
    table: 'contact_company',
    owner: 'contact_id',
    identity: ['contact_id', 'company_id'],
    key: (row) => String(row['company_id']),
    rows: (values) => joinRows('company_id', values.companyIds),
  },
]

function linkRow(link: LinkInput, position: number): PartRow {
  return {
    position,
    partner_id: link.partnerId,
    job_function_id: link.functionId,
    email: link.email,
    phone: link.phone,
    is_main: link.main,
    is_main_contact: link.mainContact,
    since: link.since,
    until: link.until,
  }
}

/** What refresh_contact reads. */
const shownInLists: ReadonlySet<string> = new Set([
  'firstName',
  'lastName',
  'emails',
  'phones',
  'addresses',
  'partners',
])

export async function insertContacts(
  db: Db,
  rows: readonly NewRow<ContactValues>[],
  userId: number | null,
): Promise<void> {
  const plainRows = rows.map((row) => ({ id: row.id, values: plain(row.values, row.reference) }))
  const ids = rows.map((row) => row.id)
  await refreshOnce(db, 'contact', ids, async () => {
    await insertScalars(db, 'contact', [reference, ...contactScalars], plainRows, userId)
    await insertParts(db, contactParts, rows)
  })
}

export async function updateContacts(
  db: Db,
  rows: readonly ChangedRow<ContactValues>[],
  userId: number,
): Promise<void> {
  const plainRows = rows.map((row) => ({ id: row.id, values: plain(row.values) }))
  await refreshOnce(db, 'contact', idsWith(shownInLists, rows), async () => {
    await updateScalars(db, 'contact', contactScalars, plainRows, userId)
    await replaceParts(db, contactParts, rows)
  })
}

function plain(values: ContactValues, ref?: string): Record<string, unknown> {
  const { emails: _e, phones: _p, addresses: _a, partners: _l, roleIds: _r, companyIds: _c, ...own } = values
  return ref === undefined ? own : { ...own, reference: ref }
}
