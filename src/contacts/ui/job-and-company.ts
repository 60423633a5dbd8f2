// What a person does and where, in one line.
import type { Contact } from '../contact.ts'

/** `Directrice des achats · Apollo`, or the one of them that is known. */
export function jobAndCompany(contact: Pick<Contact, 'jobTitle' | 'labels'>): string {
  const company = contact.labels['partnerId']
  return [contact.jobTitle, typeof company === 'string' ? company : ''].filter(Boolean).join(' · ')
}
