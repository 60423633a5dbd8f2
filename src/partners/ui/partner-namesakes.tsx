// Warns while a name is typed that a partner of this name is known already.
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useForm } from '../../kit/ui/form/form-context.ts'
import { textOf } from '../../kit/ui/form/input-props.ts'
import { KnownAlready } from '../../kit/ui/form/known-already.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { partnerNamesakesQuery } from './partner-calls.ts'
import { partnerFormWords } from './partner-form-labels.ts'

/** How long somebody types without a rest. */
const typingRest = 250
const nameFields = ['name', 'firstName'] as const

export function PartnerNamesakes() {
  const form = useForm()
  const typing = form.creating || nameFields.some((name) => form.isOpen(name) || form.state.edits[name])
  if (!typing) return null
  return (
    <Namesakes
      firstName={form.value('kind') === 'individual' ? textOf(form.value('firstName')) : ''}
      name={textOf(form.value('name'))}
      exceptId={form.creating ? undefined : Number(form.state.record['id'])}
    />
  )
}

interface NamesakesProps {
  readonly firstName: string
  readonly name: string
  readonly exceptId: number | undefined
}

function Namesakes({ firstName, name, exceptId }: NamesakesProps) {
  const words = useWords(partnerFormWords)
  const [first] = useDebouncedValue(firstName, typingRest)
  const [typed] = useDebouncedValue(name, typingRest)
  const { data } = useQuery(partnerNamesakesQuery({ firstName: first, name: typed }, exceptId))
  const items = typed.trim() === '' ? [] : (data?.items ?? [])
  return (
    <KnownAlready
      message={words.namesake}
      records={items.map((one) => ({
        id: one.id,
        name: `${one.name}, ${one.reference}`,
        detail: [one.city, one.archived ? words.namesakeArchived : ''].filter(Boolean).join(' · '),
        link: { to: '/partners/$id', params: { id: String(one.id) } },
      }))}
    />
  )
}
