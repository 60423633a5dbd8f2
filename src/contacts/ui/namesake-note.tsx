// Warns while a name is typed that somebody of this name is known already.
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useForm } from '../../kit/ui/form/form-context.ts'
import { textOf } from '../../kit/ui/form/input-props.ts'
import { KnownAlready } from '../../kit/ui/form/known-already.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { namesakesQuery } from './contact-calls.ts'
import { contactFormWords } from './contact-form-labels.ts'

/** How long somebody types without a rest. */
const typingRest = 250

export function NamesakeNote() {
  const form = useForm()
  const typing = form.creating || form.isOpen('lastName') || form.isOpen('firstName')
  const renamed = form.state.edits['lastName'] ?? form.state.edits['firstName']
  if (!typing && !renamed) return null
  return (
    <Namesakes
      firstName={textOf(form.value('firstName'))}
      lastName={textOf(form.value('lastName'))}
      exceptId={form.creating ? undefined : Number(form.state.record['id'])}
    />
  )
}

interface NamesakesProps {
  readonly firstName: string
  readonly lastName: string
  readonly exceptId: number | undefined
}

function Namesakes({ firstName, lastName, exceptId }: NamesakesProps) {
  const words = useWords(contactFormWords)
  const [first] = useDebouncedValue(firstName, typingRest)
  const [last] = useDebouncedValue(lastName, typingRest)
  const { data } = useQuery(namesakesQuery({ firstName: first, lastName: last }, exceptId))
  const items = last.trim() === '' ? [] : (data?.items ?? [])
  return (
    <KnownAlready
      message={words.namesake}
      records={items.map((one) => ({
        id: one.id,
        name: `${one.name}, ${one.reference}`,
        detail: [one.jobTitle, one.partnerName, one.archived ? words.namesakeArchived : '']
          .filter(Boolean)
          .join(' · '),
        link: { to: '/contacts/$id', params: { id: String(one.id) } },
      }))}
    />
  )
}
