// A sale before it exists: nothing is known; the server gives what its customer is known for.
import type { Edits } from '../../kit/ui/form/edits.ts'
import type { FormRecord } from '../../kit/ui/form/form-state.ts'
import type { Found } from '../../kit/ui/lookups.tsx'

export const newSaleRecord: FormRecord = {
  version: 0,
  status: 'draft',
  title: '',
  partnerId: null,
  contactId: null,
  companyId: null,
  ownerId: null,
  customerReference: '',
  notes: '',
  currency: null,
  paymentTerms: null,
  issuedOn: null,
  validUntil: null,
  confirmedOn: null,
  completedOn: null,
  cancelledOn: null,
  lines: [],
  archived: false,
}

interface Begun {
  readonly name: string
  readonly edits: Edits
}

/** A new sale begun from a contact or a partner, with the customer filled in. */
export function saleOf(partner: Found | undefined, contact: Found | undefined): Begun {
  const picked = (found: Found) => ({ value: found.id, from: null, label: found.label })
  return {
    name: `partner=${partner?.id ?? ''}&contact=${contact?.id ?? ''}`,
    edits: {
      ...(partner ? { partnerId: picked(partner) } : {}),
      ...(contact ? { contactId: picked(contact) } : {}),
    },
  }
}
