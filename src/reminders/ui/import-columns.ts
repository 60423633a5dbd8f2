// What the columns of an import are called.
import type { Words } from '../../kit/words.ts'
import type { ImportColumn } from '../import-invoices.ts'

export const columnLabels: Readonly<Record<ImportColumn, Words>> = {
  number: { fr: 'numéro', en: 'number' },
  issuedOn: { fr: 'date', en: 'date' },
  dueOn: { fr: 'échéance', en: 'due date' },
  customer: { fr: 'client', en: 'customer' },
  total: { fr: 'total', en: 'total' },
  paid: { fr: 'réglé', en: 'paid' },
  currency: { fr: 'devise', en: 'currency' },
  customerReference: { fr: 'référence', en: 'reference' },
}
