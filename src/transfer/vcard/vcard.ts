// What Carnet reads from and writes to a vCard, the same for every version of the format.

export const vcardVersions = ['2.1', '3.0', '4.0'] as const
export type VcardVersion = (typeof vcardVersions)[number]

/** Texts that a card does not hold are empty. Line ends within texts are `\n`. */
export interface Vcard {
  readonly uid: string
  readonly kind: 'person' | 'company' | 'group'
  readonly formattedName: string
  readonly name: VcardName
  readonly nicknames: readonly string[]
  readonly organisations: readonly VcardOrganisation[]
  readonly jobTitle: string
  readonly role: string
  readonly emails: readonly VcardEmail[]
  readonly phones: readonly VcardPhone[]
  readonly addresses: readonly VcardAddress[]
  readonly urls: readonly VcardUrl[]
  /** `1980-03-22`, or `--03-22` when the year is not told. */
  readonly birthday: string
  readonly note: string
  /** Trimmed, none empty. */
  readonly categories: readonly string[]
  readonly language: string
  readonly photo: VcardPhoto | null
  /** When the card was last changed, as its program wrote it. */
  readonly revised: string
  /** What only Carnet writes: `X-CARNET-REFERENCE`. */
  readonly extensions: readonly VcardExtension[]
}

export interface VcardExtension {
  /** Upper case. */
  readonly name: string
  readonly value: string
}

export interface VcardName {
  readonly family: string
  readonly given: string
  readonly additional: string
  readonly prefix: string
  readonly suffix: string
}

export interface VcardOrganisation {
  readonly name: string
  readonly department: string
}

/** Exactly one is primary where there are any. */
export interface VcardEmail {
  readonly address: string
  readonly label: string
  readonly primary: boolean
}

export interface VcardPhone {
  readonly number: string
  /** Null when the card does not say: then the number itself tells. A fax is `other`, labelled `fax`. */
  readonly kind: 'fixed' | 'mobile' | 'other' | null
  readonly label: string
}

/** Exactly one is primary where there are any. */
export interface VcardAddress {
  readonly poBox: string
  readonly extended: string
  readonly street: string
  readonly city: string
  readonly region: string
  readonly postcode: string
  readonly country: string
  readonly label: string
  readonly primary: boolean
}

export interface VcardUrl {
  readonly address: string
  readonly label: string
}

export type VcardPhoto = { readonly mediaType: string; readonly bytes: Uint8Array } | { readonly url: string }

export type Mutable<T> = { -readonly [K in keyof T]: T[K] }

export function emptyVcard(): Mutable<Vcard> {
  return {
    uid: '',
    kind: 'person',
    formattedName: '',
    name: { family: '', given: '', additional: '', prefix: '', suffix: '' },
    nicknames: [],
    organisations: [],
    jobTitle: '',
    role: '',
    emails: [],
    phones: [],
    addresses: [],
    urls: [],
    birthday: '',
    note: '',
    categories: [],
    language: '',
    photo: null,
    revised: '',
    extensions: [],
  }
}
