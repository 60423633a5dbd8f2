// Reads one vCard into what it says of a person or a company.
import type { Incoming, IncomingAddress, IncomingLink } from '../import/incoming.ts'
import { addressFromVcard } from '../vcard/postal-address.ts'
import type { ReadVcard } from '../vcard/read-vcards.ts'
import type { Vcard } from '../vcard/vcard.ts'
import { readTitle } from '../values/read-title.ts'
import { readUrl } from '../values/read-url.ts'
import { readExtensions } from './card-extensions.ts'
import { detailRules } from './detail-rules.ts'
import { placeWord, propertyWord } from './field-words.ts'
import { finishRow } from './finish-row.ts'
import { freshLink } from './link-parts.ts'
import { leaveOver, rowDraft, setValue, warn, type HowToRead, type RowDraft } from './row-draft.ts'
import type { ColumnPlace } from './column-place.ts'
import type { TransferField } from './transfer-field.ts'

export type CardSubject = 'contact' | 'partner' | 'lead'

export function readCard(
  read: ReadVcard,
  subject: CardSubject,
  fields: readonly TransferField<never>[],
  how: HowToRead,
): Incoming {
  const { card } = read
  const exact = card.extensions.some((extension) => extension.name === 'X-CARNET-ID')
  const draft = rowDraft(read.line, { ...how, exact })
  readNames(draft, card, subject)
  readDetails(draft, card)
  readRest(draft, card, subject)
  reportCard(draft, read)
  if (exact) readOwn(draft, card, fields)
  const incoming = finishRow(draft)
  const picture = card.photo && 'bytes' in card.photo ? card.photo.bytes : null
  return { ...incoming, kind: card.kind, picture }
}

/** Tags come twice, to the letter and as other programs read them; one that such a program added counts too. */
function readOwn(draft: RowDraft, card: Vcard, fields: readonly TransferField<never>[]): void {
  const { incoming } = draft
  const categories = incoming.tags
  incoming.tags = []
  readExtensions(draft, card.extensions, fields)
  const known = new Set(incoming.tags.map((tag) => tag.trim()))
  incoming.tags = [...incoming.tags, ...categories.filter((tag) => !known.has(tag))]
}

function place({ how }: RowDraft, property: string, group = ''): ColumnPlace {
  return { name: propertyWord(property, how.language), group, label: '' }
}

function readNames(draft: RowDraft, card: Vcard, subject: CardSubject): void {
  const { family, given, additional, prefix, suffix } = card.name
  const first = [given, additional].filter(Boolean).join(' ')
  const organisation = card.organisations[0]?.name ?? ''
  const isPerson = card.kind === 'person' && (family !== '' || given !== '')
  if (subject === 'partner' && !isPerson) {
    text(draft, 'name', 'N', organisation || card.formattedName || family, 200)
    return
  }
  if (subject === 'lead') {
    text(draft, 'companyName', 'ORG', organisation || (isPerson ? '' : card.formattedName), 200)
    if (!isPerson) return
  }
  if (subject === 'partner') setValue(draft, 'kind', 'individual')
  const last = subject === 'partner' ? 'name' : 'lastName'
  // Phones keep somebody of one name as a first name only.
  text(draft, last, 'N', family || first, 100)
  if (family !== '') text(draft, 'firstName', 'N', first, 100)
  if (family === '' && first === '') draft.fullName = card.formattedName
  readPrefix(draft, prefix)
  if (suffix.trim() !== '') leaveOver(draft, place(draft, 'N'), suffix, 'text-left-out')
}

function readPrefix(draft: RowDraft, prefix: string): void {
  if (prefix.trim() === '') return
  const title = readTitle(prefix)
  if (title.ok && title.value !== null) setValue(draft, 'title', title.value)
  else leaveOver(draft, place(draft, 'N'), prefix, 'rank-left-out')
}

function text(draft: RowDraft, field: string, property: string, value: string, max: number): void {
  const kept = draft.how.exact ? value : value.replace(/\s+/g, ' ').trim()
  if (kept === '') return
  if (kept.length <= max) return setValue(draft, field, kept)
  setValue(draft, field, kept.slice(0, max))
  leaveOver(draft, place(draft, property), kept, 'too-long')
}

function readDetails(draft: RowDraft, card: Vcard): void {
  for (const [at, email] of card.emails.entries()) {
    const here = place(draft, 'EMAIL', `${at}`)
    detailRules['email']?.read(draft, email.address, here)
    const part = draft.emails.find((one) => one.group === here.group)
    if (part) Object.assign(part, { label: labelOf(draft, email.label), primary: email.primary })
  }
  for (const [at, phone] of card.phones.entries()) {
    draft.phones.push({
      group: `${at}`,
      place: place(draft, 'TEL'),
      target: phone.kind === 'other' ? 'otherPhone' : 'phone',
      cell: phone.number,
      kind: phone.kind === 'mobile' || draft.how.exact ? (phone.kind ?? '') : '',
      label: labelOf(draft, phone.label),
    })
  }
  const addresses = card.addresses.map((address) => readAddress(draft, address))
  draft.addresses.push(
    ...addresses.map((address, at) => ({ ...address, group: `${at}`, whole: '', postcodePlace: null })),
  )
}

