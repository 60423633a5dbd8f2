// The fields of a rate of VAT.
import { nameField } from '../../kit/configuration/name-field.ts'
import { fields } from '../../kit/field.ts'

export const vatRateFields = fields([
  { ...nameField(100), column: { width: 220, shown: true } },
  {
    name: 'rate',
    label: { fr: 'Taux (%)', en: 'Rate (%)' },
    kind: 'decimal',
    required: true,
    column: { width: 100, shown: true },
  },
  {
    name: 'mention',
    label: { fr: 'Mention à imprimer', en: 'Words to print' },
    kind: 'text',
    max: 300,
    column: { width: 320, shown: true },
  },
  {
    name: 'position',
    label: { fr: 'Ordre', en: 'Order' },
    kind: 'number',
    required: true,
    sort: true,
    column: { width: 90, shown: true },
  },
])
