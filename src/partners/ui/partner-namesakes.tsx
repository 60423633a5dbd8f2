// Warns while a partner is typed that it may be known already: which one, how close and why.
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { whyAlike } from '../../duplicates/likeness-words.ts'
import { typedDetails } from '../../duplicates/typed-draft.ts'
import { useForm, type FormApi } from '../../kit/ui/form/form-context.ts'
import { textOf } from '../../kit/ui/form/input-props.ts'
import { KnownAlready } from '../../kit/ui/form/known-already.tsx'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { partnerLookAlikesQuery, type TypedPartner } from './partner-calls.ts'
import { partnerFormWords } from './partner-form-labels.ts'

/** How long somebody types without a rest. */
const typingRest = 250

/** What tells one partner from another. */
const telling = ['name', 'firstName', 'legalName', 'emails', 'phones', 'domains'] as const

/** `children` is what is said of the partner while nothing of that is typed. */
export function PartnerNamesakes({ children }: { readonly children?: ReactNode }) {
  const form = useForm()
  const typing =
    form.creating || telling.some((name) => form.isOpen(name) || form.state.edits[name] !== undefined)
  return typing ? <LookAlikes draft={draftOf(form)} /> : children
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
    domains: Array.isArray(domains) ? domains.map(textOf) : [],
    ...typedDetails({
      emails: form.value('emails'),
      phones: form.value('phones'),
      addresses: form.value('addresses'),
    }),
  }
}

function LookAlikes({ draft }: { readonly draft: TypedPartner }) {
  const words = useWords(partnerFormWords)
  const language = useLanguage()
  const [text] = useDebouncedValue(JSON.stringify(draft), typingRest)
  const asked = JSON.parse(text) as TypedPartner
  const { data } = useQuery(partnerLookAlikesQuery(asked))
  const { name = '', emails = [], phones = [] } = asked
  const nothing = name.trim() === '' && emails.length === 0 && phones.length === 0
  const items = nothing ? [] : (data?.items ?? [])
  return (
    <KnownAlready
      message={items.some((one) => one.sameName) ? words.namesake : words.lookAlike}
      records={items.map((one) => ({
        id: one.id,
        name: `${one.name}, ${one.reference}`,
        detail: [one.city, one.archived ? words.namesakeArchived : ''].filter(Boolean).join(' · '),
        why: whyAlike(language, one),
        link: { to: '/partners/$id', params: { id: String(one.id) } },
      }))}
    />
  )
}
