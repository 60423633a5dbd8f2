// Where a sale stands between draft quotation and completed order, and which step comes next.
import type { Choice } from '../kit/field.ts'

export const saleStatuses = ['draft', 'finalised', 'confirmed', 'completed', 'cancelled', 'replaced'] as const
export type SaleStatus = (typeof saleStatuses)[number]

export const saleStatusChoices: readonly (Choice & { readonly value: SaleStatus })[] = [
  { value: 'draft', label: { fr: 'Devis brouillon', en: 'Draft quotation' } },
  { value: 'finalised', label: { fr: 'Devis finalisé', en: 'Finalised quotation' } },
  { value: 'confirmed', label: { fr: 'Commande confirmée', en: 'Confirmed order' } },
  { value: 'completed', label: { fr: 'Commande terminée', en: 'Completed order' } },
  { value: 'cancelled', label: { fr: 'Annulé', en: 'Cancelled' } },
  { value: 'replaced', label: { fr: 'Remplacé', en: 'Replaced' } },
]

export const saleSteps = ['finalise', 'confirm', 'complete', 'cancel', 'renew'] as const
/** `renew` makes a new version, which replaces this one once it is finalised. */
export type SaleStep = (typeof saleSteps)[number]

const from: Readonly<Record<SaleStep, readonly SaleStatus[]>> = {
  finalise: ['draft'],
  confirm: ['finalised'],
  complete: ['confirmed'],
  cancel: ['draft', 'finalised', 'confirmed'],
  renew: ['finalised'],
}

/** `mayStep('confirm', 'draft')` is false: a quotation is finalised first. */
export function mayStep(step: SaleStep, status: SaleStatus): boolean {
  return from[step].includes(status)
}

/** What still changes once a quotation is finalised; notes are our own, and never printed. */
const lasting: ReadonlySet<string> = new Set(['notes', 'ownerId', 'archivedAt'])

/** Whether these fields may change where the sale stands. */
export function mayChange(status: SaleStatus, fields: Iterable<string>): boolean {
  return status === 'draft' || [...fields].every((field) => lasting.has(field))
}