/** `work fax` in the reader's words; a label of our own stays to the letter. */
function labelOf({ how }: RowDraft, label: string): string {
  if (how.exact) return label
  const words = label.split(' ').map((word) => placeWord(word, how.language) || word)
  return words.join(' ').trim().slice(0, 100)
}

function readAddress(draft: RowDraft, address: Vcard['addresses'][number]): IncomingAddress {
  const { address: lines, unknownCountry } = addressFromVcard(address, '')
  if (unknownCountry) leaveOver(draft, place(draft, 'ADR'), unknownCountry, 'invalid-country')
  const cut = (line: string, max: number): string => {
    if (line.length > max) leaveOver(draft, place(draft, 'ADR'), line, 'too-long')
    return line.slice(0, max)
  }
  return {
    line2: cut(lines.line2, 200),
    line3: cut(lines.line3, 200),
    line4: cut(lines.line4, 200),
    line5: cut(lines.line5, 200),
    postcode: cut(lines.postcode, 20),
    city: cut(lines.city, 100),
    region: cut(lines.region, 100),
    country: lines.country,
    uses: [],
  }
}

function readRest(draft: RowDraft, card: Vcard, subject: CardSubject): void {
  const { incoming, how } = draft
  if (card.note !== '') incoming.notes = [...incoming.notes, card.note]
  incoming.tags = card.categories.filter((tag) => tag.length <= 50)
  for (const tag of card.categories) {
    if (tag.length > 50) leaveOver(draft, place(draft, 'CATEGORIES'), tag, 'too-long')
  }
  incoming.language = /^[a-z]{2}/i.exec(card.language)?.[0].toLowerCase() ?? ''
  for (const nickname of card.nicknames) leaveOver(draft, place(draft, 'NICKNAME'), nickname, 'text-left-out')
  readUrls(draft, card, subject)
  if (subject !== 'lead') readBirthday(draft, card.birthday)
  else if (card.birthday !== '') leaveOver(draft, place(draft, 'BDAY'), card.birthday, 'text-left-out')
  if (subject === 'partner') return
  if (!how.exact && subject === 'contact') draft.links.push(...card.organisations.map(linkTo))
  text(draft, 'department', 'ORG', card.organisations[0]?.department ?? '', 200)
  text(draft, 'jobTitle', 'TITLE', card.jobTitle || card.role, 200)
  if (card.jobTitle !== '' && card.role !== '' && card.role !== card.jobTitle)
    leaveOver(draft, place(draft, 'ROLE'), card.role, 'text-left-out')
}

function linkTo({ name }: Vcard['organisations'][number], at: number): IncomingLink & { group: string } {
  return { ...freshLink(`${at}`), name: name.replace(/\s+/g, ' ').trim().slice(0, 200) }
}

function readUrls(draft: RowDraft, card: Vcard, subject: CardSubject): void {
  for (const { address } of card.urls) {
    const isLinkedIn = subject !== 'lead' && /linkedin\.com\//i.test(address)
    const field = isLinkedIn ? 'linkedIn' : 'website'
    const url = readUrl(address)
    if (url.ok && draft.incoming.values[field] === undefined) setValue(draft, field, url.value)
    else leaveOver(draft, place(draft, 'URL'), address, url.ok ? 'text-left-out' : 'invalid-url')
  }
}

/** A birthday without its year has no place but the notes. */
function readBirthday(draft: RowDraft, birthday: string): void {
  if (birthday.startsWith('--')) leaveOver(draft, place(draft, 'BDAY'), birthday, 'invalid-date')
  else if (birthday !== '') setValue(draft, 'birthday', birthday)
}

function reportCard(draft: RowDraft, { card, skipped, problems }: ReadVcard): void {
  const names = Object.keys(skipped)
  if (names.length > 0) warn(draft, 'property-left-out', { value: names.slice(0, 10).join(', ') })
  const codes = new Set(problems.map((problem) => problem.code))
  if (codes.has('bad-photo') || (card.photo && 'url' in card.photo)) warn(draft, 'picture-left-out')
  if (codes.has('bad-birthday')) warn(draft, 'invalid-date', { column: 'BDAY' })
  if (codes.has('other-encoding') || codes.has('unknown-charset')) warn(draft, 'other-encoding')
  if (codes.has('not-a-property') || codes.has('missing-end')) warn(draft, 'broken-card')
}
