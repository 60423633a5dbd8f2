// The fields of one of our companies.
import { nameField } from '../../kit/configuration/name-field.ts'
import { fields } from '../../kit/field.ts'

export const companyFields = fields([
  nameField(200),
  {
    name: 'localizationId',
    label: { fr: 'Localisation', en: 'Localization' },
    kind: 'record',
    of: 'localization',
    column: { width: 220, shown: true },
  },
])
