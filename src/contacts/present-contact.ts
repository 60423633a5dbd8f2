// A contact as it is answered to one reader: phones in their form, names behind the ids, what they may not see left out.
import { showPhone } from '../contact-details/phone.ts'
import { effectiveLocalization, localizationName } from '../organisation/effective-localization.ts'
import type { Who } from '../organisation/who.ts'
import { contactName } from './contact-name.ts'
import type { Contact, Link } from './contact.ts'
import type { ContactRow, LinkRow } from './queries.ts'

export function presentContact(row: ContactRow, who: Who): Contact {
  const links = row.partners.filter((link) => link.visible)
  return {
    id: row.id,
    reference: row.reference,
    name: contactName(row),
    title: row.title,
    firstName: row.firstName,
    lastName: row.lastName,
    picture: row.pictureId === null ? null : `/api/v1/contacts/${row.id}/picture?v=${row.pictureId}`,
    jobFunctionId: row.jobFunctionId,
    jobTitle: row.jobTitle,
    department: row.department,
    emails: row.emails,
    phones: row.phones.map((phone) => ({ ...phone, display: showPhone(phone.number, who.country) })),
    addresses: row.addresses,
    partners: links.map(presentLink),
    managerId: row.managerId,
    roleIds: row.roles.map((role) => role.id),
    localizationId: row.localizationId,
    localization: effectiveLocalization(row.localizations),
    ownerId: row.ownerId,
    teamId: row.teamId,
    companyIds: row.companies.map((company) => company.id),
    doNotCall: row.doNotCall,
    doNotEmail: row.doNotEmail,
    tags: row.tags,
    notes: row.notes,
    website: row.website,
    linkedIn: row.linkedIn,
    birthday: row.birthday,
    source: row.source,
    archived: row.archivedAt !== null,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    createdById: row.createdById,
    updatedAt: row.updatedAt.toISOString(),
    updatedById: row.updatedById,
    email: row.email,
    phone: row.phone && showPhone(row.phone, who.country),
    mobile: row.mobile && showPhone(row.mobile, who.country),
    city: row.city,
    postcode: row.postcode,
    country: row.country,
    partnerId: mainLink(links)?.partnerId ?? null,
    labels: labelsOf(row, links, who),
  }
}

/** Whether the reader sees the partner has been settled: it is not theirs to know. */
function presentLink(link: LinkRow): Link {
  const { visible: _visible, ...shown } = link
  return shown
}

/** The one marked as main, else the first. */
function mainLink(links: readonly LinkRow[]): LinkRow | undefined {
  return links.find((link) => link.main) ?? links[0]
}

function labelsOf(row: ContactRow, links: readonly LinkRow[], who: Who): Contact['labels'] {
  const own = row.localizations.contact
  return {
    partnerId: mainLink(links)?.partnerName ?? null,
    jobFunctionId: row.jobFunction,
    managerId: row.manager && contactName(row.manager),
    roleIds: row.roles.map((role) => role.name),
    localizationId: own ? localizationName(own, who.language) : null,
    localization: localizationName(effectiveLocalization(row.localizations), who.language),
    ownerId: row.owner,
    teamId: row.team,
    companyIds: row.companies.map((company) => company.name),
    createdById: row.createdBy,
    updatedById: row.updatedBy,
  }
}
