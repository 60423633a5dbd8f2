// What a lead can become, and how its fields read.
import { detailFields } from '../../contact-details/ui/detail-fields.ts'
import { contactFields } from '../../contacts/fields.ts'
import type { FormField } from '../../kit/ui/form/form-field.ts'
import { partnerFields } from '../../partners/fields.ts'

export type ConvertedKind = 'contact' | 'partner'

export const convertedFieldsOf: Readonly<Record<ConvertedKind, readonly FormField[]>> = {
  contact: [...contactFields, ...detailFields],
  partner: [...partnerFields, ...detailFields],
}
