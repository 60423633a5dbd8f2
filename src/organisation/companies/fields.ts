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
  {
    name: 'line2',
    label: { fr: 'Étage, bureau', en: 'Floor, office' },
    kind: 'text',
    max: 100,
    column: { width: 140, shown: true },
  },
  {
    name: 'line4',
    label: { fr: 'Numéro et voie', en: 'Number and street' },
    kind: 'text',
    max: 100,
    column: { width: 200, shown: true },
  },
  {
    name: 'postcode',
    label: { fr: 'Code postal', en: 'Postcode' },
    kind: 'text',
    max: 20,
    column: { width: 100, shown: true },
  },
  {
    name: 'city',
    label: { fr: 'Ville', en: 'City' },
    kind: 'text',
    max: 100,
    column: { width: 140, shown: true },
  },
  {
    name: 'country',
    label: { fr: 'Pays', en: 'Country' },
    kind: 'text',
    required: true,
    max: 2,
    column: { width: 160, shown: true },
  },
])
