// The fields of a user.
import { nameField } from '../../kit/configuration/name-field.ts'
import { fields } from '../../kit/field.ts'
import { profileLabels } from '../labels.ts'
import { profiles } from '../who.ts'

export const userFields = fields([
  { ...nameField(100), column: { width: 220, shown: true } },
  {
    name: 'email',
    label: { fr: 'E-mail', en: 'E-mail' },
    kind: 'email',
    required: true,
    max: 254,
    column: { width: 260, shown: true },
  },
  {
    name: 'profile',
    label: { fr: 'Profil', en: 'Profile' },
    kind: 'choice',
    required: true,
    choices: profiles.map((value) => ({ value, label: profileLabels[value] })),
    column: { width: 160, shown: true },
  },
  {
    name: 'language',
    label: { fr: 'Langue', en: 'Language' },
    kind: 'choice',
    choices: [
      { value: 'fr', label: { fr: 'Français', en: 'French' } },
      { value: 'en', label: { fr: 'Anglais', en: 'English' } },
    ],
    column: { width: 120, shown: true },
  },
  {
    name: 'teamId',
    label: { fr: 'Équipe', en: 'Team' },
    kind: 'record',
    of: 'team',
    column: { width: 180, shown: true },
  },
  {
    name: 'companyIds',
    label: { fr: 'Sociétés', en: 'Companies' },
    kind: 'records',
    of: 'company',
    column: { width: 220, shown: true },
  },
])
