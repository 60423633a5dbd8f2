// Warns while a record is typed that it may be known already: which one, how close and why.
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Candidate } from '../../duplicates/likeness.ts'
import { whyAlike } from '../../duplicates/likeness-words.ts'
import { useForm, type FormApi } from '../../kit/ui/form/form-context.ts'
import { KnownAlready } from '../../kit/ui/form/known-already.tsx'
import { useLanguage } from '../../kit/ui/language.tsx'
import { saysNothing } from './says-nothing.ts'

/** What a kind of record tells of itself to be compared while it is typed. */
export interface TypedKind<Draft extends object> {
  /** `contacts`: the first word of its queries' keys. */
  readonly list: string
  /** The fields of the form that tell one record from another. */
  readonly fields: readonly string[]
  readonly draftOf: (form: FormApi) => Draft
  /** What a draft may be compared by alone: nobody can be told by a title or a town. */
  readonly telling: readonly (keyof Draft)[]
  readonly ask: (draft: Draft, signal: AbortSignal) => Promise<{ readonly items: readonly Candidate[] }>
  /** What is said of one beside its name. */
  readonly factsOf: (one: Candidate) => readonly string[]
  readonly link: (id: number) => LinkProps
}

/** Where gender differs by kind, each kind writes its own words. */
interface TypedWords {
  readonly namesake: string
  readonly lookAlike: string
  readonly namesakeArchived: string
}

interface LookAlikesProps<Draft extends object> {
  readonly kind: TypedKind<Draft>
  readonly words: TypedWords
  /** What is said of the record while nothing is typed that could tell it from another. */
  readonly children?: ReactNode
}

export function LookAlikes<Draft extends object>({ children, ...props }: LookAlikesProps<Draft>) {
  const { kind } = props
  const form = useForm()
  const typing =
    form.creating || kind.fields.some((name) => form.isOpen(name) || form.state.edits[name] !== undefined)
  return typing ? <Found {...props} draft={kind.draftOf(form)} /> : children
}

/** How long somebody types without a rest. */
const typingRest = 250

interface FoundProps<Draft extends object> extends LookAlikesProps<Draft> {
  readonly draft: Draft
}

function Found<Draft extends object>({ kind, words, draft }: FoundProps<Draft>) {
  const language = useLanguage()
  const [text] = useDebouncedValue(JSON.stringify(draft), typingRest)
  const asked = JSON.parse(text) as Draft
  const nothing = saysNothing(asked, kind.telling)
  const { data } = useQuery({
    queryKey: [kind.list, 'look-alikes', asked],
    queryFn: ({ signal }) => kind.ask(asked, signal),
    enabled: !nothing,
    placeholderData: keepPreviousData,
  })
  const items = nothing ? [] : (data?.items ?? [])
  return (
    <KnownAlready
      message={items.some((one) => one.sameName) ? words.namesake : words.lookAlike}
      records={items.map((one) => ({
        id: one.id,
        name: `${one.name}, ${one.reference}`,
        detail: [...kind.factsOf(one), one.archived ? words.namesakeArchived : '']
          .filter(Boolean)
          .join(' · '),
        why: whyAlike(language, one),
        link: kind.link(one.id),
      }))}
    />
  )
}
