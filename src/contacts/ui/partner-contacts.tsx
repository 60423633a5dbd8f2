// The contacts of a partner: who works there, as what, how they are reached.
import { Button } from '@mantine/core'
import { IconPhoneX, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { detailWords } from '../../contact-details/labels.ts'
import { Badge } from '../../kit/ui/badge.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { useFound } from '../../kit/ui/lookups.tsx'
import { Portrait } from '../../kit/ui/portrait.tsx'
import type { Contact } from '../contact.ts'
import { contactsOfPartner, contactsOfPartnerQuery } from './contact-calls.ts'
import { contactFormWords } from './contact-form-labels.ts'
import styles from './partner-contacts.module.css'

interface PartnerContactsProps {
  readonly partnerId: number
  readonly mayWrite: boolean
}

export function PartnerContacts({ partnerId, mayWrite }: PartnerContactsProps) {
  const words = useWords(contactFormWords)
  const { data } = useQuery(contactsOfPartnerQuery(partnerId))
  if (!data) return null
  return (
    <section aria-label={words.contactsHere}>
      {data.items.length === 0 ? <p className="faint">{words.noContactHere}</p> : null}
      <ul className={styles['people']}>
        {data.items.map((contact) => (
          <li key={contact.id}>
            <Person contact={contact} partnerId={partnerId} />
          </li>
        ))}
      </ul>
      <div className={styles['foot']}>
        {mayWrite ? (
          <Button
            size="s"
            className="link"
            leftSection={<IconPlus aria-hidden />}
            renderRoot={(props: object) => (
              <Link {...props} to="/contacts/new" search={{ partner: partnerId }} />
            )}
          >
            {words.newContact}
          </Button>
        ) : null}
        {data.count > data.items.length ? (
          <Button
            size="s"
            className="link"
            renderRoot={(props: object) => (
              <Link {...props} to="/contacts" search={{ filter: contactsOfPartner(partnerId) }} />
            )}
          >
            {words.allContactsHere(data.count)}
          </Button>
        ) : null}
      </div>
    </section>
  )
}

function Person({ contact, partnerId }: { readonly contact: Contact; readonly partnerId: number }) {
  const words = useWords(contactFormWords)
  const details = useWords(detailWords)
  const link = contact.partners.find((one) => one.partnerId === partnerId)
  const job = link?.functionName ?? contact.jobTitle
  const roles = useFound('role', link?.roleIds ?? [])
  const phone = contact.mobile || contact.phone
  return (
    <div className={styles['person']}>
      <Portrait name={contact.lastName} firstName={contact.firstName} picture={contact.picture} />
      <Link className={`${styles['name']} cut`} to="/contacts/$id" params={{ id: String(contact.id) }}>
        {contact.name}
      </Link>
      <span className="soft cut">
        {[job, ...roles.map(({ label }) => label)].filter(Boolean).join(' · ')}{' '}
        {link?.mainContact ? <Badge>{words.mainContact}</Badge> : null}
      </span>
      <span className="soft cut">{link?.email || contact.email}</span>
      <span className={`${styles['phone']} soft nowrap`}>
        {phone}
        {contact.doNotCall ? (
          <>
            <IconPhoneX aria-hidden />
            <span className="sr">{details.noCall}</span>
          </>
        ) : null}
      </span>
    </div>
  )
}
