// Turns the properties of one card into what Carnet knows of a person; what it does not know is counted.
import { readBirthday } from './birthday.ts'
import { readPhoto } from './photo.ts'
import type { Property } from './property.ts'
import { valueReader, type ValueProblem, type ValueReader } from './property-values.ts'
import { labelOf, phoneOf, readCustomLabel } from './types-and-labels.ts'
import { emptyVcard, type Mutable, type Vcard, type VcardVersion } from './vcard.ts'

export type CardProblem = ValueProblem | 'bad-birthday' | 'bad-photo'

export interface Interpretation {
  readonly card: Vcard
  /** How often each property occurred that Carnet does not keep. */
  readonly skipped: Readonly<Record<string, number>>
  readonly problems: readonly { readonly line: number; readonly code: CardProblem }[]
}

interface Draft {
  readonly card: Mutable<Vcard>
  readonly values: ValueReader
  /** Labels by group: `item1.X-ABLabel`. */
  readonly labels: ReadonlyMap<string, string>
  /** The one that the card prefers, else the first, by name. */
  readonly preferred: ReadonlyMap<string, Property>
  readonly report: (property: Property, code: CardProblem) => void
}

type Reader = (draft: Draft, property: Property) => void

export function interpret(all: readonly Property[], version: VcardVersion): Interpretation {
  const properties = all.filter((property) => !(isListed.test(property.name) && isBlank(property)))
  const problems: { line: number; code: CardProblem }[] = []
  const report = (property: Property, code: CardProblem): void =>
    void problems.push({ line: property.line, code })
  const values = valueReader(version, report)
  const labels = labelsByGroup(properties, values)
  const draft: Draft = { card: emptyVcard(), values, labels, preferred: preferredByName(properties), report }
  const skipped: Record<string, number> = {}
  for (const property of properties) {
    const read = property.name.startsWith('X-CARNET-') ? readExtension : readers[property.name]
    if (read) read(draft, property)
    else if (!silentlyPassed.test(property.name)) skipped[property.name] = (skipped[property.name] ?? 0) + 1
  }
  return { card: draft.card, skipped, problems }
}

/** Programs write `TEL:` where there is no telephone. */
const isListed = /^(?:EMAIL|TEL|ADR|ORG|URL)$/

function isBlank(property: Property): boolean {
  return !/[^;\s]/.test(property.raw)
}

/** What belongs to the file or repeats another property. */
const silentlyPassed =
  /^(?:VERSION|PRODID|LABEL|MAILER|CLASS|SOURCE|NAME|PROFILE|SORT-STRING|X-AB(?:LABEL|ADR|UID)|X-MS-OL-.*)$/

function labelsByGroup(properties: readonly Property[], values: ValueReader): Map<string, string> {
  const labels = properties.filter((property) => property.name === 'X-ABLABEL' && property.group !== '')
  return new Map(labels.map((property) => [property.group, readCustomLabel(values.text(property))]))
}

function preferredByName(properties: readonly Property[]): Map<string, Property> {
  const preferred = new Map<string, Property>()
  for (const property of properties) {
    const best = preferred.get(property.name)
    if (!best || rankOf(property) < rankOf(best)) preferred.set(property.name, property)
  }
  return preferred
}

function rankOf(property: Property): number {
  return isBlank(property) ? Infinity : (property.preference ?? 101)
}

/** Of a text that a card holds once, the preferred one is read. */
function single(read: Reader): Reader {
  return (draft, property) => {
    if (draft.preferred.get(property.name) === property) read(draft, property)
  }
}

function text(name: 'uid' | 'formattedName' | 'language' | 'revised'): Reader {
  return single(({ card, values }, property) => {
    card[name] = values.text(property)
  })
}

/** Several texts become one. */
function joined(name: 'note' | 'jobTitle' | 'role', joint: string): Reader {
  return ({ card, values }, property) => {
    card[name] = card[name] + (card[name] === '' ? '' : joint) + values.text(property)
  }
}

