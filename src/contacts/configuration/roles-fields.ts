// The fields of a role.
import { nameField } from '../../kit/configuration/name-field.ts'
import { fields } from '../../kit/field.ts'

export const roleFields = fields([
  nameField(100),
  {
    name: 'code',
    label: { fr: 'Code', en: 'Code' },
    kind: 'text',
    required: true,
    max: 20,
    column: { width: 140, shown: true },
  },
])
