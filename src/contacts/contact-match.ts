// What of a contact the engine compares to find its duplicates.
import type { MatchAddress } from '../duplicates/match-record.ts'
import type { MatchData } from '../duplicates/kept-match.ts'
import type { ContactValues } from './save-queries.ts'

export interface ContactFacts {
  readonly title: string | null
  readonly firstName: string
  readonly lastName: string
  readonly birthday: string | null
  readonly jobTitle: string
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  readonly addresses: readonly MatchAddress[]
  /** The main partner first. */
  readonly links: readonly { readonly name: string; readonly email: string; readonly phone: string }[]
}

const readFrom = {
  title: 'title',
  firstName: 'firstName',
  lastName: 'lastName',
  birthday: 'birthday',
  jobTitle: 'jobTitle',
  emails: 'emails',
  phones: 'phones',
  addresses: 'addresses',
  links: 'partners',
} as const satisfies Record<keyof ContactFacts, keyof ContactValues>

/** The fields of a contact that these facts are read from. */
export const comparedFields: ReadonlySet<string> = new Set(Object.values(readFrom))

/** The e-mail and phone that somebody has at a partner are theirs too. */
export function contactMatch(facts: ContactFacts): MatchData {
  const { title, firstName, lastName, birthday, jobTitle, links } = facts
  return {
    ...(title === null ? {} : { title }),
    firstName,
    lastName,
    emails: once([...facts.emails, ...links.map((link) => link.email)]),
    phones: once([...facts.phones, ...links.map((link) => link.phone)]),
    companies: once(links.map((link) => link.name)),
    addresses: facts.addresses,
    ...(birthday === null ? {} : { birth: birthday }),
    details: once([jobTitle]),
  }
}

function once(texts: readonly string[]): string[] {
  return [...new Set(texts.filter(Boolean))]
}
