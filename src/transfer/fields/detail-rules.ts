// E-mails, phones and addresses in tables: how their cells are read and written.
import { z } from 'zod'
import {
  addressUses,
  type Address,
  type AddressUse,
  type Email,
  type Phone,
} from '../../contact-details/contact-details.ts'
import { addressUseWords, phoneKindWords } from '../../contact-details/labels.ts'
import { countryName } from '../../kit/country.ts'
import { readBoolean } from '../values/read-boolean.ts'
import { readCountry } from '../values/read-country.ts'
import { readEmails } from '../values/read-email.ts'
import { readPlace } from '../values/read-place.ts'
import { clean } from '../values/reading.ts'
import { placeWord, readChoice, writeBoolean } from './field-words.ts'
import { readingOf, textOf } from './read-cell.ts'
import {
  leaveOver,
  openPart,
  warn,
  type AddressDraft,
  type EmailDraft,
  type PhoneDraft,
  type RowDraft,
} from './row-draft.ts'
import type { ColumnPlace } from './column-place.ts'
import type { TransferRule } from './transfer-field.ts'

export interface HasDetails {
  readonly emails: readonly Email[]
  readonly phones: readonly Phone[]
  readonly addresses: readonly Address[]
}

type Rule = TransferRule<HasDetails>
type Read = Rule['read']

const freshEmail = (group: string): EmailDraft => ({ group, address: '', label: '', primary: false })

const exactEmail = z.email().max(254)

const readEmail: Read = (draft, cell, place) => {
  const exact = draft.how.exact && exactEmail.safeParse(cell).success
  for (const reading of exact ? [{ ok: true as const, value: cell }] : readEmails(cell)) {
    if (!reading.ok || reading.warning === 'invalid-email') {
      leaveOver(draft, place, cell, 'invalid-email')
      continue
    }
    if (reading.warning) warn(draft, reading.warning, { column: place.name, value: cell.trim().slice(0, 80) })
    const part = openPart(draft.emails, place.group, (email) => email.address === '', freshEmail)
    part.address = reading.value
    part.label ||= placeWord(place.label, draft.how.language)
  }
}

const readEmailLabel: Read = (draft, cell, place) => {
  const label = labelOf(draft, cell, place)
  if (label !== '')
    openPart(draft.emails, place.group, (email) => email.label === '', freshEmail).label = label
}

function labelOf(draft: RowDraft, cell: string, place: ColumnPlace): string {
  if (draft.how.exact) return textOf(draft, cell, place, 100)
  // Google marks the preferred one with a star and writes its own words with capitals.
  const text = clean(cell).replace(/^\* ?/, '')
  return placeWord(text.toLowerCase(), draft.how.language) || text.slice(0, 100)
}

const freshPhone = (group: string): PhoneDraft => ({
  group,
  place: null,
  target: '',
  cell: '',
  kind: '',
  label: '',
})

function readPhone(target: string): Read {
  return (draft, cell, place) => {
    if (cell.trim() === '') return
    const part = openPart(draft.phones, place.group, (phone) => phone.cell === '', freshPhone)
    part.place = place
    part.target = target
    part.cell = cell
    part.label ||= phoneLabel(target, draft, place)
  }
}

function phoneLabel(target: string, draft: RowDraft, place: ColumnPlace): string {
  const word = placeWord(place.label, draft.how.language)
  if (target === 'fax') return word === '' ? 'fax' : `fax ${word}`
  return target === 'otherPhone' ? clean(place.name).toLowerCase().slice(0, 100) : word
}

const readPhoneLabel: Read = (draft, cell, place) => {
  const label = labelOf(draft, cell, place)
  if (label !== '')
    openPart(draft.phones, place.group, (phone) => phone.label === '', freshPhone).label = label
}

const readPhoneKind: Read = (draft, cell, place) => {
  const kind = readChoice(phoneKindWords, cell)
  if (kind) openPart(draft.phones, place.group, (phone) => phone.kind === '', freshPhone).kind = kind
}

const freshAddress = (group: string): AddressDraft => ({
  group,
  whole: '',
  postcodePlace: null,
  line2: '',
  line3: '',
  line4: '',
  line5: '',
  postcode: '',
  city: '',
  region: '',
  country: '',
  uses: [],
})

function addressOf(draft: RowDraft, place: ColumnPlace): AddressDraft {
  const part = openPart(draft.addresses, place.group, () => true, freshAddress)
  if (part.uses.length === 0) part.uses = usesOf(place.label)
  return part
}

function usesOf(label: string): AddressUse[] {
  return addressUses.filter((use) => label.split(' ').includes(use))
}

