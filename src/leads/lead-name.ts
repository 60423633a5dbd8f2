// How a lead is called: a person like a contact, a company whose people nobody knows by its own name.
import { contactName } from '../contacts/contact-name.ts'

/** Whether a reader sees anything of it: spaces, joiners and marks of width 0 are no name. */
export function isLegible(text: string): boolean {
  return /[^\s\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(text)
}

/** `leadName({ firstName: 'Léa', lastName: 'Michel', companyName: 'Apollo' })` is `MICHEL Léa`. */
export function leadName(lead: {
  readonly firstName: string
  readonly lastName: string
  readonly companyName: string
}): string {
  return isLegible(lead.lastName) ? contactName(lead) : lead.companyName.trim()
}
