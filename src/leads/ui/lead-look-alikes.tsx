// Warns while a lead is typed that a lead, a contact or a partner may be this one: which, how close and why.
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Candidate } from '../../duplicates/likeness.ts'
import { whyAlike } from '../../duplicates/likeness-words.ts'
import { useForm } from '../../kit/ui/form/form-context.ts'
import { KnownAlready } from '../../kit/ui/form/known-already.tsx'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import type { LeadCheck } from '../contract.ts'
import { leadChecksQuery, tellsNothing, type TypedLead } from './lead-calls.ts'
import { leadFormWords } from './lead-form-labels.ts'
import { typedLead } from './typed-lead.ts'

/** How long somebody types without a rest. */
const typingRest = 250
const compared = ['lastName', 'firstName', 'companyName', 'emails', 'phones'] as const

interface LeadLookAlikesProps {
  /** What is said of the lead while nothing is typed that could tell it from another. */
  readonly children?: ReactNode
}

export function LeadLookAlikes({ children }: LeadLookAlikesProps) {
  const form = useForm()
  const typing =
    form.creating || compared.some((name) => form.isOpen(name) || form.state.edits[name] !== undefined)
  return typing ? <Found draft={typedLead(form)} /> : children
}

const kinds = [
  { list: 'leads', page: '/leads/$id' },
  { list: 'contacts', page: '/contacts/$id' },
  { list: 'partners', page: '/partners/$id' },
] as const

function Found({ draft }: { readonly draft: TypedLead }) {
  const words = useWords(leadFormWords)
  const language = useLanguage()
  const [text] = useDebouncedValue(JSON.stringify(draft), typingRest)
  const asked = JSON.parse(text) as TypedLead
  const { data } = useQuery(leadChecksQuery(asked))
  const found = tellsNothing(asked) ? undefined : data
  const said = kinds.filter(({ list }) => (found?.[list].length ?? 0) > 0)
  return said.map(({ list, page }) => {
    const items = found?.[list] ?? []
    return (
      <KnownAlready
        key={list}
        message={words[`${list}${items.some((one) => one.sameName) ? 'Namesake' : 'LookAlike'}`]}
        records={items.map((one) => ({
          id: one.id,
          name: `${one.name}, ${one.reference}`,
          detail: [...factsOf(list, one), one.archived ? words.namesakeArchived : '']
            .filter(Boolean)
            .join(' · '),
          why: whyAlike(language, one),
          link: { to: page, params: { id: String(one.id) } },
        }))}
      />
    )
  })
}

/** What tells namesakes apart. */
function factsOf(list: keyof LeadCheck, { jobTitle, partnerName, city }: Candidate): readonly string[] {
  return list === 'partners' ? [city] : [jobTitle, partnerName]
}