function addressText(
  name: 'line2' | 'line3' | 'line4' | 'line5' | 'city' | 'region',
  max: number,
): TransferRule<HasDetails> {
  return {
    read: (draft, cell, place) => {
      const text = textOf(draft, cell, place, max)
      if (text !== '') addressOf(draft, place)[name] = text
    },
    write: ({ addresses }, at) => addresses[at]?.[name] ?? '',
    inVcard: 'one line',
  }
}

/** A street of several lines is taken apart: the one that begins with a number is the street. */
const readStreet: Read = (draft, cell, place) => {
  const lines = cell.split('\n').map(clean).filter(Boolean)
  if (draft.how.exact || lines.length < 2 || lines.some((line) => line.length > 200))
    return addressText('line4', 200).read(draft, cell, place)
  const street = Math.max(
    lines.findIndex((line) => /^\d/.test(line)),
    0,
  )
  const address = addressOf(draft, place)
  address.line4 = lines[street] ?? ''
  address.line2 ||= lines[street - 2] ?? lines[street - 1] ?? ''
  address.line3 ||= street > 1 ? (lines[street - 1] ?? '') : ''
  address.line5 ||= lines
    .slice(street + 1)
    .join(', ')
    .slice(0, 200)
}

const readPostcode: Read = (draft, cell, place) => {
  const text = textOf(draft, cell, place, 20)
  if (text === '') return
  const address = addressOf(draft, place)
  address.postcode = text
  address.postcodePlace = place
}

const readPostcodeAndCity: Read = (draft, cell, place) => {
  const found = readingOf(draft, cell, place, readPlace(cell))
  if (!found) return
  if (found.postcode.length > 20 || found.city.length > 100) return leaveOver(draft, place, cell, 'too-long')
  const address = addressOf(draft, place)
  address.postcode ||= found.postcode
  address.city ||= found.city
  address.region ||= found.region
}

const readWholeAddress: Read = (draft, cell, place) => {
  if (cell.trim() !== '') addressOf(draft, place).whole = cell
}

export const detailRules: Readonly<Record<string, Rule>> = {
  email: { read: readEmail, write: ({ emails }, at) => emails[at]?.address ?? '', inVcard: 'whole' },
  emailLabel: { read: readEmailLabel, write: ({ emails }, at) => emails[at]?.label ?? '', inVcard: 'whole' },
  emailPrimary: {
    read: (draft, cell, place) => {
      const primary = readingOf(draft, cell, place, readBoolean(cell))
      if (primary) openPart(draft.emails, place.group, (email) => !email.primary, freshEmail).primary = true
    },
    write: ({ emails }, at, { language }) => (emails[at]?.primary ? writeBoolean(true, language) : ''),
    inVcard: 'whole',
  },
  phone: { read: readPhone('phone'), write: ({ phones }, at) => phones[at]?.number ?? '', inVcard: 'whole' },
  mobile: { read: readPhone('mobile') },
  fax: { read: readPhone('fax') },
  otherPhone: { read: readPhone('otherPhone') },
  phoneKind: {
    read: readPhoneKind,
    write: ({ phones }, at, { language }) => {
      const kind = phones[at]?.kind
      return kind ? phoneKindWords[kind][language] : ''
    },
    inVcard: 'whole',
  },
  phoneLabel: { read: readPhoneLabel, write: ({ phones }, at) => phones[at]?.label ?? '', inVcard: 'whole' },
  line2: addressText('line2', 200),
  line3: addressText('line3', 200),
  street: { ...addressText('line4', 200), read: readStreet },
  line5: addressText('line5', 200),
  postcode: {
    read: readPostcode,
    write: ({ addresses }, at) => addresses[at]?.postcode ?? '',
    inVcard: 'one line',
  },
  city: addressText('city', 100),
  postcodeAndCity: { read: readPostcodeAndCity },
  region: addressText('region', 100),
  country: {
    read: (draft, cell, place) => {
      const country = readingOf(draft, cell, place, readCountry(cell))
      if (country) addressOf(draft, place).country = country
    },
    write: ({ addresses }, at, { language }) => {
      const country = addresses[at]?.country
      return country ? countryName(country, language) : ''
    },
    inVcard: 'whole',
  },
  formattedAddress: { read: readWholeAddress },
  addressLabel: {
    read: (draft, cell, place) => {
      const known = placeWord(clean(cell).toLowerCase(), 'en')
      const uses = known === 'billing' ? 'invoicing' : known
      if (addressUses.some((use) => use === uses)) addressOf(draft, place).uses = usesOf(uses)
    },
  },
  addressUses: {
    read: (draft, cell, place) => {
      const uses = cell.split(',').flatMap((word) => readChoice(addressUseWords, word) ?? [])
      if (uses.length > 0) addressOf(draft, place).uses = uses
    },
    write: ({ addresses }, at, { language }) =>
      (addresses[at]?.uses ?? []).map((use) => addressUseWords[use][language]).join(', '),
  },
}
