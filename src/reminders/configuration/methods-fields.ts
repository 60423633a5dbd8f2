// The fields of a reminder method that its list shows.
import { nameField } from '../../kit/configuration/name-field.ts'
import { fields } from '../../kit/field.ts'

export const methodFields = fields([
  nameField(100),
  {
    name: 'isDefault',
    label: { fr: 'Par défaut', en: 'Default' },
    kind: 'boolean',
    column: { width: 120, shown: true },
  },
])
