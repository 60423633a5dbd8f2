// The fields of every record that can be reached: by its main address, e-mail and phones, and what it refused.
import type { Choice, Field } from '../kit/field.ts'

export const reached = {
  email: {
    name: 'email',
    kind: 'email',
    label: { fr: 'E-mail', en: 'E-mail' },
    filter: true,
    sort: true,
    readOnly: true,
    column: { width: 200, shown: true },
  },
  phone: {
    name: 'phone',
    kind: 'phone',
    label: { fr: 'Téléphone', en: 'Phone' },
    filter: true,
    readOnly: true,
    column: { width: 144, shown: true },
  },
  mobile: {
    name: 'mobile',
    kind: 'phone',
    label: { fr: 'Mobile', en: 'Mobile' },
    filter: true,
    readOnly: true,
    column: { width: 144 },
  },
  city: {
    name: 'city',
    kind: 'text',
    label: { fr: 'Ville', en: 'City' },
    filter: true,
    sort: true,
    group: true,
    readOnly: true,
    column: { width: 120, shown: true },
  },
  postcode: {
    name: 'postcode',
    kind: 'text',
    label: { fr: 'Code postal', en: 'Postcode' },
    filter: true,
    sort: true,
    group: true,
    readOnly: true,
    column: { width: 90 },
  },
  country: {
    name: 'country',
    kind: 'text',
    label: { fr: 'Pays', en: 'Country' },
    filter: true,
    sort: true,
    group: true,
    readOnly: true,
    column: { width: 80 },
  },
  doNotCall: {
    name: 'doNotCall',
    kind: 'boolean',
    label: { fr: 'Refus d’appels', en: 'Do not call' },
    filter: true,
    group: true,
    bulk: true,
    column: { width: 110 },
  },
  doNotEmail: {
    name: 'doNotEmail',
    kind: 'boolean',
    label: { fr: 'Refus d’e-mails', en: 'Do not e-mail' },
    filter: true,
    group: true,
    bulk: true,
    column: { width: 110 },
  },
} as const satisfies Record<string, Field>

export const civilities = [
  { value: 'M.', label: { fr: 'M.', en: 'Mr' } },
  { value: 'Mme', label: { fr: 'Mme', en: 'Ms' } },
  { value: 'Mx', label: { fr: 'Mx', en: 'Mx' } },
] as const satisfies readonly Choice[]
