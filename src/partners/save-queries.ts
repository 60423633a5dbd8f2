// Writes partners: plain columns, details, domains and companies, for one or for hundreds in the same statements.
import { sql } from 'kysely'
import { replaceDetails } from '../contact-details/queries.ts'
import type { Db } from '../kit/database.ts'
import { insertScalars, replaceJoins, updateScalars, type Scalar } from '../kit/records/scalars.ts'
import type { ChangedRow, NewRow } from '../organisation/records/subject.ts'
import type { PartnerValues } from './partner-values.ts'

const scalars: readonly Scalar[] = [
  { field: 'kind', column: 'kind', type: 'text' },
  { field: 'title', column: 'title', type: 'text' },
  { field: 'firstName', column: 'first_name', type: 'text' },
  { field: 'name', column: 'name', type: 'text' },
  { field: 'legalName', column: 'legal_name', type: 'text' },
  { field: 'prospect', column: 'is_prospect', type: 'boolean' },
  { field: 'customer', column: 'is_customer', type: 'boolean' },
  { field: 'supplier', column: 'is_supplier', type: 'boolean' },
  { field: 'website', column: 'website', type: 'text' },
  { field: 'localizationId', column: 'localization_id', type: 'bigint' },
  { field: 'ownerId', column: 'owner_id', type: 'bigint' },
  { field: 'teamId', column: 'team_id', type: 'bigint' },
  { field: 'doNotCall', column: 'do_not_call', type: 'boolean' },
  { field: 'doNotEmail', column: 'do_not_email', type: 'boolean' },
  { field: 'tags', column: 'tags', type: 'text[]' },
  { field: 'notes', column: 'notes', type: 'text' },
  { field: 'source', column: 'source', type: 'text' },
  { field: 'pictureId', column: 'picture_id', type: 'bigint' },
  { field: 'archivedAt', column: 'archived_at', type: 'timestamptz' },
]

const reference: Scalar = { field: 'reference', column: 'reference', type: 'text' }

const allParts: ReadonlySet<string> = new Set(['emails', 'phones', 'addresses', 'domains', 'companyIds'])

export async function insertPartners(
  db: Db,
  rows: readonly NewRow<PartnerValues>[],
  userId: number,
): Promise<void> {
  const plain = rows.map((row) => ({ id: row.id, values: { ...own(row.values), reference: row.reference } }))
  await insertScalars(db, 'partner', [reference, ...scalars], plain, userId)
  await replaceParts(
    db,
    rows.map((row) => ({ ...row, changed: allParts })),
  )
}

export async function updatePartners(
  db: Db,
  rows: readonly ChangedRow<PartnerValues>[],
  userId: number,
): Promise<void> {
  const plain = rows.map((row) => ({ id: row.id, values: own(row.values) }))
  await updateScalars(db, 'partner', scalars, plain, userId)
  await replaceParts(db, rows)
}

function own(values: PartnerValues): Record<string, unknown> {
  const {
    emails: _emails,
    phones: _phones,
    addresses: _addresses,
    domains: _domains,
    companyIds: _companies,
    ...rest
  } = values
  return rest
}

async function replaceParts(db: Db, rows: readonly ChangedRow<PartnerValues>[]): Promise<void> {
  await replaceDetails(
    db,
    'partner',
    rows.map(({ id, values, changed }) => ({
      id,
      ...(changed.has('emails') ? { emails: values.emails } : {}),
      ...(changed.has('phones') ? { phones: values.phones } : {}),
      ...(changed.has('addresses') ? { addresses: values.addresses } : {}),
    })),
  )
  const companies = rows.filter((row) => row.changed.has('companyIds'))
  const joins = companies.map((row) => ({ id: row.id, others: row.values.companyIds }))
  await replaceJoins(db, 'partner_company', 'partner_id', 'company_id', joins)
  await replaceDomains(
    db,
    rows.filter((row) => row.changed.has('domains')),
  )
}

async function replaceDomains(db: Db, rows: readonly ChangedRow<PartnerValues>[]): Promise<void> {
  if (rows.length === 0) return
  await sql`delete from partner_domain where partner_id = any(${rows.map((row) => row.id)}::bigint[])`.execute(
    db,
  )
  const pairs = rows.flatMap((row) => row.values.domains.map((domain) => ({ id: row.id, domain })))
  if (pairs.length === 0) return
  await sql`
    insert into partner_domain (partner_id, domain)
    select id, domain from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as row(id bigint, domain text)`.execute(
    db,
  )
}
