// The fields of a sequence of references.
import { fields } from '../kit/field.ts'

export const numberingFields = fields([
  {
    name: 'code',
    label: { fr: 'Pour', en: 'For' },
    kind: 'choice',
    readOnly: true,
    choices: [
      { value: 'partner', label: { fr: 'Tiers et contacts', en: 'Partners and contacts' } },
      { value: 'lead', label: { fr: 'Pistes', en: 'Leads' } },
      { value: 'quotation', label: { fr: 'Devis', en: 'Quotations' } },
      { value: 'invoice', label: { fr: 'Factures', en: 'Invoices' } },
      { value: 'order', label: { fr: 'Commandes', en: 'Orders' } },
    ],
    column: { width: 200, shown: true },
  },
  {
    name: 'prefix',
    label: { fr: 'Préfixe', en: 'Prefix' },
    kind: 'text',
    max: 10,
    column: { width: 120, shown: true },
  },
  {
    name: 'digits',
    label: { fr: 'Chiffres', en: 'Digits' },
    kind: 'number',
    required: true,
    column: { width: 120, shown: true },
  },
  {
    name: 'next',
    label: { fr: 'Prochain numéro', en: 'Next number' },
    kind: 'number',
    required: true,
    column: { width: 160, shown: true },
  },
  {
    name: 'example',
    label: { fr: 'Prochaine référence', en: 'Next reference' },
    kind: 'text',
    readOnly: true,
    column: { width: 180, shown: true },
  },
])
