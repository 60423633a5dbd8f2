// Writes a large made-up French address book, the same one for the same seed number.
import { contactSubject } from '../../contacts/save-actions.ts'
import { keepPairs } from '../../duplicates/keep-pairs-actions.ts'
import { scanBase } from '../../duplicates/scan-base-actions.ts'
import type { Db } from '../../kit/database.ts'
import { leadSubject } from '../../leads/save-actions.ts'
import { partnerSubject } from '../../partners/save-actions.ts'
import { matchings } from '../matchings.ts'
import { businessLookAlike } from './business-look-alikes.ts'
import { makeBusiness, type Business, type Followed } from './businesses.ts'
import { Crowd, follower } from './crowd.ts'
import { occupations, roleNames } from './functions.ts'
import type { Configured, Workplace } from './people.ts'
import { makeLead } from './prospects.ts'
import { analyse, ensureFunctions, ensureRoles, leadChoices, listFollowers } from './queries.ts'
import { randomFrom, type Random } from './random.ts'
import { Writer } from './writer.ts'

export interface SeedSize {
  readonly contacts: number
  readonly partners: number
  readonly leads?: number
  readonly seed: number
}

const chunk = 2000

/** `onProgress` hears how many records are written of how many. */
export async function seedBase(
  db: Db,
  { contacts, partners, leads = 0, seed }: SeedSize,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<void> {
  const random = randomFrom(seed)
  const followers = await listFollowers(db)
  const writer = new Writer(db, followers[0]?.ownerId ?? null, (done) =>
    onProgress(done, partners + contacts + leads),
  )
  const workplaces = await writePartners(writer, random, followers, partners)
  const crowd = new Crowd(random, workplaces, followers, await configuration(db))
  for (let left = contacts; left > 0; left -= chunk) {
    const people = Array.from({ length: Math.min(chunk, left) }, () => crowd.next())
    await writer.write(contactSubject, people)
  }
  await writeLeads(db, writer, random, followers, leads)
  await writer.finish()
  await analyse(db)
  // So that the first look at duplicates finds them there.
  await keepPairs(db, matchings, { now: new Date(), scan: (subject) => scanBase(db, subject) })
}

async function writePartners(
  writer: Writer,
  random: Random,
  followers: readonly Followed[],
  count: number,
): Promise<Workplace[]> {
  const workplaces: Workplace[] = []
  for (const some of chunks(makeBusinesses(random, followers, count))) {
    const values = some.map((business) => business.values)
    const ids = await writer.write(partnerSubject, values)
    workplaces.push(...some.flatMap((business, index) => workplaceOf(business, ids[index])))
  }
  // People can only work at companies that are there.
  await writer.finish()
  return workplaces
}

/** Every fiftieth is a second record of one that came shortly before, where nobody works. */
function makeBusinesses(random: Random, followers: readonly Followed[], count: number): Business[] {
  const domains = new Set<string>()
  const made: Business[] = []
  while (made.length < count) {
    const before = made.length % 50 === 49 ? made[made.length - 1 - random.below(40)] : undefined
    made.push(
      before
        ? { values: businessLookAlike(random, before.values), domain: '', pattern: 0, second: true }
        : makeBusiness(random, follower(random, followers), domains),
    )
  }
  return made
}

async function writeLeads(
  db: Db,
  writer: Writer,
  random: Random,
  followers: readonly Followed[],
  count: number,
): Promise<void> {
  if (count === 0) return
  const choices = await leadChoices(db)
  for (let left = count; left > 0; left -= chunk) {
    const some = Array.from({ length: Math.min(chunk, left) }, () =>
      makeLead(random, follower(random, followers), choices),
    )
    await writer.write(leadSubject, some)
  }
}

function chunks<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / chunk) }, (_, i) =>
    list.slice(i * chunk, (i + 1) * chunk),
  )
}

async function configuration(db: Db): Promise<Configured> {
  const functions = await ensureFunctions(
    db,
    occupations.map(({ name }) => name),
  )
  const roles = await ensureRoles(db, roleNames)
  return { functionId: (name) => functions.get(name) ?? null, roleId: (code) => roles.get(code) }
}

function workplaceOf({ values, domain, pattern, second }: Business, id: number | undefined): Workplace[] {
  const [address] = values.addresses
  if (id === undefined || !address || second) return []
  const { ownerId, teamId, companyIds, phones } = values
  return [{ id, domain, pattern, address, phone: phones[0]?.number, ownerId, teamId, companyIds }]
}
