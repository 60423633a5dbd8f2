// What a partner's size and payment terms can be; the database knows the same values.
import type { Choice } from '../kit/field.ts'

/** By the first figure of each band of headcount. */
export const sizes = ['0', '1', '10', '50', '250', '1000', '5000'] as const
export type Size = (typeof sizes)[number]

export const sizeChoices: readonly (Choice & { readonly value: Size })[] = [
  { value: '0', label: { fr: '0 salarié', en: '0 employees' } },
  { value: '1', label: { fr: '1 à 9', en: '1 to 9' } },
  { value: '10', label: { fr: '10 à 49', en: '10 to 49' } },
  { value: '50', label: { fr: '50 à 249', en: '50 to 249' } },
  { value: '250', label: { fr: '250 à 999', en: '250 to 999' } },
  { value: '1000', label: { fr: '1 000 à 4 999', en: '1,000 to 4,999' } },
  { value: '5000', label: { fr: '5 000 et plus', en: '5,000 and more' } },
]

/** `sizeOf(120)` is `50`: the band that a headcount falls in. */
export function sizeOf(headcount: number): Size {
  return sizes.findLast((size) => Number(size) <= headcount) ?? '0'
}

/** In France 60 days, or 45 to the end of the month, are the most that may be agreed (Code de commerce, L441-10). */
export const paymentTerms = [
  'on-order',
  'on-receipt',
  '15-days',
  '30-days',
  '30-days-month-end',
  '45-days',
  '45-days-month-end',
  '60-days',
] as const
export type PaymentTerms = (typeof paymentTerms)[number]

export const paymentTermsChoices: readonly (Choice & { readonly value: PaymentTerms })[] = [
  { value: 'on-order', label: { fr: 'À la commande', en: 'With the order' } },
  { value: 'on-receipt', label: { fr: 'À réception', en: 'On receipt' } },
  { value: '15-days', label: { fr: '15 jours', en: '15 days' } },
  { value: '30-days', label: { fr: '30 jours', en: '30 days' } },
  { value: '30-days-month-end', label: { fr: '30 jours fin de mois', en: '30 days, end of month' } },
  { value: '45-days', label: { fr: '45 jours', en: '45 days' } },
  { value: '45-days-month-end', label: { fr: '45 jours fin de mois', en: '45 days, end of month' } },
  { value: '60-days', label: { fr: '60 jours', en: '60 days' } },
]
