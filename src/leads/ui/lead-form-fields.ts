// Everything that a lead's form and its trail know by name.
import { detailFields } from '../../contact-details/ui/detail-fields.ts'
import type { FormField } from '../../kit/ui/form/form-field.ts'
import { leadFields } from '../fields.ts'

export const leadFormFields: readonly FormField[] = [...leadFields, ...detailFields]
