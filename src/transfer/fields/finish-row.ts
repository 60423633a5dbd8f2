// Makes a row's cells into what it says as a whole: names taken apart, phones and addresses read with the row's own country.
import type { Incoming, IncomingAddress, IncomingPhone } from '../import/incoming.ts'
import { readCountry } from '../values/read-country.ts'
import { readFullName } from '../values/read-full-name.ts'
import { readPhoneCells, type TypedPhone } from '../values/read-phone.ts'
import { readPlace, readPostcode } from '../values/read-place.ts'
import { clean, type Reading } from '../values/reading.ts'
import { leaveOver, setValue, warn, type AddressDraft, type PhoneDraft, type RowDraft } from './row-draft.ts'

export function finishRow(draft: RowDraft): Incoming {
  finishName(draft)
  const addresses = draft.addresses.map((address) => finishAddress(draft, address))
  const country = addresses.find((address) => address.country !== '')?.country ?? draft.how.country
  const phones = draft.phones.flatMap((phone) => finishPhones(draft, phone, country))
  return {
    ...draft.incoming,
    emails: draft.emails
      .filter((email) => email.address !== '')
      .map(({ address, label, primary }) => ({ address, label, primary })),
    phones,
    addresses: addresses.filter((address) => draft.how.exact || isAddress(address)),
    links: draft.links.filter((link) => link.name.trim() !== '').map(({ group: _group, ...link }) => link),
  }
}

/** Columns for the halves of a name say more than one for the whole. */
function finishName(draft: RowDraft): void {
  const { values } = draft.incoming
  if (draft.fullName !== '' && values['lastName'] === undefined) {
    const read = readFullName(draft.fullName)
    if (read.ok) {
      setValue(draft, 'lastName', shortName(draft, read.value.lastName))
      if (values['firstName'] === undefined && read.value.firstName !== '')
        setValue(draft, 'firstName', shortName(draft, read.value.firstName))
      if (values['title'] === undefined && read.value.title !== null)
        setValue(draft, 'title', read.value.title)
      if (read.warning) warn(draft, read.warning, { value: draft.fullName.slice(0, 80) })
    }
  }
  const first = [draft.incoming.values['firstName'] ?? '', draft.middleName].filter(Boolean).join(' ')
  if (draft.middleName !== '') setValue(draft, 'firstName', shortName(draft, first))
}

/** What a field of names cannot hold stays in the notes as a whole. */
function shortName(draft: RowDraft, name: string): string {
  if (name.length <= 100) return name
  draft.incoming.notes = [...draft.incoming.notes, name]
  warn(draft, 'too-long', { value: `${name.slice(0, 79)}…`, max: 100 })
  return name.slice(0, 100)
}

function isAddress({ uses: _uses, country: _country, ...lines }: IncomingAddress): boolean {
  return Object.values(lines).some((line) => line !== '')
}

function finishAddress(draft: RowDraft, part: AddressDraft): IncomingAddress {
  const { group: _group, whole, postcodePlace, ...lines } = part
  const address = whole !== '' && !isAddress(lines) ? { ...lines, ...takenApart(whole) } : lines
  if (postcodePlace === null || draft.how.exact) return address
  const reading = readPostcode(address.postcode, address.country || draft.how.country)
  if (!reading.ok) return address
  if (reading.warning) warn(draft, reading.warning, { column: postcodePlace.name, value: address.postcode })
  return { ...address, postcode: reading.value }
}

/** `14 rue de la Lune, 75002 Paris, France`: the street stands before the town, the country behind it. */
function takenApart(whole: string): Partial<IncomingAddress> {
  const lines = whole
    .split(/\s*(?:\n|,(?!\d))\s*/)
    .map(clean)
    .filter(Boolean)
  const at = lines.findLastIndex((line) => {
    const place = readPlace(line)
    return place.ok && place.value.postcode !== '' && place.value.city !== ''
  })
  if (at < 0) return { line4: lines.join(', ').slice(0, 200) }
  const place = readPlace(lines[at] ?? '')
  const behind = readCountry(lines[at + 1] ?? '')
  return {
    line4: (lines[at - 1] ?? '').slice(0, 200),
    line3: lines
      .slice(0, Math.max(at - 1, 0))
      .join(', ')
      .slice(0, 200),
    ...(place.ok ? place.value : {}),
    ...(behind.ok ? { country: behind.value } : {}),
  }
}

function finishPhones(draft: RowDraft, part: PhoneDraft, country: string): IncomingPhone[] {
  if (part.cell === '' || part.place === null) return []
  if (draft.how.exact) return [{ number: part.cell, kind: phoneKind(part, null), label: part.label }]
  return readPhoneCells(part.cell, country).flatMap((reading) => finishPhone(draft, part, reading))
}

function finishPhone(draft: RowDraft, part: PhoneDraft, reading: Reading<TypedPhone>): IncomingPhone[] {
  const name = part.place?.name ?? ''
  if (!reading.ok) {
    if (reading.code !== 'empty' && part.place) leaveOver(draft, part.place, part.cell, reading.code)
    return []
  }
  if (reading.warning) warn(draft, reading.warning, { column: name, value: clean(part.cell).slice(0, 80) })
  const { number, kind, extension } = reading.value
  const extended =
    extension === '' ? '' : { fr: `poste ${extension}`, en: `ext. ${extension}` }[draft.how.language]
  const label = [part.label, extended].filter(Boolean).join(' ').slice(0, 100)
  return [{ number, kind: phoneKind(part, kind), label }]
}

function phoneKind(part: PhoneDraft, found: IncomingPhone['kind']): IncomingPhone['kind'] {
  if (part.kind === 'fixed' || part.kind === 'mobile' || part.kind === 'other') return part.kind
  if (part.target === 'fax' || part.target === 'otherPhone') return 'other'
  return found ?? 'other'
}
