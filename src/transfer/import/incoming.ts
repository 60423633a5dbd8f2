// What one row of a file says about a person or a company, before anybody knows whether it is there already.
import type { AddressUse, PhoneKind } from '../../contact-details/contact-details.ts'
import type { Mutable } from '../vcard/vcard.ts'
import type { Reason } from './reason.ts'

export interface IncomingEmail {
  readonly address: string
  readonly label: string
  readonly primary: boolean
}

export interface IncomingPhone {
  /** E.164, or as typed. */
  readonly number: string
  /** Null when nothing tells. */
  readonly kind: PhoneKind | null
  readonly label: string
}

export interface IncomingAddress {
  readonly line2: string
  readonly line3: string
  readonly line4: string
  readonly line5: string
  readonly postcode: string
  readonly city: string
  readonly region: string
  /** ISO 3166-1; empty when the file does not say. */
  readonly country: string
  readonly uses: readonly AddressUse[]
}

/** Where a person works, by name: the partner may not be there yet. */
export interface IncomingLink {
  readonly name: string
  readonly reference: string
  readonly jobFunction: string
  readonly roles: readonly string[]
  readonly email: string
  readonly phone: string
  /** Null when the file does not say: the first one is. */
  readonly main: boolean | null
  readonly mainContact: boolean
  readonly since: string | null
  readonly until: string | null
}

export interface Incoming {
  /** As in the file, counted from 1. */
  readonly line: number
  /** What a vCard says to be. */
  readonly kind: 'person' | 'company' | 'group'
  /** Written by Carnet: texts are taken to the letter. */
  readonly exact: boolean
  readonly carnetId: number | null
  readonly reference: string
  /** Where the name should stand, to say so when it does not. */
  readonly nameColumn: string
  /** Single values by the name of the record's field; what is empty is left out. */
  readonly values: Readonly<Record<string, string | boolean>>
  readonly emails: readonly IncomingEmail[]
  readonly phones: readonly IncomingPhone[]
  readonly addresses: readonly IncomingAddress[]
  readonly links: readonly IncomingLink[]
  readonly tags: readonly string[]
  readonly domains: readonly string[]
  /** By name; what they stand for is looked up. */
  readonly roles: readonly string[]
  readonly companies: readonly string[]
  readonly owner: string
  readonly team: string
  readonly jobFunction: string
  /** The reference of another contact. */
  readonly manager: string
  /** Of a lead, by name. */
  readonly status: string
  readonly lostReason: string
  readonly sector: string
  readonly country: string
  readonly language: string
  /** Plain paragraphs. */
  readonly notes: readonly string[]
  /** Notes as Carnet keeps them, where plain text says less. */
  readonly notesHtml: string
  readonly picture: Uint8Array | null
  readonly reasons: readonly Reason[]
}

export function emptyIncoming(line: number): Mutable<Incoming> {
  return {
    line,
    kind: 'person',
    exact: false,
    carnetId: null,
    reference: '',
    nameColumn: '',
    values: {},
    emails: [],
    phones: [],
    addresses: [],
    links: [],
    tags: [],
    domains: [],
    roles: [],
    companies: [],
    owner: '',
    team: '',
    jobFunction: '',
    manager: '',
    status: '',
    lostReason: '',
    sector: '',
    country: '',
    language: '',
    notes: [],
    notesHtml: '',
    picture: null,
    reasons: [],
  }
}

/** A single value that is a text; empty where the row says none. */
export function textOf(value: string | boolean | undefined): string {
  return typeof value === 'string' ? value : ''
}

/** How somebody is reached, as the engine compares it: line 4 is the street, another line stands in for it. */
export function reachedBy({ emails, phones, addresses }: Incoming) {
  return {
    emails: emails.map((email) => email.address),
    phones: phones.map((phone) => phone.number),
    addresses: addresses.map(({ line2, line3, line4, line5, postcode, city }) => ({
      street: line4 || line3 || line2 || line5,
      postcode,
      city,
    })),
  }
}
