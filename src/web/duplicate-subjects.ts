// Contacts, partners and leads as the screens of duplicates show and merge them.
import type { contactContract } from '../contacts/contract.ts'
import { contactMergeRules } from '../contacts/merge-rules.ts'
import { contactFormFields } from '../contacts/ui/contact-form-fields.ts'
import { planMerge } from '../duplicates/merge/plan-merge.ts'
import type { DuplicateSubject, DuplicateSubjects } from '../duplicates/ui/merge-subject.ts'
import { client } from '../kit/ui/client.ts'
import type { leadContract } from '../leads/contract.ts'
import { leadMergeRules } from '../leads/merge-rules.ts'
import { leadFormFields } from '../leads/ui/lead-form-fields.ts'
import type { partnerContract } from '../partners/contract.ts'
import { partnerMergeRules } from '../partners/merge-rules.ts'
import { partnerFormFields } from '../partners/ui/partner-form-fields.ts'

const call = client<typeof contactContract & typeof partnerContract & typeof leadContract>()

export const contactDuplicates: DuplicateSubject = {
  subject: 'contact',
  fields: contactFormFields,
  plan: (original, duplicates, choices) => planMerge(original, duplicates, contactMergeRules, choices),
  merge: (body, signal) => call('POST /api/v1/contacts/merges', { body }, { signal }),
  link: (id) => ({ to: '/contacts/$id', params: { id: String(id) } }),
  square: false,
}

export const partnerDuplicates: DuplicateSubject = {
  subject: 'partner',
  fields: partnerFormFields,
  plan: (original, duplicates, choices) => planMerge(original, duplicates, partnerMergeRules, choices),
  merge: (body, signal) => call('POST /api/v1/partners/merges', { body }, { signal }),
  link: (id) => ({ to: '/partners/$id', params: { id: String(id) } }),
  square: true,
}

export const leadDuplicates: DuplicateSubject = {
  subject: 'lead',
  fields: leadFormFields,
  plan: (original, duplicates, choices) => planMerge(original, duplicates, leadMergeRules, choices),
  merge: (body, signal) => call('POST /api/v1/leads/merges', { body }, { signal }),
  link: (id) => ({ to: '/leads/$id', params: { id: String(id) } }),
  square: false,
}

export const duplicateSubjects: DuplicateSubjects = {
  contact: contactDuplicates,
  partner: partnerDuplicates,
  lead: leadDuplicates,
}

/** By the path of their list: `duplicatesOf('/partners')`. */
export function duplicatesOf(path: string): DuplicateSubject {
  if (path === '/leads') return leadDuplicates
  return path === '/partners' ? partnerDuplicates : contactDuplicates
}
