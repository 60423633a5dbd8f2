// Writes contacts: plain columns, details, links, roles and companies, for one or for hundreds in the same statements.
import { sql } from 'kysely'
import { replaceDetails } from '../contact-details/queries.ts'
import type { ContactDetails } from '../contact-details/contact-details.ts'
import type { Db } from '../kit/database.ts'
import { insertScalars, replaceJoins, updateScalars, type Scalar } from '../kit/records/scalars.ts'
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

const scalars: readonly Scalar[] = [
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

const allParts: ReadonlySet<string> = new Set([
  'emails',
  'phones',
  'addresses',
  'partners',
  'roleIds',
  'companyIds',
])

export async function insertContacts(
  db: Db,
  rows: readonly NewRow<ContactValues>[],
  userId: number,
): Promise<void> {
  const columns = [reference, ...scalars]
  await insertScalars(
    db,
    'contact',
    columns,
    rows.map((row) => ({ id: row.id, values: plain(row.values, row.reference) })),
    userId,
  )
  await replaceParts(
    db,
    rows.map((row) => ({ ...row, changed: allParts })),
  )
}

export async function updateContacts(
  db: Db,
  rows: readonly ChangedRow<ContactValues>[],
  userId: number,
): Promise<void> {
  await updateScalars(
    db,
    'contact',
    scalars,
    rows.map((row) => ({ id: row.id, values: plain(row.values) })),
    userId,
  )
  await replaceParts(db, rows)
}

function plain(values: ContactValues, ref?: string): Record<string, unknown> {
  const { emails: _e, phones: _p, addresses: _a, partners: _l, roleIds: _r, companyIds: _c, ...own } = values
  return ref === undefined ? own : { ...own, reference: ref }
}

async function replaceParts(db: Db, rows: readonly ChangedRow<ContactValues>[]): Promise<void> {
  const having = (part: keyof ContactValues) => rows.filter((row) => row.changed.has(part))
  await replaceDetails(
    db,
    'contact',
    rows.map(({ id, values, changed }) => ({
      id,
      ...(changed.has('emails') ? { emails: values.emails } : {}),
      ...(changed.has('phones') ? { phones: values.phones } : {}),
      ...(changed.has('addresses') ? { addresses: values.addresses } : {}),
    })),
  )
  await replaceJoins(
    db,
    'contact_role',
    'contact_id',
    'role_id',
    having('roleIds').map((row) => ({ id: row.id, others: row.values.roleIds })),
  )
  await replaceJoins(
    db,
    'contact_company',
    'contact_id',
    'company_id',
    having('companyIds').map((row) => ({ id: row.id, others: row.values.companyIds })),
  )
  await replaceLinks(db, having('partners'))
}

async function replaceLinks(db: Db, rows: readonly ChangedRow<ContactValues>[]): Promise<void> {
  if (rows.length === 0) return
  await sql`delete from contact_partner where contact_id = any(${rows.map((row) => row.id)}::bigint[])`.execute(
    db,
  )
  const links = rows.flatMap((row) =>
    row.values.partners.map((link, position) => ({ ...link, contactId: row.id, position })),
  )
  if (links.length === 0) return
  await sql`
    with row as (
      select * from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as row("contactId" bigint, "partnerId" bigint, position int,
        "functionId" bigint, email text, phone text, main boolean, "mainContact" boolean, since date, until date, "roleIds" bigint[])
    ), link as (
      insert into contact_partner (contact_id, partner_id, position, job_function_id, email, phone, is_main, is_main_contact, since, until)
      select "contactId", "partnerId", position, "functionId", email, phone, main, "mainContact", since, until from row
      returning id, contact_id, partner_id
    )
    insert into contact_partner_role (contact_partner_id, role_id)
    select distinct link.id, role_id
    from link join row on row."contactId" = link.contact_id and row."partnerId" = link.partner_id, unnest(row."roleIds") role_id`.execute(
    db,
  )
}
