// Warns while a name is typed that a lead, a contact or a partner of this name is known already.
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useForm } from '../../kit/ui/form/form-context.ts'
import { textOf } from '../../kit/ui/form/input-props.ts'
import { KnownAlready } from '../../kit/ui/form/known-already.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import type { LeadCheck } from '../contract.ts'
import { isNamed, leadNamesakesQuery } from './lead-calls.ts'
import { leadFormWords } from './lead-form-labels.ts'

/** How long somebody types without a rest. */
const typingRest = 250
const nameFields = ['lastName', 'firstName', 'companyName'] as const

export function LeadNamesakes() {
  const form = useForm()
  const typing = form.creating || nameFields.some((name) => form.isOpen(name) || form.state.edits[name])
  if (!typing) return null
  return (
    <Namesakes
      lastName={textOf(form.value('lastName'))}
      firstName={textOf(form.value('firstName'))}
      companyName={textOf(form.value('companyName'))}
      exceptId={form.creating ? undefined : Number(form.state.record['id'])}
    />
  )
}

interface NamesakesProps {
  readonly lastName: string
  readonly firstName: string
  readonly companyName: string
  readonly exceptId: number | undefined
}

const nobody: LeadCheck = { leads: [], contacts: [], partners: [] }
const pages = { leads: '/leads/$id', contacts: '/contacts/$id', partners: '/partners/$id' } as const

function Namesakes({ exceptId, lastName, firstName, companyName }: NamesakesProps) {
  const words = useWords(leadFormWords)
  const [last] = useDebouncedValue(lastName, typingRest)
  const [first] = useDebouncedValue(firstName, typingRest)
  const [company] = useDebouncedValue(companyName, typingRest)
  const draft = { lastName: last, firstName: first, companyName: company }
  const { data } = useQuery(leadNamesakesQuery(draft, exceptId))
  const found = isNamed(draft) ? (data ?? nobody) : nobody
  const messages = {
    leads: words.leadNamesake,
    contacts: words.contactNamesake,
    partners: words.partnerNamesake,
  }
  const kinds = (['leads', 'contacts', 'partners'] as const).filter((kind) => found[kind].length > 0)
  return kinds.map((kind) => (
    <KnownAlready
      key={kind}
      message={messages[kind]}
      records={found[kind].map((one) => ({
        id: one.id,
        name: `${one.name}, ${one.reference}`,
        detail: [one.detail, one.archived ? words.namesakeArchived : ''].filter(Boolean).join(' · '),
        link: { to: pages[kind], params: { id: String(one.id) } },
      }))}
    />
  ))
}
