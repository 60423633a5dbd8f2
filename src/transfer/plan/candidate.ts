// Somebody whom a row may belong to, and the names by which a row that came before is found again.
import type { Incoming } from '../import/incoming.ts'
import { emailForm } from '../../duplicates/normalise/email.ts'
import { organisationForm } from '../../duplicates/normalise/organisation.ts'
import { compact, fold, words } from '../../duplicates/normalise/text.ts'

export interface Candidate {
  /** Negative for a record that the file itself is about to make: minus its line. */
  readonly id: number
  readonly reference: string
  readonly archived: boolean
  /** A lead that became somebody: whatever a row says of it, it stays as it is. */
  readonly settled: boolean
  /** As `nameKeyOf` writes it for a row. */
  readonly name: string
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
function personKey(firstName: string, lastName: string): string {
  const name = `${lastName} ${firstName}`
  return words(fold(name)).sort().join(' ') || name.trim().toLowerCase()
}

export interface Named {
  readonly firstName: string
  /** For a company: its name. */
  readonly lastName: string
  readonly isCompany: boolean
}

export function nameKey({ firstName, lastName, isCompany }: Named): string {
  return isCompany ? `f:${firmKey(lastName)}` : `n:${personKey(firstName, lastName)}`
}

export function nameOfRow({ values }: Incoming): Named {
  const company = values['companyName']
  // A lead without a person is the company that it names.
  if (company !== undefined && values['lastName'] === undefined)
    return { firstName: '', lastName: String(company), isCompany: true }
  return {
    firstName: String(values['firstName'] ?? ''),
    lastName: String(values['lastName'] ?? values['name'] ?? ''),
    isCompany: values['name'] !== undefined && values['kind'] !== 'individual',
  }
}
