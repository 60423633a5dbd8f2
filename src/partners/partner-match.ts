// What of a partner the engine compares to find its duplicates: a company by its name without its legal form.
import type { MatchData } from '../duplicates/kept-match.ts'
import type { MatchAddress } from '../duplicates/match-record.ts'
import { emailForm } from '../duplicates/normalise/email.ts'
import { organisationForm } from '../duplicates/normalise/organisation.ts'
import { compact } from '../duplicates/normalise/text.ts'
import { hashOfText } from '../duplicates/population/byte-table.ts'
import type { PartnerValues } from './partner-values.ts'
import { sirenKnownBy, type Registration } from './registration/agreement.ts'

export interface PartnerFacts extends Registration {
  readonly kind: 'company' | 'individual'
  readonly title: string | null
  readonly firstName: string
  readonly name: string
  readonly legalName: string
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  readonly addresses: readonly MatchAddress[]
  /** Web and mail domains of its own: no two firms share one. */
  readonly domains: readonly string[]
}

const readFrom = {
  kind: 'kind',
  title: 'title',
  firstName: 'firstName',
  name: 'name',
  legalName: 'legalName',
  emails: 'emails',
  phones: 'phones',
  addresses: 'addresses',
  domains: 'domains',
  siren: 'siren',
  siret: 'siret',
  vatNumber: 'vatNumber',
} as const satisfies Record<keyof PartnerFacts, keyof PartnerValues>

/** The fields of a partner that these facts are read from. */
export const comparedFields: ReadonlySet<string> = new Set(Object.values(readFrom))

export function partnerMatch(facts: PartnerFacts): MatchData {
  const { kind, title, firstName, name, emails, phones, addresses } = facts
  const reached = { emails, phones, addresses, identifiers: ownDomains(facts) }
  if (kind === 'individual')
    return { ...(title === null ? {} : { title }), firstName, lastName: name, ...reached }
  const firm = { firm: true, lastName: organisationForm(name) || name, companies: otherNames(facts) }
  return { ...firm, ...reached, ...registered(facts) }
}

/** The SIREN that any number says; a firm of another country is known by its VAT number. */
function registered(facts: PartnerFacts): Pick<MatchData, 'registers'> {
  const number = sirenKnownBy(facts) || facts.vatNumber
  return number === '' ? {} : { registers: [number] }
}

/** A legal name that repeats the trade name is no second evidence of it. */
function otherNames({ name, legalName }: PartnerFacts): string[] {
  const form = compact(organisationForm(legalName))
  return form === '' || form === compact(organisationForm(name)) ? [] : [legalName]
}

/** As numbers: `moulin2.fr` is no slip of `moulin3.fr`, it is another firm. */
function ownDomains({ domains, emails }: PartnerFacts): string[] {
  const mailed = emails.flatMap((email) => {
    const form = emailForm(email)
    return form === undefined || form.free ? [] : [form.domain]
  })
  const own = [...domains, ...mailed].map((domain) => domain.toLowerCase().replace(/^www\./, ''))
  return [...new Set(own)].map(
    (domain) => `${hashOfText(domain).toString(36)}${hashOfText(`of ${domain}`).toString(36)}`,
  )
}
