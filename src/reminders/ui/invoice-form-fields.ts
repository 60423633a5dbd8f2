// Everything that an invoice's form and its history know by name.
import type { FormField } from '../../kit/ui/form/form-field.ts'
import { plural } from '../../kit/words.ts'
import { invoiceFields } from '../invoice-fields.ts'

export const invoiceFormFields: readonly FormField[] = [
  ...invoiceFields,
  {
    name: 'lines',
    label: { fr: 'Lignes', en: 'Lines' },
    kind: 'part',
    text: (value, language) =>
      Array.isArray(value)
        ? plural(language, value.length, {
            one: language === 'fr' ? '# ligne' : '# line',
            other: language === 'fr' ? '# lignes' : '# lines',
          })
        : '',
  },
]
