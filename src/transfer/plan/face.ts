// What a record or a row shows of itself when somebody asks whether they are the same: compared forms only.
import type { Incoming } from '../import/incoming.ts'
import { emailForm } from '../../duplicates/normalise/email.ts'
import { organisationForm } from '../../duplicates/normalise/organisation.ts'
import { postcodeForm } from '../../duplicates/normalise/place.ts'
import { compact, fold, words } from '../../duplicates/normalise/text.ts'
import { sirenKnownBy } from '../../partners/registration/agreement.ts'

export interface Face {
  readonly firstName: string
  /** For a company: its name. */
  readonly lastName: string
  readonly isCompany: boolean
  readonly title: string | null
  readonly birthday: string | null
  /** Normal forms: `l.michel@apollo.fr`. */
  readonly emails: readonly string[]
  /** E.164, or as typed. */
  readonly phones: readonly string[]
  /** Normal forms of the partners' names, of a partner its own. */
  readonly firms: readonly string[]
  /** Street and postcode in one. */
  readonly places: readonly string[]
  /** That any number of a company says; '' when none does. */
  readonly siren: string
}

/** Somebody who may be meant by a row. */
export interface Candidate extends Face {
  /** Negative for a record that the file itself is about to make: minus its line. */
  readonly id: number
  readonly reference: string
  readonly archived: boolean
  /** For a record that this file makes: the number that the row had in the Carnet that wrote it. */
  readonly madeBy: { readonly carnetId: number | null } | null
}

/** `emailKey('Léa+crm@Apollo.fr')` is the form under which the database keeps addresses. */
export function emailKey(address: string): string {
  const form = emailForm(address)
  return form ? `${form.local}@${form.domain}` : address.toLowerCase()
}

/** `firmKey('SARL Dupont & Fils')` is `dupontfils`; a name of signs only stays as it is. */
export function firmKey(name: string): string {
  return compact(organisationForm(name)) || name.trim().toLowerCase()
}

/** The same for `Léa Michel` and `MICHEL, Léa`. */
export function nameKey(firstName: string, lastName: string): string {
  const name = `${lastName} ${firstName}`
  return words(fold(name)).sort().join(' ') || name.trim().toLowerCase()
}

export function placeKey(street: string, postcode: string): string {
  const key = compact(fold(street))
  return key === '' ? '' : `${key} ${postcodeForm(postcode)}`
}

export function faceOfRow(row: Incoming): Face {
  const { values } = row
  // A lead without a person is the company that it names.
  const company = values['companyName']
  const isCompany =
    (values['name'] !== undefined && values['kind'] !== 'individual') ||
    (company !== undefined && values['lastName'] === undefined)
  const name = values['lastName'] ?? values['name'] ?? company ?? ''
  const employers = [
    ...row.links.map((link) => link.name),
    ...(company === undefined ? [] : [String(company)]),
  ]
  return {
    firstName: String(values['firstName'] ?? ''),
    lastName: String(name),
    isCompany,
    title: typeof values['title'] === 'string' ? values['title'] : null,
    birthday: typeof values['birthday'] === 'string' ? values['birthday'] : null,
    emails: row.emails.map((email) => emailKey(email.address)),
    phones: row.phones.map((phone) => phone.number),
    firms: isCompany ? [firmKey(String(name))] : employers.map(firmKey),
    places: row.addresses.map((one) => placeKey(one.line4, one.postcode)).filter((key) => key !== ''),
    siren: sirenOfRow(row),
  }
}

export function sirenOfRow({ values }: Incoming): string {
  const text = (field: string): string => String(values[field] ?? '')
  return sirenKnownBy({ siren: text('siren'), siret: text('siret'), vatNumber: text('vatNumber') })
}

/** After a row was added to it, somebody is known by what the row says too. */
export function withFace<F extends Face>(known: F, row: Face): F {
  const both = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])]
  return {
    ...known,
    firstName: known.firstName || row.firstName,
    title: known.title ?? row.title,
    birthday: known.birthday ?? row.birthday,
    emails: both(known.emails, row.emails),
    phones: both(known.phones, row.phones),
    firms: both(known.firms, row.firms),
    places: both(known.places, row.places),
    siren: known.siren || row.siren,
  }
}

/** The keys by which somebody is looked up: whoever shares none is not asked about. */
export function lookupKeys(face: Face): string[] {
  const name = face.isCompany ? `f:${firmKey(face.lastName)}` : `n:${nameKey(face.firstName, face.lastName)}`
  const number = face.siren === '' ? [] : [`s:${face.siren}`]
  return [name, ...number, ...face.emails.map((email) => `e:${email}`)]
}
