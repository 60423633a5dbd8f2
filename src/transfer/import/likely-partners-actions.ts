// Finds the partners that rows mean by a name nobody bears, by the engine that finds duplicates of partners.
import { AUTOMATIC_THRESHOLD, scoreOfProbability } from '../../duplicates/model/score.ts'
import { matchNewcomers } from '../../duplicates/newcomers-actions.ts'
import { emailForm } from '../../duplicates/normalise/email.ts'
import type { MatchData } from '../../duplicates/kept-match.ts'
import type { Db } from '../../kit/database.ts'
import { registrableDomain } from '../../kit/registrable-domain.ts'
import type { Who } from '../../organisation/who.ts'
import { partnerMatch } from '../../partners/partner-match.ts'
import { unregistered } from '../../partners/registration/agreement.ts'
import { activePartners, domainsOfPartners } from '../plan/partner-named-queries.ts'
import type { Incoming } from './incoming.ts'

/** A partner as rows speak of it: how they call it, and the mail domains of its people. */
interface Spoken {
  readonly name: string
  readonly domains: ReadonlySet<string>
}

const wanted = { least: scoreOfProbability(AUTOMATIC_THRESHOLD), most: 3 }

/**
 * By name, of those that are surely a partner that is there. A bare name says too little for the engine to be sure: it is
 * asked about those whose mail domain a partner has.
 */
export async function likelyPartners(
  db: Db,
  who: Who,
  rows: readonly Incoming[],
  names: ReadonlySet<string>,
): Promise<Map<string, number>> {
  const spoken = await ofKnownDomains(db, spokenOf(rows, names))
  if (spoken.length === 0) return new Map()
  const { alike } = await matchNewcomers(
    db,
    'partner',
    { newcomers: once(spoken.map(asMatch)), expected: spoken.length, alsoThere: () => [] },
    wanted,
  )
  const found = alike.flatMap(({ newcomer, other }) => ('id' in other ? [{ newcomer, id: other.id }] : []))
  const seen = await activePartners(db, who, [...new Set(found.map(({ id }) => id))])
  const byName = new Map<string, number>()
  for (const { newcomer, id } of found) {
    const name = spoken[newcomer]?.name ?? ''
    if (seen.has(id) && !byName.has(name)) byName.set(name, id)
  }
  return byName
}

function spokenOf(rows: readonly Incoming[], names: ReadonlySet<string>): Spoken[] {
  const byName = new Map<string, Set<string>>()
  for (const row of rows) {
    const domains = row.emails.flatMap(({ address }) => ownDomain(address))
    for (const { name } of row.links) {
      if (!names.has(name) || domains.length === 0) continue
      byName.set(name, new Set([...(byName.get(name) ?? []), ...domains]))
    }
  }
  return [...byName].map(([name, domains]) => ({ name, domains }))
}

async function ofKnownDomains(db: Db, spoken: readonly Spoken[]): Promise<readonly Spoken[]> {
  const domains = spoken.flatMap((one) => [...one.domains].flatMap(asKept))
  const known = await domainsOfPartners(db, [...new Set(domains)])
  return spoken.filter((one) =>
    [...one.domains].some((domain) => asKept(domain).some((kept) => known.has(kept))),
  )
}

/** A partner's own domain is kept as it was written, the domain of its mail as one registers it. */
function asKept(domain: string): string[] {
  return [domain, registrableDomain(domain) ?? domain]
}

function ownDomain(address: string): string[] {
  const form = emailForm(address)
  return form === undefined || form.free ? [] : [form.domain]
}

function asMatch({ name, domains }: Spoken): MatchData {
  return partnerMatch({
    ...unregistered,
    kind: 'company',
    title: null,
    firstName: '',
    name,
    legalName: '',
    emails: [],
    phones: [],
    addresses: [],
    domains: [...domains],
  })
}

async function* once(data: readonly MatchData[]): AsyncGenerator<readonly MatchData[]> {
  yield data
}
