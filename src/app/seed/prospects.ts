// Makes up leads: people seen at a fair or heard of, at companies that may be known already.
import { emptyLead, type LeadValues } from '../../leads/lead-values.ts'
import { plain, type Followed } from './businesses.ts'
import { mensNames, womensNames } from './first-names.ts'
import { occupationNamed, occupationTable } from './functions.ts'
import { address, fixedNumber, mobileNumber } from './places.ts'
import type { Random } from './random.ts'
import { surname } from './surnames.ts'

/** The configuration that leads point at; statuses in the order of the board. */
export interface LeadChoices {
  readonly open: readonly number[]
  readonly lost: number | undefined
  readonly reasons: readonly number[]
  readonly sources: readonly number[]
  readonly sectors: readonly number[]
}

const tags = ['Salon Lyon 2026', 'Newsletter', 'À rappeler', 'Catalogue']
const trades = ['Menuiserie', 'Transports', 'Cabinet', 'Atelier', 'Établissements', 'Groupe', 'Maison']

export function makeLead(random: Random, followed: Followed, choices: LeadChoices): LeadValues {
  const woman = random.chance(0.48)
  const isPerson = random.chance(0.85)
  const firstName = isPerson ? random.draw(woman ? womensNames : mensNames) : ''
  const lastName = isPerson ? surname(random) : ''
  const companyName = isPerson && random.chance(0.15) ? '' : `${random.pick(trades)} ${surname(random)}`
  const occupation = occupationNamed(random.draw(occupationTable))
  const place = address(random)
  return {
    ...emptyLead,
    ...followed,
    ...standing(random, choices),
    firstName,
    lastName,
    companyName,
    title: isPerson && random.chance(0.8) ? (woman ? 'Mme' : 'M.') : null,
    jobTitle: isPerson && occupation ? (woman ? occupation.feminine : occupation.name) : '',
    emails: random.chance(0.85)
      ? [{ address: mailbox(firstName, lastName, companyName), label: '', primary: true }]
      : [],
    phones: phones(random, place.postcode),
    addresses: random.chance(0.6) ? [place] : [],
    sourceId: anyOf(random, choices.sources),
    sectorId: random.chance(0.7) ? anyOf(random, choices.sectors) : null,
    doNotCall: random.chance(0.04),
    doNotEmail: random.chance(0.06),
    tags: random.chance(0.2) ? [random.pick(tags)] : [],
  }
}

/** One in six is lost; of the others, most have not been looked at. */
function standing(random: Random, { open, lost, reasons }: LeadChoices) {
  const lostReasonId = random.chance(1 / 6) ? anyOf(random, reasons) : null
  if (lost !== undefined && lostReasonId !== null) return { statusId: lost, lostReasonId }
  return { statusId: open[Math.floor(open.length * random.next() ** 1.6)] ?? 0, lostReasonId: null }
}

function anyOf(random: Random, ids: readonly number[]): number | null {
  return ids.length === 0 ? null : random.pick(ids)
}

function mailbox(firstName: string, lastName: string, companyName: string): string {
  const domain = companyName === '' ? 'gmail.com' : `${plain(companyName)}.fr`
  return lastName === '' ? `contact@${domain}` : `${plain(firstName)}.${plain(lastName)}@${domain}`
}

function phones(random: Random, postcode: string): LeadValues['phones'] {
  return [
    ...(random.chance(0.5)
      ? [{ number: fixedNumber(random, postcode), kind: 'fixed' as const, label: '' }]
      : []),
    ...(random.chance(0.6) ? [{ number: mobileNumber(random), kind: 'mobile' as const, label: '' }] : []),
  ]
}
