// A lead as it is answered to one reader.
import { showPhone } from '../contact-details/phone.ts'
import type { Who } from '../organisation/who.ts'
import { leadName } from './lead-name.ts'
import type { Lead } from './lead.ts'
import type { LeadRow } from './queries.ts'

export function presentLead(row: LeadRow, who: Who): Lead {
  const {
    pictureId,
    status,
    lostReason,
    source,
    sector,
    owner,
    team,
    companies,
    archivedAt,
    createdBy,
    updatedBy,
    ...rest
  } = row
  return {
    ...rest,
    name: leadName(row),
    picture: pictureId === null ? null : `/api/v1/leads/${row.id}/picture?v=${pictureId}`,
    phones: row.phones.map((phone) => ({ ...phone, display: showPhone(phone.number, who.country) })),
    phone: row.phone && showPhone(row.phone, who.country),
    mobile: row.mobile && showPhone(row.mobile, who.country),
    companyIds: companies.map((company) => company.id),
    archived: archivedAt !== null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    labels: {
      statusId: status,
      lostReasonId: lostReason,
      sourceId: source,
      sectorId: sector,
      ownerId: owner,
      teamId: team,
      companyIds: companies.map((company) => company.name),
      createdById: createdBy,
      updatedById: updatedBy,
    },
  }
}
