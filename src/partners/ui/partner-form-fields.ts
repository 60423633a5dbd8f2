// Everything that a partner's form and its trail know by name.
import { detailFields } from '../../contact-details/ui/detail-fields.ts'
import type { FormField } from '../../kit/ui/form/form-field.ts'
import { partnerFields } from '../fields.ts'

export const partnerFormFields: readonly FormField[] = [...partnerFields, ...detailFields]
