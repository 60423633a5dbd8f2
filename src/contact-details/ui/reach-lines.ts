// The lines of a card that say how somebody is reached; who refuses calls has no link that calls.
import {
  IconDeviceMobile,
  IconMail,
  IconMailOff,
  IconMapPin,
  IconPhone,
  IconPhoneX,
  type Icon,
} from '@tabler/icons-react'
import type { CardLine } from '../../kit/ui/cards/card-places.ts'
import type { Reach } from './reach-cell.tsx'
import { detailWords } from '../labels.ts'

const { fr, en } = detailWords
const noCalls = { fr: fr.refusesCalls, en: en.refusesCalls }
const noEmails = { fr: fr.refusesEmails, en: en.refusesEmails }

export function reachLines(reach: Reach): CardLine[][] {
  const { phone, mobile, email, city } = reach
  const lines = [
    [
      ...(phone === mobile ? [] : numberOn(reach, phone, IconPhone)),
      ...numberOn(reach, mobile, IconDeviceMobile),
    ],
    email === '' ? [] : [emailOn(reach, email)],
    city === '' ? [] : [{ icon: IconMapPin, text: city }],
  ]
  return lines.filter((line) => line.length > 0)
}

function numberOn(reach: Reach, number: string, icon: Icon): CardLine[] {
  if (number === '') return []
  if (reach.doNotCall) return [{ icon: IconPhoneX, text: number, refused: noCalls }]
  return [{ icon, text: number, href: `tel:${number.replace(/[^+\d]/g, '')}` }]
}

function emailOn(reach: Reach, email: string): CardLine {
  if (reach.doNotEmail) return { icon: IconMailOff, text: email, refused: noEmails }
  return { icon: IconMail, text: email, href: `mailto:${email}` }
}
