// Everything that a contact's form and its trail know by name.
import { detailFields } from '../../contact-details/ui/detail-fields.ts'
import type { FormField } from '../../kit/ui/form/form-field.ts'
import { contactFields } from '../fields.ts'
import { linksLabel } from './contact-form-labels.ts'
import { linksOf } from './sent-values.ts'

export const contactFormFields: readonly FormField[] = [
  ...contactFields,
  ...detailFields,
  {
    name: 'partners',
    label: linksLabel,
    kind: 'part',
    text: (value) =>
      linksOf(value)
        .map((link) => link.partnerName)
        .filter(Boolean)
        .join(', '),
  },
]
