// The use cases that only contacts have: copies and linked contacts.
import type { App } from '../kit/app.ts'
import type { Answer } from '../kit/contract.ts'
import { createRecord, getRow, requireRecord } from '../organisation/records/record-actions.ts'
import type { Who } from '../organisation/who.ts'
import { contactName } from './contact-name.ts'
import type { Contact } from './contact.ts'
import { linkInput } from './contact-values.ts'
import { linkingDomains } from './linked-contacts.ts'
import { domainsOf, listDomainRules, listLinkedContacts } from './linked-contacts-queries.ts'
import { contactSubject } from './save-actions.ts'

/** Everything but what belongs to one person alone: how to reach them, picture, birthday, profile, opt-outs, notes. */
export async function copyContact(app: App, who: Who, id: number): Promise<Answer<Contact>> {
  const row = await getRow(app.db, who, contactSubject, id)
  return createRecord(app, who, contactSubject, {
    title: row.title,
    firstName: row.firstName,
    lastName: row.lastName,
    jobFunctionId: row.jobFunctionId,
    jobTitle: row.jobTitle,
    department: row.department,
    addresses: row.addresses,
    partners: row.partners
      .filter((link) => link.visible)
      .map((link) => ({ ...linkInput(link), email: '', phone: '', mainContact: false })),
    managerId: row.manager ? row.managerId : null,
    roleIds: row.roles.map((role) => role.id),
    localizationId: row.localizationId,
    ownerId: row.ownerId,
    teamId: row.teamId,
    companyIds: row.companies
      .map((company) => company.id)
      .filter((company) => who.seesAll || who.companyIds.includes(company)),
    tags: row.tags,
    website: row.website,
    source: row.source,
  })
}

const mostLinked = 100

export async function linkedContacts(app: App, who: Who, id: number) {
  await requireRecord(app.db, who, contactSubject, id)
  const [own, rules] = await Promise.all([domainsOf(app.db, id), listDomainRules(app.db)])
  const { rows, total } = await listLinkedContacts(app.db, id, linkingDomains(own, rules), who, mostLinked)
  const items = rows.map(({ firstName, lastName, pictureId, domains, partners, ...rest }) => ({
    ...rest,
    name: contactName({ firstName, lastName }),
    picture: pictureId === null ? null : `/api/v1/contacts/${rest.id}/picture?v=${pictureId}`,
    reasons: [
      ...domains.map((domain) => ({ kind: 'domain' as const, domain })),
      ...partners.map((partner) => ({ kind: 'partner' as const, ...partner })),
    ],
  }))
  return { items, total, next: null }
}
