// Contacts liés: who shares the mail domain or the partner, and which one.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Panel } from '../../kit/ui/form/panel.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { Portrait } from '../../kit/ui/portrait.tsx'
import { linkedContactsQuery } from './contact-calls.ts'
import { nameParts } from '../contact-name.ts'
import { contactFormWords } from './contact-form-labels.ts'
import styles from './linked-contacts.module.css'
import { linkedGroups, type LinkedContact, type LinkedGroup } from './linked-groups.ts'

interface LinkedContactsPanelProps {
  readonly id: number
  readonly version: number
}

export function LinkedContactsPanel({ id, version }: LinkedContactsPanelProps) {
  const words = useWords(contactFormWords)
  const { data } = useQuery(linkedContactsQuery(id, version))
  const rest = data ? data.total - data.items.length : 0
  return (
    <Panel title={words.linked} count={data?.total}>
      {data?.items.length === 0 ? <p className="faint small">{words.noLinked}</p> : null}
      {linkedGroups(data?.items ?? []).map((group) => (
        <Group key={`${group.kind} ${group.name}`} group={group} />
      ))}
      {rest > 0 ? <p className="faint small">{words.moreLinked(rest)}</p> : null}
    </Panel>
  )
}

function Group({ group }: { readonly group: LinkedGroup }) {
  const words = useWords(contactFormWords)
  const { kind, name, contacts } = group
  return (
    <>
      <p className={styles['reason']}>
        {kind === 'domain' ? words.sameDomain : words.samePartner} <b>{name}</b>
      </p>
      <ul>
        {contacts.map((contact) => (
          <li key={contact.id}>
            <Person contact={contact} kind={kind} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Person({ contact, kind }: { readonly contact: LinkedContact; readonly kind: LinkedGroup['kind'] }) {
  const { lastName, firstName } = nameParts(contact.name)
  const other = kind === 'domain' ? contact.partnerName : contact.email
  return (
    <Link to="/contacts/$id" params={{ id: String(contact.id) }} search={true} className={styles['person']}>
      <Portrait name={lastName} firstName={firstName} picture={contact.picture} />
      <span className="cut">
        <span className={styles['who']}>{contact.name}</span>
        <span className={styles['what']}>{[contact.jobTitle, other].filter(Boolean).join(' · ')}</span>
      </span>
    </Link>
  )
}
