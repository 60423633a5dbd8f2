// E-mails, phones and addresses as parts of a form: their labels, and each in one line of text.
import type { PartField } from '../../kit/ui/form/form-field.ts'
import { addressLines } from '../address-lines.ts'
import type { Address, Email } from '../contact-details.ts'
import { partLabels } from '../labels.ts'

/** A phone while it is typed: what it will be shown as is known only once it was saved. */
export interface TypedPhone {
  readonly number: string
  readonly kind?: 'fixed' | 'mobile' | 'other' | undefined
  readonly label: string
  readonly display?: string | undefined
}

export const detailFields: readonly PartField[] = [
  {
    name: 'emails',
    label: partLabels.emails,
    kind: 'part',
    text: (value) => join(emailsOf(value).map((email) => email.address)),
  },
  {
    name: 'phones',
    label: partLabels.phones,
    kind: 'part',
    text: (value) => join(phonesOf(value).map((phone) => phone.display ?? phone.number)),
  },
  {
    name: 'addresses',
    label: partLabels.addresses,
    kind: 'part',
    text: (value, language) =>
      addressesOf(value)
        .map((address) => addressLines(address, '', language).join(', '))
        .join(' · '),
  },
]

export function emailsOf(value: unknown): readonly Email[] {
  return Array.isArray(value) ? value : []
}

export function phonesOf(value: unknown): readonly TypedPhone[] {
  return Array.isArray(value) ? value : []
}

export function addressesOf(value: unknown): readonly Address[] {
  return Array.isArray(value) ? value : []
}

/** What the server is sent of phones: how one is shown is its own answer. */
export function sentPhones(value: unknown): readonly Omit<TypedPhone, 'display'>[] {
  return phonesOf(value).map(({ number, kind, label }) => ({ number, label, ...(kind ? { kind } : {}) }))
}

function join(texts: readonly string[]): string {
  return texts.filter(Boolean).join(', ')
}
