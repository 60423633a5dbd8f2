// A new contact begun from a partner: linked to it, as its main company.
import type { Edits } from '../../kit/ui/form/edits.ts'
import type { Found } from '../../kit/ui/lookups.tsx'
import { emptyLink } from './sent-values.ts'

export function contactOfPartner(partner: Found): { readonly name: string; readonly edits: Edits } {
  const link = {
    ...emptyLink,
    partnerId: partner.id,
    partnerName: partner.label,
    partnerReference: partner.hint ?? '',
    main: true,
  }
  return { name: `partner=${partner.id}`, edits: { partners: { value: [link], from: [] } } }
}
