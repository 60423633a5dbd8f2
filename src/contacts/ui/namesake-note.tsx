// Warns while a contact is typed that they may be known already: who, how close and why.
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { whyAlike } from '../../duplicates/likeness-words.ts'
import { typedDetails } from '../../duplicates/typed-draft.ts'
import { useForm, type FormApi } from '../../kit/ui/form/form-context.ts'
import { textOf } from '../../kit/ui/form/input-props.ts'
import { KnownAlready } from '../../kit/ui/form/known-already.tsx'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { lookAlikesQuery, type TypedContact } from './contact-calls.ts'
import { contactFormWords } from './contact-form-labels.ts'
import { linksOf } from './sent-values.ts'

/** How long somebody types without a rest. */
const typingRest = 250

/** What tells one person from another. */
const telling = ['lastName', 'firstName', 'emails', 'phones', 'birthday'] as const

/** `children` is what is said of the contact while nothing of that is typed. */
export function NamesakeNote({ children }: { readonly children?: ReactNode }) {
  const form = useForm()
  const typing =
    form.creating || telling.some((name) => form.isOpen(name) || form.state.edits[name] !== undefined)
  return typing ? <LookAlikes draft={draftOf(form)} /> : children
}

function draftOf(form: FormApi): TypedContact {
  return {
    ...(form.creating ? {} : { exceptId: Number(form.state.record['id']) }),
    title: textOf(form.value('title')) || null,
    firstName: textOf(form.value('firstName')),
    lastName: textOf(form.value('lastName')),
    jobTitle: textOf(form.value('jobTitle')),
    birthday: textOf(form.value('birthday')) || null,
    partnerIds: linksOf(form.value('partners')).flatMap(({ partnerId }) => partnerId ?? []),
    ...typedDetails({
      emails: form.value('emails'),
      phones: form.value('phones'),
      addresses: form.value('addresses'),
    }),
  }
}

function LookAlikes({ draft }: { readonly draft: TypedContact }) {
  const words = useWords(contactFormWords)
  const language = useLanguage()
  const [text] = useDebouncedValue(JSON.stringify(draft), typingRest)
  const asked = JSON.parse(text) as TypedContact
  const { data } = useQuery(lookAlikesQuery(asked))
  const items = saysNothing(asked) ? [] : (data?.items ?? [])
  return (
    <KnownAlready
      message={items.some((one) => one.sameName) ? words.namesake : words.lookAlike}
      records={items.map((one) => ({
        id: one.id,
        name: `${one.name}, ${one.reference}`,
        detail: [one.jobTitle, one.partnerName, one.archived ? words.namesakeArchived : '']
          .filter(Boolean)
          .join(' · '),
        why: whyAlike(language, one),
        link: { to: '/contacts/$id', params: { id: String(one.id) } },
      }))}
    />
  )
}

/** Nobody can be told by a title or a town. */
function saysNothing({ lastName = '', emails = [], phones = [] }: TypedContact): boolean {
  return lastName.trim() === '' && emails.length === 0 && phones.length === 0
}
