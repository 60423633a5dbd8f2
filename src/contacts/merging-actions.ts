// How contacts describe themselves to the merge.
import type { Merging } from '../duplicates/merge/merging.ts'
import { contactName } from './contact-name.ts'
import type { Contact } from './contact.ts'
import { contactMatching } from './matching-queries.ts'
import { contactMergeRules } from './merge-rules.ts'
import type { ContactRow } from './queries.ts'
import { contactSubject } from './save-actions.ts'
import { contactParts, contactScalars, type ContactValues } from './save-queries.ts'

export const contactMerging: Merging<ContactRow, ContactValues, Contact> = {
  subject: contactSubject,
  rules: contactMergeRules,
  matching: contactMatching,
  parts: contactParts,
  scalars: contactScalars,
  hierarchies: ['manager_id'],
  nameOf: contactName,
  seen: (row) => ({ ...row, partners: row.partners.filter((link) => link.visible) }),
}
