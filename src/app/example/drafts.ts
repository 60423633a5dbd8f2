// Turns the example's lines and stories into drafts of records, with ids where they have names.
import type { z } from 'zod'
import { titles, type Address } from '../../contact-details/contact-details.ts'
import { ContactChange } from '../../contacts/contact.ts'
import { LeadChange } from '../../leads/lead.ts'
import { PartnerChange } from '../../partners/partner.ts'
import type { LeadLine } from './leads.ts'
import type { PartnerLine } from './partners.ts'
import type { PersonLine } from './people.ts'
import type { Story, Work } from './story.ts'
import { listed } from './table.ts'

export type NamedKind =
  | 'company'
  | 'team'
  | 'role'
  | 'job_function'
  | 'localization'
  | 'user'
  | 'partner'
  | 'contact'
  | 'sector'
  | 'lead_source'
  | 'lead_status'
  | 'lead_lost_reason'

/** The id behind a name; a name that nobody has is a slip of the pen in the example. */
export type IdOf = (kind: NamedKind, name: string) => number

export interface Drafted<Change> {
  /** How others in the example call it. */
  readonly name: string
  readonly draft: Change
}

export function partnerDraft(line: PartnerLine, idOf: IdOf): Drafted<PartnerChange> {
  const [name = '', firstName] = line.name.split(', ')
  const draft: z.input<typeof PartnerChange> = {
    kind: firstName === undefined ? 'company' : 'individual',
    name,
    firstName: firstName ?? '',
    legalName: line.legalName,
    customer: line.flags.includes('C'),
    prospect: line.flags.includes('P'),
    supplier: line.flags.includes('S'),
    emails: listed(line.email).map((address) => ({ address })),
    phones: listed(line.phone).map((number) => ({ number })),
    addresses: [addressOf(line)],
    domains: listed(line.domains),
    website: line.domains && `https://www.${line.domains}`,
    localizationId: line.localization === '' ? null : idOf('localization', line.localization),
    ownerId: idOf('user', line.owner),
    teamId: line.team === '' ? null : idOf('team', line.team),
    companyIds: listed(line.companies).map((company) => idOf('company', company)),
    tags: listed(line.tags),
  }
  return { name: line.name.replace(', ', ' '), draft: PartnerChange.parse(draft) }
}

/** The country is that of the localization, else France. */
function addressOf(line: PartnerLine): z.input<typeof Address> {
  return { line4: line.street, ...placeOf(line.place), country: line.localization.slice(0, 2) || 'FR' }
}

/** `44000 Nantes` */
function placeOf(place: string): z.input<typeof Address> {
  const [postcode = '', ...city] = place.split(' ')
  return { postcode, city: city.join(' '), uses: ['default'] }
}

const countries: Readonly<Record<string, string>> = { Zürich: 'CH', London: 'GB' }

export function leadDraft(line: LeadLine, idOf: IdOf): LeadChange {
  const address = placeOf(line.place)
  const draft: z.input<typeof LeadChange> = {
    title: titles.find((title) => title === line.title) ?? null,
    lastName: line.lastName,
    firstName: line.firstName,
    companyName: line.company,
    jobTitle: line.jobTitle,
    statusId: idOf('lead_status', line.status),
    lostReasonId: line.reason === '' ? null : idOf('lead_lost_reason', line.reason),
    sourceId: idOf('lead_source', line.source),
    sectorId: idOf('sector', line.sector),
    emails: listed(line.email).map((one) => ({ address: one })),
    phones: listed(line.phones).map((number) => ({ number })),
    addresses: line.place === '' ? [] : [{ ...address, country: countries[address.city ?? ''] ?? 'FR' }],
    ownerId: idOf('user', line.owner),
    companyIds: [idOf('company', 'Orée')],
    tags: listed(line.tags),
    doNotCall: line.refuses.includes('appels'),
    doNotEmail: line.refuses.includes('e-mails'),
  }
  return LeadChange.parse(draft)
}

/** A line says where the person works; the address is the partner's. */
export function storyOfLine(line: PersonLine): Story {
  const roles = listed(line.roles) as NonNullable<Story['roles']>
  const jobFunction = line.function as NonNullable<Work['function']>
  return {
    lastName: line.lastName,
    firstName: line.firstName,
    title: titles.find((title) => title === line.title) ?? null,
    function: jobFunction,
    ...(line.jobTitle === '' ? {} : { jobTitle: line.jobTitle }),
    works: [{ partner: line.partner, function: jobFunction, roles }],
    roles,
    emails: [{ address: line.email }],
    phones: listed(line.phones).map((number) => ({ number })),
    tags: listed(line.tags),
    doNotCall: line.refuses.includes('appels'),
    doNotEmail: line.refuses.includes('e-mails'),
  }
}

export function contactDraft(
  story: Story,
  partners: readonly PartnerLine[],
  idOf: IdOf,
): Drafted<ContactChange> {
  const {
    works = [],
    roles = [],
    function: jobFunction,
    manager,
    localization,
    owner,
    team,
    companies,
    ...plain
  } = story
  const home = partners.find((line) => line.name === works[0]?.partner)
  const draft: z.input<typeof ContactChange> = {
    ...plain,
    ...(plain.addresses === undefined && home ? { addresses: [addressOf(home)] } : {}),
    ...(jobFunction === undefined ? {} : { jobFunctionId: idOf('job_function', jobFunction) }),
    ...(manager === undefined ? {} : { managerId: idOf('contact', manager) }),
    ...(localization === undefined ? {} : { localizationId: idOf('localization', localization) }),
    ...(owner === undefined ? {} : { ownerId: idOf('user', owner) }),
    ...(team === undefined ? {} : { teamId: idOf('team', team) }),
    ...(companies === undefined ? {} : { companyIds: companies.map((name) => idOf('company', name)) }),
    roleIds: roles.map((role) => idOf('role', role)),
    partners: works.map((work, index) => linkOf(work, index === 0, idOf)),
  }
  return { name: nameOf(story), draft: ContactChange.parse(draft) }
}

export function nameOf(story: Story): string {
  return `${story.lastName} ${story.firstName}`
}

function linkOf(work: Work, first: boolean, idOf: IdOf) {
  const { partner, function: jobFunction, roles = [], ...plain } = work
  return {
    main: first,
    ...plain,
    partnerId: idOf('partner', partner),
    functionId: jobFunction === undefined ? null : idOf('job_function', jobFunction),
    roleIds: roles.map((role) => idOf('role', role)),
  }
}
