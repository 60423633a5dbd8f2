// The use cases that only leads have: who a draft may be already, among leads, contacts and partners.
import { contactName } from '../contacts/contact-name.ts'
import { contactsById, listNamesakes as listContactNamesakes } from '../contacts/queries.ts'
import type { App } from '../kit/app.ts'
import { listNamesakes as listPartnerNamesakes, partnersById } from '../partners/queries.ts'
import type { Who } from '../organisation/who.ts'
import { partnerName } from '../partners/partner-name.ts'
import type { LeadCheck, LeadDraft } from './contract.ts'
import { leadName } from './lead-name.ts'
import { listNamesakes } from './queries.ts'

const reasons: LeadCheck['leads'][number]['reasons'] = [{ code: 'same-name' }]

/** People are looked for among contacts, companies among partners: what is known already is converted into, not made twice. */
export async function duplicateChecks(app: App, who: Who, draft: LeadDraft): Promise<LeadCheck> {
  const isPerson = draft.lastName.trim() !== ''
  const isCompany = draft.companyName.trim() !== ''
  const partnerDraft = { firstName: '', name: draft.companyName }
  const [leads, contactIds, partnerIds] = await Promise.all([
    isPerson || isCompany ? listNamesakes(app.db, draft, draft.exceptId, who) : [],
    isPerson
      ? listContactNamesakes(app.db, { firstName: draft.firstName, lastName: draft.lastName }, who)
      : [],
    isCompany ? listPartnerNamesakes(app.db, partnerDraft, who) : [],
  ])
  const contacts = await contactsById(app.db, contactIds, who)
  const partners = await partnersById(app.db, partnerIds, who)
  return {
    leads: leads.map((lead) => ({
      id: lead.id,
      reference: lead.reference,
      name: leadName(lead),
      detail:
        lead.lastName === '' ? lead.status : [lead.companyName, lead.status].filter(Boolean).join(' · '),
      archived: lead.archived,
      reasons,
    })),
    contacts: contacts.map((contact) => ({
      id: contact.id,
      reference: contact.reference,
      name: contactName(contact),
      detail: contact.jobTitle,
      archived: contact.archivedAt !== null,
      reasons,
    })),
    partners: partners.map((partner) => ({
      id: partner.id,
      reference: partner.reference,
      name: partnerName(partner),
      detail: partner.city,
      archived: partner.archivedAt !== null,
      reasons,
    })),
  }
}
