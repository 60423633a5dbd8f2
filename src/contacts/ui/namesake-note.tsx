// Warns while a name is typed that somebody of this name is known already; it never stands in the way.
import { useDebouncedValue } from '@mantine/hooks'
import { IconCopy } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useForm } from '../../kit/ui/form/form-context.ts'
import { textOf } from '../../kit/ui/form/input-props.ts'
import { Note } from '../../kit/ui/form/note.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { namesakesQuery } from './contact-calls.ts'
import { contactFormWords } from './contact-form-labels.ts'
import styles from './namesake-note.module.css'

/** How long somebody types without a rest. */
const typingRest = 250

export function NamesakeNote() {
  const form = useForm()
  const typing = form.creating || form.isOpen('lastName') || form.isOpen('firstName')
  const renamed = form.state.edits['lastName'] ?? form.state.edits['firstName']
  if (!typing && !renamed) return null
  return (
    <div className={styles['reserved']}>
      <Namesakes
        firstName={textOf(form.value('firstName'))}
        lastName={textOf(form.value('lastName'))}
        exceptId={form.creating ? undefined : Number(form.state.record['id'])}
      />
    </div>
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
  if (items.length === 0) return null
  return (
    <Note icon={<IconCopy aria-hidden />}>
      <p>{words.namesake}</p>
      <ul className={styles['list']}>
        {items.slice(0, most).map((one) => (
          <li key={one.id}>
            <Link className="link" to="/contacts/$id" params={{ id: String(one.id) }}>
              {one.name}, {one.reference}
            </Link>
            <span className="soft">
              {[one.jobTitle, one.partnerName, one.archived ? words.namesakeArchived : '']
                .filter(Boolean)
                .map((text) => ` · ${text}`)
                .join('')}
            </span>
          </li>
        ))}
      </ul>
    </Note>
  )
}

const most = 3
