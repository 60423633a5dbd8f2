// A partner as it is answered to one reader.
import { showPhone } from '../contact-details/phone.ts'
import { effectiveLocalization, localizationName } from '../organisation/effective-localization.ts'
import type { Who } from '../organisation/who.ts'
import { partnerName } from './partner-name.ts'
import type { Partner } from './partner.ts'
import type { PartnerRow } from './queries.ts'

export function presentPartner(row: PartnerRow, who: Who): Partner {
  const {
    pictureId,
    localizations,
    parent,
    sector,
    owner: _owner,
    team: _team,
    companies,
    archivedAt,
    createdBy: _by,
    updatedBy: _to,
    ...rest
  } = row
  const effective = effectiveLocalization(localizations)
  return {
    ...rest,
    displayName: partnerName(row),
    picture: pictureId === null ? null : `/api/v1/partners/${row.id}/picture?v=${pictureId}`,
    phones: row.phones.map((phone) => ({ ...phone, display: showPhone(phone.number, who.country) })),
    phone: row.phone && showPhone(row.phone, who.country),
    mobile: row.mobile && showPhone(row.mobile, who.country),
    localization: effective,
    companyIds: companies.map((company) => company.id),
    archived: archivedAt !== null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    labels: {
      parentId: parent,
      sectorId: sector,
      ownerId: row.owner,
      teamId: row.team,
      companyIds: companies.map((company) => company.name),
      localizationId: localizations.partner ? localizationName(localizations.partner, who.language) : null,
      localization: localizationName(effective, who.language),
      createdById: row.createdBy,
      updatedById: row.updatedBy,
    },
  }
}
