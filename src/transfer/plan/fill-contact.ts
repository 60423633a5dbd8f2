// What a contact gains from a row.
import { z } from 'zod'
import type { ContactValues } from '../../contacts/save-queries.ts'
import type { Incoming, IncomingLink } from '../import/incoming.ts'
import { fillRecord } from './fill-record.ts'
import { filled, gain, type Filled, type Gathering } from './filling.ts'
import { nameId, knownKey, type KnownNames } from './known.ts'

export type LinkValues = ContactValues['partners'][number]

/** What the names of a row stand for: partners found or to be made, managers found. */
export interface ContactNames extends KnownNames {
  readonly partnerId: (link: IncomingLink, row: Incoming) => number
  readonly managerId: (reference: string) => number | undefined
}

const texts = [
  'firstName',
  'lastName',
  'department',
  'website',
  'linkedIn',
  'birthday',
  'source',
  'title',
] as const

export function fillContact(
  before: ContactValues,
  row: Incoming,
  known: ContactNames,
  isNew: boolean,
): Filled<ContactValues> {
  const gathering: Gathering = { gains: {}, reasons: [] }
  const common = fillRecord(gathering, before, row, known, isNew)
  const values = {
    ...common,
    ...Object.fromEntries(
      texts.map((field) => [field, filled(gathering, field, before[field], textOf(row, field))]),
    ),
    ...fillFunction(gathering, before, row, known),
    managerId: filled(gathering, 'manager', before.managerId, managerOf(gathering, row, known)),
    roleIds: fillRoles(gathering, before.roleIds, row.roles, known),
  }
  return { ...gathering, values: { ...values, partners: fillLinks(gathering, values, row, known) } }
}

function textOf(row: Incoming, field: string): string | undefined {
  const value = row.values[field]
  return typeof value === 'string' ? value : undefined
}

/** A text on the card that names a known function chooses it too, where Carnet did not write the row. */
function fillFunction(
  gathering: Gathering,
  before: ContactValues,
  row: Incoming,
  known: KnownNames,
): Pick<ContactValues, 'jobFunctionId' | 'jobTitle'> {
  const given = textOf(row, 'jobTitle') ?? ''
  const chosen = row.jobFunction === '' ? undefined : nameId(known.functions, row.jobFunction)
  const isUnknown = row.jobFunction !== '' && chosen === undefined
  if (isUnknown) gathering.reasons.push({ code: 'function-unknown', value: row.jobFunction })
  const onCard = given || (isUnknown || !row.exact ? row.jobFunction : '')
  const jobTitle = filled(gathering, 'jobTitle', before.jobTitle, onCard)
  const byTitle = row.exact || jobTitle === before.jobTitle ? undefined : nameId(known.functions, jobTitle)
  const id = before.jobFunctionId ?? chosen ?? byTitle ?? null
  if (id !== before.jobFunctionId && byTitle === undefined) gain(gathering, 'jobFunction')
  return { jobTitle, jobFunctionId: id }
}

function managerOf({ reasons }: Gathering, row: Incoming, known: ContactNames): number | null {
  if (row.manager === '') return null
  const id = known.managerId(row.manager)
  if (id === undefined) reasons.push({ code: 'manager-unknown', value: row.manager })
  return id ?? null
}

function fillRoles(
  gathering: Gathering,
  own: readonly number[],
  names: readonly string[],
  known: KnownNames,
): readonly number[] {
  const ids = names.flatMap((name) => roleOf(gathering, name, known) ?? [])
  const added = [...new Set(ids)].filter((id) => !own.includes(id))
  gain(gathering, 'role', added.length)
  return added.length === 0 ? own : [...own, ...added]
}

function roleOf({ reasons }: Gathering, name: string, known: KnownNames): number | undefined {
  const id = nameId(known.roles, name)
  if (id === undefined) reasons.push({ code: 'role-unknown', value: name })
  else if (known.newRoles.has(knownKey(name))) reasons.push({ code: 'role-new', value: name })
  return id
}

function fillLinks(
  gathering: Gathering,
  contact: ContactValues,
  row: Incoming,
  known: ContactNames,
): readonly LinkValues[] {
  let links = contact.partners
  for (const given of row.links) {
    const partnerId = known.partnerId(given, row)
    const own = links.find((link) => link.partnerId === partnerId)
    const link = linkValues(gathering, given, partnerId, known)
    if (own) {
      const fuller = fillLink(gathering, own, link)
      links = links.map((one) => (one === own ? fuller : one))
    } else {
      const main = (given.main ?? true) && !links.some((one) => one.main)
      const functionId = link.functionId ?? (row.exact ? null : contact.jobFunctionId)
      links = [...links, { ...link, main, functionId }]
      gain(gathering, 'partner')
    }
  }
  return links
}

const email = z.email().max(254)

function linkValues(
  gathering: Gathering,
  given: IncomingLink,
  partnerId: number,
  known: ContactNames,
): LinkValues {
  const { since, until } = given
  const endsBefore = since !== null && until !== null && until < since
  const isEmail = given.email === '' || email.safeParse(given.email).success
  if (endsBefore) gathering.reasons.push({ code: 'invalid-date', value: until })
  if (!isEmail) gathering.reasons.push({ code: 'invalid-email', value: given.email })
  const own = given.jobFunction === '' ? null : (nameId(known.functions, given.jobFunction) ?? null)
  if (given.jobFunction !== '' && own === null)
    gathering.reasons.push({ code: 'function-unknown', value: given.jobFunction })
  return {
    partnerId,
    functionId: own,
    roleIds: given.roles.flatMap((name) => roleOf(gathering, name, known) ?? []),
    email: isEmail ? given.email : '',
    phone: given.phone,
    main: false,
    mainContact: given.mainContact,
    since,
    until: endsBefore ? null : until,
  }
}

function fillLink(gathering: Gathering, own: LinkValues, given: LinkValues): LinkValues {
  const counted: Gathering = { gains: {}, reasons: gathering.reasons }
  const roles = given.roleIds.filter((id) => !own.roleIds.includes(id))
  const link = {
    ...own,
    functionId: filled(counted, 'function', own.functionId, given.functionId),
    email: filled(counted, 'email', own.email, given.email),
    phone: filled(counted, 'phone', own.phone, given.phone),
    since: filled(counted, 'since', own.since, given.since),
    until: filled(counted, 'until', own.until, given.until),
    roleIds: [...own.roleIds, ...roles],
  }
  const gained = Object.keys(counted.gains).length + roles.length
  gain(gathering, 'linkDetail', gained)
  return gained === 0 ? own : link
}