function items(name: 'categories' | 'nicknames'): Reader {
  return ({ card, values }, property) => {
    card[name] = [...card[name], ...values.items(property)]
  }
}

function labelFor(draft: Draft, property: Property): string {
  return (property.group !== '' && draft.labels.get(property.group)) || labelOf(property.types)
}

const readName = single(({ card, values }, property) => {
  const [family = '', given = '', additional = '', prefix = '', suffix = ''] = values.parts(property)
  card.name = { family, given, additional, prefix, suffix }
})

const readOrganisation: Reader = ({ card, values }, property) => {
  const [name = '', ...units] = values.parts(property)
  const department = units.filter((unit) => unit !== '').join(', ')
  card.organisations = [...card.organisations, { name, department }]
}

const readEmail: Reader = (draft, property) => {
  const address = draft.values.text(property)
  const primary = draft.preferred.get(property.name) === property
  draft.card.emails = [...draft.card.emails, { address, label: labelFor(draft, property), primary }]
}

const readPhone: Reader = (draft, property) => {
  const typed = draft.values.text(property)
  const number = property.valueType === 'uri' ? numberOfUri(typed) : typed
  const { kind, label } = phoneOf(property.types)
  const own = property.group === '' ? undefined : draft.labels.get(property.group)
  draft.card.phones = [...draft.card.phones, { number, kind, label: own || label }]
}

/** `tel:+1-418-656-9254;ext=102` */
function numberOfUri(uri: string): string {
  return uri.replace(/^tel:/i, '').replace(/;ext=/i, ' ext. ')
}

const readAddress: Reader = (draft, property) => {
  const [poBox = '', extended = '', street = '', city = '', region = '', postcode = '', country = ''] =
    draft.values.parts(property)
  const label = labelFor(draft, property)
  const primary = draft.preferred.get(property.name) === property
  const address = { poBox, extended, street, city, region, postcode, country, label, primary }
  draft.card.addresses = [...draft.card.addresses, address]
}

const readUrl: Reader = (draft, property) => {
  const address = draft.values.text(property)
  draft.card.urls = [...draft.card.urls, { address, label: labelFor(draft, property) }]
}

const readBirthdayOf = single(({ card, values, report }, property) => {
  const birthday = readBirthday(values.text(property), property.parameters.get('X-APPLE-OMIT-YEAR')?.[0])
  if (birthday === null) report(property, 'bad-birthday')
  else card.birthday = birthday
})

const readPhotoOf = single(({ card, values, report }, property) => {
  const photo = readPhoto(property, values)
  if (photo === null) report(property, 'bad-photo')
  else card.photo = photo
})

const readKind: Reader = ({ card, values }, property) => {
  const kind = values.text(property).trim().toLowerCase()
  if (kind === 'org' || kind === 'company') card.kind = 'company'
  if (kind === 'group') card.kind = 'group'
}

const readExtension: Reader = ({ card, values }, property) => {
  card.extensions = [...card.extensions, { name: property.name, value: values.text(property) }]
}

const readers: Readonly<Record<string, Reader>> = {
  UID: text('uid'),
  FN: text('formattedName'),
  LANG: text('language'),
  REV: text('revised'),
  NOTE: joined('note', '\n\n'),
  TITLE: joined('jobTitle', ', '),
  ROLE: joined('role', ', '),
  CATEGORIES: items('categories'),
  NICKNAME: items('nicknames'),
  N: readName,
  ORG: readOrganisation,
  EMAIL: readEmail,
  TEL: readPhone,
  ADR: readAddress,
  URL: readUrl,
  'X-SOCIALPROFILE': readUrl,
  SOCIALPROFILE: readUrl,
  BDAY: readBirthdayOf,
  PHOTO: readPhotoOf,
  KIND: readKind,
  'X-ABSHOWAS': readKind,
  'X-ADDRESSBOOKSERVER-KIND': readKind,
}
