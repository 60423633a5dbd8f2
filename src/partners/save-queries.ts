// Writes partners: plain columns, details, domains and companies, for one or for hundreds in the same statements.
import { detailParts } from '../contact-details/queries.ts'
import type { Db } from '../kit/database.ts'
import { idsWith, refreshOnce } from '../kit/records/refresh-once.ts'
import { joinRows, type Part } from '../kit/records/parts.ts'
import { insertParts, replaceParts } from '../kit/records/parts-queries.ts'
import { insertScalars, updateScalars, type Scalar } from '../kit/records/scalars.ts'
import type { ChangedRow, NewRow } from '../organisation/records/subject.ts'
import type { PartnerValues } from './partner-values.ts'

export const partnerScalars: readonly Scalar[] = [
  { field: 'kind', column: 'kind', type: 'text' },
  { field: 'title', column: 'title', type: 'text' },
  { field: 'firstName', column: 'first_name', type: 'text' },
  { field: 'name', column: 'name', type: 'text' },
  { field: 'legalName', column: 'legal_name', type: 'text' },
  { field: 'siren', column: 'siren', type: 'text' },
  { field: 'siret', column: 'siret', type: 'text' },
  { field: 'vatNumber', column: 'vat_number', type: 'text' },
  { field: 'registration', column: 'registration', type: 'text' },
  { field: 'parentId', column: 'parent_id', type: 'bigint' },
  { field: 'sectorId', column: 'sector_id', type: 'bigint' },
  { field: 'size', column: 'size', type: 'text' },
  { field: 'paymentTerms', column: 'payment_terms', type: 'text' },
  { field: 'currency', column: 'currency', type: 'text' },
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

export const partnerParts: readonly Part<PartnerValues>[] = [
  ...detailParts<PartnerValues>('partner'),
  {
    field: 'domains',
    table: 'partner_domain',
    owner: 'partner_id',
    identity: ['partner_id', 'domain'],
    key: (row) => String(row['domain']),
    rows: (values) => values.domains.map((domain) => ({ domain })),
  },
  {
    field: 'companyIds',
    table: 'partner_company',
    owner: 'partner_id',
    identity: ['partner_id', 'company_id'],
    key: (row) => String(row['company_id']),
    rows: (values) => joinRows('company_id', values.companyIds),
  },
]

/** What refresh_partner reads. */
const shownInLists: ReadonlySet<string> = new Set([
  'firstName',
  'name',
  'legalName',
  'siren',
  'siret',
  'vatNumber',
  'registration',
  'emails',
  'phones',
  'addresses',
  'domains',
])

export async function insertPartners(
  db: Db,
  rows: readonly NewRow<PartnerValues>[],
  userId: number | null,
): Promise<void> {
  const plain = rows.map((row) => ({ id: row.id, values: { ...own(row.values), reference: row.reference } }))
  const ids = rows.map((row) => row.id)
  await refreshOnce(db, 'partner', ids, async () => {
    await insertScalars(db, 'partner', [reference, ...partnerScalars], plain, userId)
    await insertParts(db, partnerParts, rows)
  })
}

export async function updatePartners(
  db: Db,
  rows: readonly ChangedRow<PartnerValues>[],
  userId: number,
): Promise<void> {
  const plain = rows.map((row) => ({ id: row.id, values: own(row.values) }))
  await refreshOnce(db, 'partner', idsWith(shownInLists, rows), async () => {
    await updateScalars(db, 'partner', partnerScalars, plain, userId)
    await replaceParts(db, partnerParts, rows)
  })
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
