// Cells that say how somebody is reached, with a refusal beside the number or address that it is about.
import { IconMailOff, IconPhoneX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { countryName } from '../../kit/ui/formats.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import styles from './reach-cell.module.css'
import { detailWords } from '../labels.ts'

export interface Reach {
  readonly phone: string
  readonly mobile: string
  readonly email: string
  readonly city: string
  readonly country: string
  readonly doNotCall: boolean
  readonly doNotEmail: boolean
}

/** Undefined for what is shown as its kind is. */
export function reachCell(field: string, reach: Reach): ReactNode {
  switch (field) {
    case 'phone':
    case 'mobile':
      return reach.doNotCall && reach[field] !== '' ? <Refused what="calls" text={reach[field]} /> : undefined
    case 'email':
      return reach.doNotEmail && reach.email !== '' ? <Refused what="emails" text={reach.email} /> : undefined
    case 'country':
      return reach.country === '' ? undefined : <Country code={reach.country} />
    default:
      return undefined
  }
}

function Refused({ what, text }: { readonly what: 'calls' | 'emails'; readonly text: string }) {
  const words = useWords(detailWords)
  const said = what === 'calls' ? words.refusesCalls : words.refusesEmails
  const RefusedIcon = what === 'calls' ? IconPhoneX : IconMailOff
  return (
    <span className={styles['pair']} title={said}>
      <span className="cut">{text}</span>
      <RefusedIcon aria-hidden />
      <span className="sr">{said}</span>
    </span>
  )
}

function Country({ code }: { readonly code: string }) {
  return countryName(useLanguage(), code)
}
