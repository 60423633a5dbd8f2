// The fields of a status of leads.
import { nameField } from '../../kit/configuration/name-field.ts'
import { fields } from '../../kit/field.ts'

export const statusFields = fields([
  nameField(100),
  {
    name: 'position',
    label: { fr: 'Ordre', en: 'Order' },
    kind: 'number',
    required: true,
    sort: true,
    column: { width: 100, shown: true },
  },
  {
    name: 'kind',
    label: { fr: 'Sens', en: 'Meaning' },
    kind: 'choice',
    required: true,
    choices: [
      { value: 'open', label: { fr: 'Ouvert', en: 'Open' } },
      { value: 'closed', label: { fr: 'Fermé', en: 'Closed' } },
      { value: 'lost', label: { fr: 'Perdu, avec un motif', en: 'Lost, for a reason' } },
      { value: 'converted', label: { fr: 'Converti', en: 'Converted' } },
    ],
    column: { width: 200, shown: true },
  },
])
