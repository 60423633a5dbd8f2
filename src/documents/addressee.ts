// Whom a document is addressed to: a person, a company or both, and the address chosen among theirs.
import { codeForm } from '../kit/code-form.ts'
import type { Address, AddressUse, Title } from '../contact-details/contact-details.ts'
import { plainCapitals } from './postal/plain-capitals.ts'

/** What the block of an address begins with, for somebody who works at a company. */
export const firstLines = ['company', 'person', 'alone'] as const
export type FirstLine = (typeof firstLines)[number]

/** A record that a line comes from, where it can be put right. */
export interface RecordPlace {
  readonly kind: 'contact' | 'partner' | 'lead'
  readonly id: number
}

export interface Person extends RecordPlace {
  readonly title: Title | null
  readonly firstName: string
  readonly lastName: string
}

export interface Organisation extends RecordPlace {
  readonly name: string
}

/** An address with where it stands: `/addresses/0` of a contact or of its partner. */
export interface PlacedAddress extends RecordPlace {
  readonly index: number
  readonly address: Address
}

export interface Addressee extends RecordPlace {
  readonly reference: string
  /** As it is read on screen. */
  readonly name: string
  readonly person: Person | null
  readonly company: Organisation | null
  /** The address is the person's own, and no address of the company: the letter says nothing of where they work. */
  readonly atHome: boolean
  readonly address: PlacedAddress | null
  /** What there is to choose from: their own, then those of their main partner. */
  readonly addresses: readonly PlacedAddress[]
  /** ISO 639-1, of the document. */
  readonly language: string
  /** ISO 3166-1, of the same localization: English has two ways to write a date. */
  readonly country: string
  readonly languageFrom: 'contact' | 'partner' | 'company' | 'application'
}

interface Owner extends RecordPlace {
  readonly addresses: readonly Address[]
}

/** The first of `owners` with any address: the one of that use, else the default one, else the first. */
export function chosenAddress(owners: readonly Owner[], use: AddressUse): PlacedAddress | null {
  const owner = owners.find(({ addresses }) => addresses.length > 0)
  if (!owner) return null
  const { addresses, kind, id } = owner
  const places = [use, 'default' as const].map((wanted) =>
    addresses.findIndex(({ uses }) => uses.includes(wanted)),
  )
  const index = places.find((place) => place >= 0) ?? 0
  const address = addresses[index]
  return address ? { kind, id, index, address } : null
}

/** All addresses of `owners` with where they stand. */
export function placedAddresses(owners: readonly Owner[]): PlacedAddress[] {
  return owners.flatMap(({ kind, id, addresses }) =>
    addresses.map((address, index) => ({ kind, id, index, address })),
  )
}

/**
 * Whether a contact is written to at an address that is not one of its company's. Where no address of the company is
 * known, the contact's is taken to be at work.
 */
export function isAtHome({ address, addresses }: Pick<Addressee, 'address' | 'addresses'>): boolean {
  if (address?.kind !== 'contact') return false
  const workplaces = addresses.filter(({ kind }) => kind === 'partner')
  return workplaces.length > 0 && !workplaces.some((work) => isSamePlace(work.address, address.address))
}

function isSamePlace(a: Address, b: Address): boolean {
  const place = ({ country, postcode, line4, line5 }: Address) =>
    [country, codeForm(postcode), plainCapitals(line4 || line5)].join('/')
  return place(a) === place(b)
}

export const faultCodes = [
  'no-address',
  'no-postcode',
  'bad-postcode',
  'no-city',
  'too-long',
  'too-many-lines',
  'too-wide',
  'too-high',
  'not-latin',
  'not-printable',
] as const
export type FaultCode = (typeof faultCodes)[number]

/** Why an address cannot be printed, and where it is put right. */
export interface Fault {
  readonly code: FaultCode
  readonly record: RecordPlace
  /** RFC 6901, into the record: `/addresses/0/postcode`. */
  readonly pointer: string
  /** The line as it would be printed. */
  readonly line: string
  /** Figures that the words need: the most characters or lines, an example of a postcode. */
  readonly params: Readonly<Record<string, string | number>>
}

/** A line of the block, and the field it comes from. */
export interface BlockLine {
  readonly text: string
  readonly record: RecordPlace
  readonly pointer: string
}

export interface Block {
  readonly lines: readonly BlockLine[]
  readonly faults: readonly Fault[]
}

export function faultAt(
  { text, record, pointer }: BlockLine,
  code: FaultCode,
  params: Fault['params'] = {},
): Fault {
  return { code, record: { kind: record.kind, id: record.id }, pointer, line: text, params }
}
