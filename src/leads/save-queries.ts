// Writes leads: plain columns, details and companies, for one or for hundreds in the same statements.
import { detailParts } from '../contact-details/queries.ts'
import type { Db } from '../kit/database.ts'
import { joinRows, type Part } from '../kit/records/parts.ts'
import { insertParts, replaceParts } from '../kit/records/parts-queries.ts'
import { idsWith, refreshOnce } from '../kit/records/refresh-once.ts'
import { insertScalars, updateScalars, type Scalar } from '../kit/records/scalars.ts'
import type { ChangedRow, NewRow } from '../organisation/records/subject.ts'
import type { LeadValues } from './lead-values.ts'

export const leadScalars: readonly Scalar[] = [
  { field: 'title', column: 'title', type: 'text' },
  { field: 'firstName', column: 'first_name', type: 'text' },
  { field: 'lastName', column: 'last_name', type: 'text' },
  { field: 'companyName', column: 'company_name', type: 'text' },
  { field: 'jobTitle', column: 'job_title', type: 'text' },
  { field: 'department', column: 'department', type: 'text' },
  { field: 'website', column: 'website', type: 'text' },
  { field: 'statusId', column: 'status_id', type: 'bigint' },
  { field: 'lostReasonId', column: 'lost_reason_id', type: 'bigint' },
  { field: 'sourceId', column: 'source_id', type: 'bigint' },
  { field: 'sectorId', column: 'sector_id', type: 'bigint' },
  { field: 'ownerId', column: 'owner_id', type: 'bigint' },
  { field: 'teamId', column: 'team_id', type: 'bigint' },
  { field: 'doNotCall', column: 'do_not_call', type: 'boolean' },
  { field: 'doNotEmail', column: 'do_not_email', type: 'boolean' },
  { field: 'tags', column: 'tags', type: 'text[]' },
  { field: 'description', column: 'description', type: 'text' },
  { field: 'pictureId', column: 'picture_id', type: 'bigint' },
  { field: 'archivedAt', column: 'archived_at', type: 'timestamptz' },
]

const reference: Scalar = { field: 'reference', column: 'reference', type: 'text' }

export const leadParts: readonly Part<LeadValues>[] = [
  ...detailParts<LeadValues>('lead'),
  {
    field: 'companyIds',
    table: 'lead_company',
    owner: 'lead_id',
    identity: ['lead_id', 'company_id'],
    key: (row) => String(row['company_id']),
    rows: (values) => joinRows('company_id', values.companyIds),
  },
]

/** What refresh_lead reads. */
const shownInLists: ReadonlySet<string> = new Set([
  'firstName',
  'lastName',
  'companyName',
  'emails',
  'phones',
  'addresses',
])

export async function insertLeads(
  db: Db,
  rows: readonly NewRow<LeadValues>[],
  userId: number | null,
): Promise<void> {
  const plain = rows.map((row) => ({ id: row.id, values: { ...own(row.values), reference: row.reference } }))
  const ids = rows.map((row) => row.id)
  await refreshOnce(db, 'lead', ids, async () => {
    await insertScalars(db, 'lead', [reference, ...leadScalars], plain, userId)
    await insertParts(db, leadParts, rows)
  })
}

export async function updateLeads(
  db: Db,
  rows: readonly ChangedRow<LeadValues>[],
  userId: number,
): Promise<void> {
  const plain = rows.map((row) => ({ id: row.id, values: own(row.values) }))
  await refreshOnce(db, 'lead', idsWith(shownInLists, rows), async () => {
    await updateScalars(db, 'lead', leadScalars, plain, userId)
    await replaceParts(db, leadParts, rows)
  })
}

function own(values: LeadValues): Record<string, unknown> {
  const { emails: _emails, phones: _phones, addresses: _addresses, companyIds: _companies, ...rest } = values
  return rest
}
