// What an individual and a contact take over from each other, and what has no place in the other.
import { isEmpty } from '../../kit/records/is-empty.ts'
import type { PartnerValues } from '../../partners/partner-values.ts'
import { emptyPartner } from '../../partners/partner-values.ts'
import { emptyContact } from '../contact-values.ts'
import type { ContactValues } from '../save-queries.ts'

/** What both have under one name. */
const shared = [
  'title',
  'firstName',
  'emails',
  'phones',
  'addresses',
  'website',
  'localizationId',
  'ownerId',
  'teamId',
  'companyIds',
  'doNotCall',
  'doNotEmail',
  'tags',
  'notes',
  'source',
  'pictureId',
] as const satisfies readonly (keyof PartnerValues & keyof ContactValues)[]

type Shared = Pick<PartnerValues & ContactValues, (typeof shared)[number]>

function sharedOf(values: Shared): Shared {
  return Object.fromEntries(shared.map((name) => [name, values[name]])) as Shared
}

export function contactOfIndividual(partner: PartnerValues): ContactValues {
  return { ...emptyContact, ...sharedOf(partner), lastName: partner.name }
}

export function individualOfContact(contact: ContactValues): PartnerValues {
  return { ...emptyPartner, ...sharedOf(contact), kind: 'individual', name: contact.lastName }
}

/** Fields of one or the other, by name, that are filled: those that go along, and those that stay behind. */
export interface Told {
  readonly goes: string[]
  readonly stays: string[]
}

/** `kind` says which of the two it is, and `archivedAt` that it is put away: neither is a value to take over. */
const ofItself = new Set(['kind', 'archivedAt'])

export function tellFields(values: Readonly<Record<string, unknown>>, nameField: 'name' | 'lastName'): Told {
  const goes = new Set<string>([...shared, nameField])
  const filled = Object.keys(values).filter((name) => !ofItself.has(name) && !isEmpty(values[name]))
  return {
    goes: filled.filter((name) => goes.has(name)),
    stays: filled.filter((name) => !goes.has(name)),
  }
}
