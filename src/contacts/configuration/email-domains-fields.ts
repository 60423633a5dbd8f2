// The fields of a rule for a mail domain.
import { fields } from '../../kit/field.ts'

export const emailDomainFields = fields([
  {
    name: 'domain',
    label: { fr: 'Domaine', en: 'Domain' },
    kind: 'text',
    required: true,
    max: 253,
    sort: true,
    column: { width: 280, shown: true },
  },
  {
    name: 'rule',
    label: { fr: 'Règle', en: 'Rule' },
    kind: 'choice',
    required: true,
    choices: [
      { value: 'ignored', label: { fr: 'Ne lie jamais', en: 'Never links' } },
      { value: 'allowed', label: { fr: 'Lie toujours', en: 'Always links' } },
      { value: 'alias', label: { fr: 'Vaut un autre domaine', en: 'Counts as another domain' } },
    ],
    column: { width: 200, shown: true },
  },
  {
    name: 'aliasOf',
    label: { fr: 'Autre domaine', en: 'Other domain' },
    kind: 'text',
    max: 253,
    column: { width: 240, shown: true },
  },
])
