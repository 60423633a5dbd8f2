// Fields of a contact or a partner as they are told to one reader: phones as the reader writes them.
import type { ContactDetails } from '../contact-details/contact-details.ts'
import { showPhone } from '../contact-details/phone.ts'
import type { Who } from '../organisation/who.ts'
import type { ConvertedField } from './conversion.ts'

export function shownTo(who: Who): (field: ConvertedField) => ConvertedField {
  const shown = (value: unknown) =>
    (value as ContactDetails['phones']).map((phone) => ({
      ...phone,
      display: showPhone(phone.number, who.country),
    }))
  return (field) =>
    field.name === 'phones'
      ? { ...field, value: shown(field.value), ...(field.lead ? { lead: shown(field.lead) } : {}) }
      : field
}
