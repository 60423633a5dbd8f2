// Partners that the one who is typed may be: what tells one from another, and what is said of each.
import type { ReactNode } from 'react'
import { LookAlikes, type TypedKind } from '../../contact-details/ui/look-alikes.tsx'
import { typedDetails } from '../../duplicates/typed-draft.ts'
import type { FormApi } from '../../kit/ui/form/form-context.ts'
import { textOf } from '../../kit/ui/form/input-props.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { checkPartner, type TypedPartner } from './partner-calls.ts'
import { partnerFormWords } from './partner-form-labels.ts'

const typedPartners: TypedKind<TypedPartner> = {
  list: 'partners',
  fields: ['name', 'firstName', 'legalName', 'siren', 'siret', 'vatNumber', 'emails', 'phones', 'domains'],
  draftOf,
  telling: ['name', 'legalName', 'siren', 'siret', 'vatNumber', 'domains', 'emails', 'phones'],
  ask: checkPartner,
  factsOf: ({ city }) => [city],
  link: (id) => ({ to: '/partners/$id', params: { id: String(id) } }),
}

export function PartnerLookAlikes({ children }: { readonly children?: ReactNode }) {
  return (
    <LookAlikes kind={typedPartners} words={useWords(partnerFormWords)}>
      {children}
    </LookAlikes>
  )
}

function draftOf(form: FormApi): TypedPartner {
  const individual = form.value('kind') === 'individual'
  const domains = form.value('domains')
  return {
    ...(form.creating ? {} : { exceptId: Number(form.state.record['id']) }),
    kind: individual ? 'individual' : 'company',
    title: textOf(form.value('title')) || null,
    firstName: individual ? textOf(form.value('firstName')) : '',
    name: textOf(form.value('name')),
    legalName: textOf(form.value('legalName')),
    siren: textOf(form.value('siren')),
    siret: textOf(form.value('siret')),
    vatNumber: textOf(form.value('vatNumber')),
    domains: Array.isArray(domains) ? domains.map(textOf) : [],
    ...typedDetails({
      emails: form.value('emails'),
      phones: form.value('phones'),
      addresses: form.value('addresses'),
    }),
  }
}
