// What of a partner the engine compares to find its duplicates: a company by its name without its legal form.
import type { MatchData } from '../duplicates/kept-match.ts'
import type { MatchAddress } from '../duplicates/match-record.ts'
import { organisationForm } from '../duplicates/normalise/organisation.ts'

export interface PartnerFacts {
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

export function partnerMatch(facts: PartnerFacts): MatchData {
  const { kind, title, firstName, name, legalName, emails, phones, addresses, domains } = facts
  const reached = { emails, phones, addresses, identifiers: domains }
  if (kind === 'individual')
    return { ...(title === null ? {} : { title }), firstName, lastName: name, ...reached }
  return {
    lastName: organisationForm(name) || name,
    ...(legalName === '' ? {} : { companies: [legalName] }),
    ...reached,
  }
}
