// How a lead is called: a person like a contact, a company whose people nobody knows by its own name.
import { contactName } from '../contacts/contact-name.ts'

/** `leadName({ firstName: 'Léa', lastName: 'Michel', companyName: 'Apollo' })` is `MICHEL Léa`. */
export function leadName(lead: {
  readonly firstName: string
  readonly lastName: string
  readonly companyName: string
}): string {
  return lead.lastName.trim() === '' ? lead.companyName.trim() : contactName(lead)
}
