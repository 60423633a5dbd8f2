// The use cases that only leads have: who a draft may be already, among leads, contacts and partners.
import { contactName } from '../contacts/contact-name.ts'
import { listNamesakes as listContactNamesakes } from '../contacts/queries.ts'
import type { App } from '../kit/app.ts'
import { listNamesakes as listPartnerNamesakes } from '../partners/queries.ts'
import type { Who } from '../organisation/who.ts'
import type { LeadCheck, LeadDraft } from './contract.ts'
import { leadName } from './lead-name.ts'
import { listNamesakes } from './queries.ts'

const reasons: LeadCheck['leads'][number]['reasons'] = [{ code: 'same-name' }]

/** People are looked for among contacts, companies among partners: what is known already is converted into, not made twice. */
export async function duplicateChecks(app: App, who: Who, draft: LeadDraft): Promise<LeadCheck> {
  const isPerson = draft.lastName.trim() !== ''
  const isCompany = draft.companyName.trim() !== ''
  const partnerDraft = { firstName: '', name: draft.companyName }
  const [leads, contacts, partners] = await Promise.all([
    isPerson || isCompany ? listNamesakes(app.db, draft, draft.exceptId, who) : [],
    isPerson
      ? listContactNamesakes(app.db, { firstName: draft.firstName, lastName: draft.lastName }, who)
      : [],
    isCompany ? listPartnerNamesakes(app.db, partnerDraft, who) : [],
  ])
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
      detail: [contact.jobTitle, contact.partnerName].filter(Boolean).join(' · '),
      archived: contact.archived,
      reasons,
    })),
    partners: partners.map(({ id, reference, name, city, archived }) => ({
      id,
      reference,
      name,
      detail: city,
      archived,
      reasons,
    })),
  }
}
