// The words for what can become of invoices, payments and reminders.
import type { Choice } from '../kit/field.ts'
import type { Hold, InvoiceStatus, PaymentMethod, ReminderState } from './states.ts'

type Choices<T extends string> = readonly (Choice & { readonly value: T })[]

export const statusChoices: Choices<InvoiceStatus> = [
  { value: 'draft', label: { fr: 'Brouillon', en: 'Draft' } },
  { value: 'open', label: { fr: 'À régler', en: 'Open' } },
  { value: 'paid', label: { fr: 'Réglée', en: 'Paid' } },
  { value: 'cancelled', label: { fr: 'Annulée', en: 'Cancelled' } },
]

export const holdChoices: Choices<Hold> = [
  { value: 'disputed', label: { fr: 'En litige', en: 'Disputed' } },
  { value: 'on-hold', label: { fr: 'En attente', en: 'On hold' } },
]

export const paymentMethodChoices: Choices<PaymentMethod> = [
  { value: 'transfer', label: { fr: 'Virement', en: 'Bank transfer' } },
  { value: 'card', label: { fr: 'Carte', en: 'Card' } },
  { value: 'cheque', label: { fr: 'Chèque', en: 'Cheque' } },
  { value: 'direct-debit', label: { fr: 'Prélèvement', en: 'Direct debit' } },
  { value: 'cash', label: { fr: 'Espèces', en: 'Cash' } },
  { value: 'other', label: { fr: 'Autre', en: 'Other' } },
]

export const reminderStateChoices: Choices<ReminderState> = [
  { value: 'awaiting', label: { fr: 'À valider', en: 'Awaiting' } },
  { value: 'sending', label: { fr: 'En cours d’envoi', en: 'On its way' } },
  { value: 'done', label: { fr: 'Faite', en: 'Done' } },
  { value: 'failed', label: { fr: 'Échouée', en: 'Failed' } },
  { value: 'dismissed', label: { fr: 'Écartée', en: 'Put aside' } },
  { value: 'withdrawn', label: { fr: 'Devenue sans objet', en: 'No longer needed' } },
]
