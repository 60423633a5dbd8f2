// The cells of the list of contacts that say more than their value: a refusal beside the number it is about.
import { IconMailOff, IconPhoneX } from '@tabler/icons-react'
import { countryName } from '../../kit/ui/formats.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import type { Contact } from '../contact.ts'
import styles from './contact-cell.module.css'
import { contactListWords } from './contact-list-labels.ts'

export function contactCell(field: string, contact: Contact) {
  switch (field) {
    case 'phone':
    case 'mobile':
      return contact.doNotCall && contact[field] ? <RefusedCall number={contact[field]} /> : undefined
    case 'email':
      return contact.doNotEmail && contact.email ? <RefusedEmail address={contact.email} /> : undefined
    case 'country':
      return contact.country ? <CountryCell code={contact.country} /> : undefined
    default:
      return undefined
  }
}

function RefusedCall({ number }: { readonly number: string }) {
  const words = useWords(contactListWords)
  return (
    <span className={styles['pair']} title={words.refusesCalls}>
      <span className="cut">{number}</span>
      <IconPhoneX aria-hidden />
      <span className="sr">{words.refusesCalls}</span>
    </span>
  )
}

function RefusedEmail({ address }: { readonly address: string }) {
  const words = useWords(contactListWords)
  return (
    <span className={styles['pair']} title={words.refusesEmails}>
      <span className="cut">{address}</span>
      <IconMailOff aria-hidden />
      <span className="sr">{words.refusesEmails}</span>
    </span>
  )
}

function CountryCell({ code }: { readonly code: string }) {
  return countryName(useLanguage(), code)
}
