// An invoice before it exists: nothing is known; the server gives what its customer is known for.
import type { Edits } from '../../kit/ui/form/edits.ts'
import type { FormRecord } from '../../kit/ui/form/form-state.ts'
import type { Found } from '../../kit/ui/lookups.tsx'

export const newInvoiceRecord: FormRecord = {
  version: 0,
  number: '',
  status: 'draft',
  partnerId: null,
  contactId: null,
  companyId: null,
  currency: null,
  issuedOn: null,
  dueOn: null,
  paymentTerms: null,
  customerReference: '',
  notes: '',
  lines: [],
  hold: null,
  holdReason: '',
  promisedUntil: null,
}

/** A new invoice begun from a partner, with the customer filled in. */
export function invoiceOf(partner: Found): { readonly name: string; readonly edits: Edits } {
  return {
    name: `partner=${partner.id}`,
    edits: { partnerId: { value: partner.id, from: null, label: partner.label } },
  }
}
