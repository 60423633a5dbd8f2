// What stands where on the card of a contact.
import {
  IconDeviceMobile,
  IconMail,
  IconMailOff,
  IconMapPin,
  IconPhone,
  IconPhoneX,
  type Icon,
} from '@tabler/icons-react'
import type { CardLine, CardPlaces } from '../../kit/ui/cards/card-places.ts'
import type { Contact } from '../contact.ts'
import { contactListWords } from './contact-list-labels.ts'
import { jobAndCompany } from './job-and-company.ts'

const { fr, en } = contactListWords
const noCalls = { fr: fr.refusesCalls, en: en.refusesCalls }
const noEmails = { fr: fr.refusesEmails, en: en.refusesEmails }

export function contactCard(contact: Contact): CardPlaces {
  const { phone, mobile, email, city } = contact
  const lines = [
    [...numberOn(contact, phone, IconPhone), ...numberOn(contact, mobile, IconDeviceMobile)],
    email === '' ? [] : [emailOn(contact, email)],
    city === '' ? [] : [{ icon: IconMapPin, text: city }],
  ]
  return { second: jobAndCompany(contact), lines: lines.filter((line) => line.length > 0) }
}

/** Who does not want to be called has no link that calls. */
function numberOn(contact: Contact, number: string, icon: Icon): CardLine[] {
  if (number === '') return []
  if (contact.doNotCall) return [{ icon: IconPhoneX, text: number, refused: noCalls }]
  return [{ icon, text: number, href: `tel:${number.replace(/[^+\d]/g, '')}` }]
}

function emailOn(contact: Contact, email: string): CardLine {
  if (contact.doNotEmail) return { icon: IconMailOff, text: email, refused: noEmails }
  return { icon: IconMail, text: email, href: `mailto:${email}` }
}
