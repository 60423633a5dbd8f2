// Makes up people: a name, what they do and where, how they are reached.
import { emptyContact } from '../../contacts/contact-values.ts'
import type { ContactValues } from '../../contacts/save-queries.ts'
import { plain, type Followed } from './businesses.ts'
import { mensNames, womensNames } from './first-names.ts'
import { occupationNamed, occupationTable, type Occupation } from './functions.ts'
import { address, fixedNumber, mobileNumber } from './places.ts'
import { weighted, type Random } from './random.ts'
import { surname } from './surnames.ts'

const mailboxes = weighted(
  'gmail.com 46, orange.fr 16, hotmail.fr 8, free.fr 8, wanadoo.fr 7, outlook.fr 4, yahoo.fr 4, laposte.net 4, sfr.fr 3',
)
const tags = ['Salon Lyon 2026', 'Newsletter', 'VIP', 'À rappeler', 'Ancien client', 'Partenaire', 'Presse']
const notes = [
  'Préfère être appelée le matin.',
  'Absent le mercredi.',
  'Rencontré au salon ; attend un devis.',
  'Décide avec son associé.',
  'Demande une facture par site.',
  'Livraison par la cour, avant 11 h.',
]
const sources = ['', '', '', '', 'Site web', 'Salon', 'Recommandation', 'Import', 'Appel entrant']

/** A company where people may work, as it was written down. */
export interface Workplace extends Followed {
  readonly id: number
  readonly domain: string
  readonly pattern: number
  readonly address: ContactValues['addresses'][number]
  readonly phone: string | undefined
}

export interface Configured {
  readonly functionId: (name: string) => number | null
  readonly roleId: (code: string) => number | undefined
}

export function makePerson(
  random: Random,
  work: Workplace | undefined,
  followed: Followed,
  configured: Configured,
): ContactValues {
  const woman = random.chance(0.48)
  const firstName = random.draw(woman ? womensNames : mensNames)
  const lastName = surname(random)
  const named = { firstName, lastName }
  const { ownerId, teamId, companyIds } = work ?? followed
  return {
    ...emptyContact,
    ...named,
    ...(work ? atWork(random, woman, work, configured) : {}),
    title: random.chance(0.9) ? (woman ? 'Mme' : 'M.') : null,
    emails: emails(random, named, work),
    phones: phones(random, work),
    addresses: work
      ? random.chance(0.7)
        ? [work.address]
        : []
      : random.chance(0.8)
        ? [address(random)]
        : [],
    ownerId,
    teamId,
    companyIds,
    doNotCall: random.chance(0.04),
    doNotEmail: random.chance(0.06),
    tags: random.chance(0.12) ? [random.pick(tags)] : [],
    notes: random.chance(0.08) ? `<p>${random.pick(notes)}</p>` : '',
    birthday: random.chance(0.1) ? birthday(random) : null,
    source: random.pick(sources),
    archivedAt: random.chance(0.02) ? '2025-06-30T12:00:00.000Z' : null,
  }
}

function atWork(
  random: Random,
  woman: boolean,
  work: Workplace,
  configured: Configured,
): Partial<ContactValues> {
  const occupation = occupationNamed(random.draw(occupationTable))
  if (!occupation) return {}
  const functionId = configured.functionId(occupation.name)
  const roleIds = rolesOf(random, occupation, configured)
  const since = random.chance(0.3) ? `20${10 + random.below(16)}-0${1 + random.below(9)}-01` : null
  const link = { partnerId: work.id, functionId, roleIds, email: '', phone: '', since, until: null }
  return {
    jobFunctionId: functionId,
    jobTitle: woman ? occupation.feminine : occupation.name,
    department: random.chance(0.3) ? occupation.department : '',
    roleIds,
    partners: [{ ...link, main: true, mainContact: random.chance(0.2) }],
  }
}

function rolesOf(random: Random, { role }: Occupation, { roleId }: Configured): number[] {
  const id = roleId(role)
  return id !== undefined && random.chance(0.6) ? [id] : []
}

function emails(
  random: Random,
  named: { readonly firstName: string; readonly lastName: string },
  work: Workplace | undefined,
): ContactValues['emails'] {
  const first = plain(named.firstName)
  const last = plain(named.lastName)
  const own = {
    address: `${first}.${last}${random.chance(0.5) ? random.below(90) + 10 : ''}@${random.draw(mailboxes)}`,
    label: '',
    primary: true,
  }
  if (!work?.domain) return random.chance(0.75) ? [own] : []
  if (random.chance(0.1)) return []
  const letter = first.charAt(0)
  const local = [`${first}.${last}`, `${letter}.${last}`, letter + last.replaceAll('-', ''), first][
    work.pattern
  ]
  const professional = { address: `${local}@${work.domain}`, label: '', primary: true }
  return random.chance(0.07) ? [professional, { ...own, label: 'personnel', primary: false }] : [professional]
}

function phones(random: Random, work: Workplace | undefined): ContactValues['phones'] {
  const switchboard = work?.phone !== undefined && random.chance(0.15)
  const fixed = switchboard ? (work.phone ?? '') : fixedNumber(random, work?.address.postcode ?? '75001')
  return [
    ...(random.chance(0.6)
      ? [{ number: fixed, kind: 'fixed' as const, label: switchboard ? 'standard' : '' }]
      : []),
    ...(random.chance(0.55) ? [{ number: mobileNumber(random), kind: 'mobile' as const, label: '' }] : []),
  ]
}

function birthday(random: Random): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `19${55 + random.below(45)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`
}
