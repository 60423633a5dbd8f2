// Contacts that the one who is typed may be: what tells one person from another, and what is said of each.
import type { ReactNode } from 'react'
import { LookAlikes, type TypedKind } from '../../contact-details/ui/look-alikes.tsx'
import { factsOf, typedDetails } from '../../duplicates/typed-draft.ts'
import type { FormApi } from '../../kit/ui/form/form-context.ts'
import { textOf } from '../../kit/ui/form/input-props.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { checkContact, type TypedContact } from './contact-calls.ts'
import { contactFormWords } from './contact-form-labels.ts'
import { linksOf } from './sent-values.ts'

const typedContacts: TypedKind<TypedContact> = {
  list: 'contacts',
  fields: ['lastName', 'firstName', 'emails', 'phones', 'birthday'],
  draftOf,
  telling: ['lastName', 'emails', 'phones'],
  ask: checkContact,
  factsOf: ({ jobTitle, partnerName }) => [jobTitle, partnerName],
  link: (id) => ({ to: '/contacts/$id', params: { id: String(id) } }),
}

export function ContactLookAlikes({ children }: { readonly children?: ReactNode }) {
  return (
    <LookAlikes kind={typedContacts} words={useWords(contactFormWords)}>
      {children}
    </LookAlikes>
  )
}

/** The e-mail and phone that somebody has at a partner are theirs too. */
function draftOf(form: FormApi): TypedContact {
  const links = linksOf(form.value('partners'))
  return {
    ...(form.creating ? {} : { exceptId: Number(form.state.record['id']) }),
    title: textOf(form.value('title')) || null,
    firstName: textOf(form.value('firstName')),
    lastName: textOf(form.value('lastName')),
    jobTitle: textOf(form.value('jobTitle')),
    birthday: textOf(form.value('birthday')) || null,
    partnerIds: links.flatMap(({ partnerId }) => partnerId ?? []),
    ...typedDetails({
      emails: [...factsOf(form.value('emails')), ...links.map(({ email }) => ({ address: email }))],
      phones: [...factsOf(form.value('phones')), ...links.map(({ phone }) => ({ number: phone }))],
      addresses: form.value('addresses'),
    }),
  }
}
