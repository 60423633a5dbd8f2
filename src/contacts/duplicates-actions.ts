// Duplicates of contacts: how a contact shows itself beside others, and what a draft may be a duplicate of.
import type { z } from 'zod'
import { checkDraft } from '../duplicates/check-actions.ts'
import type { RecordCard } from '../duplicates/likeness.ts'
import type { DuplicateKind } from '../duplicates/duplicate-kind.ts'
import type { App } from '../kit/app.ts'
import { labelOf } from '../kit/records/label-of.ts'
import type { Who } from '../organisation/who.ts'
import { visiblePartnerNames } from '../partners/matching-queries.ts'
import { contactMatch } from './contact-match.ts'
import type { Contact } from './contact.ts'
import type { ContactDraft } from './contract.ts'
import { contactMerging } from './merging-actions.ts'
import { listNamesakes, type ContactRow } from './queries.ts'
import type { ContactValues } from './save-queries.ts'

export const contactDuplicates: DuplicateKind<ContactRow, ContactValues, Contact> = {
  merging: contactMerging,
  cardOf,
}

function cardOf(contact: Contact): RecordCard {
  const { id, reference, name, archived, picture, jobTitle, email, phone, mobile, postcode, city } = contact
  const { version, doNotCall, doNotEmail, createdAt, updatedAt, partners, partnerId } = contact
  const partnerName = partners.find((link) => link.partnerId === partnerId)?.partnerName ?? ''
  const shown = { id, reference, name, archived, picture, jobTitle, email, phone, mobile, postcode, city }
  const fixed = contact.phones.find(({ kind }) => kind === 'fixed')?.display ?? ''
  const followed = { ownerName: labelOf(contact, 'ownerId'), doNotCall, doNotEmail }
  return { ...shown, ...followed, fixed, version, createdAt, updatedAt, partnerName }
}

export async function duplicateChecks(app: App, who: Who, draft: z.output<typeof ContactDraft>) {
  const { exceptId, partnerIds, ...facts } = draft
  const names = await visiblePartnerNames(app.db, partnerIds, who)
  const links = names.map((name) => ({ name, email: '', phone: '' }))
  return checkDraft(app, who, contactDuplicates, {
    data: contactMatch({ ...facts, links }),
    exceptId: exceptId ?? null,
    findNamesakes: async () => ({
      ids: draft.lastName.trim() === '' ? [] : await listNamesakes(app.db, draft, who),
    }),
  })
}
