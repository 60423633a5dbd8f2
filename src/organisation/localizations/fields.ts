// The fields of a localization.
import { fields } from '../../kit/field.ts'
import { documentLanguages } from './document-languages.ts'

const languageNames = {
  fr: new Intl.DisplayNames('fr', { type: 'language' }),
  en: new Intl.DisplayNames('en', { type: 'language' }),
}

export const localizationFields = fields([
  {
    name: 'country',
    label: { fr: 'Pays', en: 'Country' },
    kind: 'text',
    required: true,
    max: 2,
    sort: true,
    column: { width: 120, shown: true },
  },
  {
    name: 'language',
    label: { fr: 'Langue des documents', en: 'Language of documents' },
    kind: 'choice',
    required: true,
    choices: documentLanguages.map((code) => ({
      value: code,
      label: { fr: languageNames.fr.of(code) ?? code, en: languageNames.en.of(code) ?? code },
    })),
    column: { width: 200, shown: true },
  },
  {
    name: 'name',
    label: { fr: 'Nom', en: 'Name' },
    kind: 'text',
    readOnly: true,
    column: { width: 280, shown: true },
  },
  {
    name: 'isDefault',
    label: { fr: 'Par défaut', en: 'Default' },
    kind: 'boolean',
    column: { width: 120, shown: true },
  },
])
