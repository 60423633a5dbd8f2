// From a contact as it is read to the values that are kept, and what a change makes of them.
import type { LinkInput } from './contact.ts'
import type { ContactRow, LinkRow } from './queries.ts'
import type { ContactValues } from './save-queries.ts'

export const emptyContact: ContactValues = {
  title: null,
  firstName: '',
  lastName: '',
  jobFunctionId: null,
  jobTitle: '',
  department: '',
  emails: [],
  phones: [],
  addresses: [],
  partners: [],
  managerId: null,
  roleIds: [],
  localizationId: null,
  ownerId: null,
  teamId: null,
  companyIds: [],
  doNotCall: false,
  doNotEmail: false,
  tags: [],
  notes: '',
  website: '',
  linkedIn: '',
  birthday: null,
  source: '',
  pictureId: null,
  archivedAt: null,
}

export function valuesOf(row: ContactRow): ContactValues {
  return {
    title: row.title,
    firstName: row.firstName,
    lastName: row.lastName,
    jobFunctionId: row.jobFunctionId,
    jobTitle: row.jobTitle,
    department: row.department,
    emails: row.emails,
    phones: row.phones,
    addresses: row.addresses,
    partners: row.partners.map(linkInput),
    managerId: row.managerId,
    roleIds: row.roles.map((role) => role.id),
    localizationId: row.localizationId,
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
    pictureId: row.pictureId,
    archivedAt: row.archivedAt?.toISOString() ?? null,
  }
}

export function linkInput(link: LinkRow): LinkInput {
  const { partnerName: _n, partnerReference: _r, visible: _v, functionName: _f, ...kept } = link
  return kept
}
