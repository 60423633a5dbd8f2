// What of a lead the engine compares: with other leads, and with the contacts and partners that it may be already.
import type { DetailsRow } from '../contact-details/queries.ts'
import { contactMatch } from '../contacts/contact-match.ts'
import type { MatchData } from '../duplicates/kept-match.ts'
import type { MatchAddress } from '../duplicates/match-record.ts'
import { partnerMatch } from '../partners/partner-match.ts'
import { unregistered } from '../partners/registration/agreement.ts'
import { isLegible } from './lead-name.ts'
import type { LeadValues } from './lead-values.ts'

export interface LeadFacts {
  readonly title: string | null
  readonly firstName: string
  readonly lastName: string
  readonly companyName: string
  readonly jobTitle: string
  readonly website: string
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  readonly addresses: readonly MatchAddress[]
}

type LeadFactsRow = Omit<LeadFacts, 'emails' | 'phones' | 'addresses'> & DetailsRow

/** The fields of a lead that these facts are read from. */
export const comparedFields: ReadonlySet<string> = new Set([
  'title',
  'firstName',
  'lastName',
  'companyName',
  'jobTitle',
  'website',
  'emails',
  'phones',
  'addresses',
] satisfies (keyof LeadFacts & keyof LeadValues)[])

export function factsOf(row: LeadFactsRow): LeadFacts {
  return {
    ...row,
    emails: row.emails.map(({ address }) => address),
    phones: row.phones.map(({ number }) => number),
    addresses: row.addresses.map(({ line2, line3, line4, line5, postcode, city }) => {
      // Line 4 is the street (AFNOR XP Z10-011); where it is empty, another stands in.
      return { street: line4 || line3 || line2 || line5, postcode, city }
    }),
  }
}

/** A person at a company, or a company as long as nobody is known there. */
export function leadMatch(facts: LeadFacts): MatchData {
  return isPerson(facts) ? personMatch(facts) : companyMatch(facts)
}

export function isPerson({ lastName }: Pick<LeadFacts, 'lastName'>): boolean {
  return isLegible(lastName)
}

/** As it is compared with contacts. */
export function personMatch(facts: LeadFacts): MatchData {
  const { companyName } = facts
  const links = companyName.trim() === '' ? [] : [{ name: companyName, email: '', phone: '' }]
  return contactMatch({ ...facts, birthday: null, links })
}

/** As it is compared with partners: a person's mobile and mailbox are not the company's, the domain of a mailbox is. */
export function companyMatch(facts: LeadFacts): MatchData {
  const { companyName, emails, phones, addresses } = facts
  return partnerMatch({
    kind: 'company',
    title: null,
    firstName: '',
    name: companyName,
    legalName: '',
    ...unregistered,
    emails,
    phones,
    addresses,
    domains: domainsOf(facts),
  })
}

/** Whoever buys for themselves is known as an individual. */
export function individualMatch(facts: LeadFacts): MatchData {
  const { title, firstName, lastName, emails, phones, addresses } = facts
  return partnerMatch({
    kind: 'individual',
    title,
    firstName,
    name: lastName,
    legalName: '',
    ...unregistered,
    emails,
    phones,
    addresses,
    domains: [],
  })
}

/** `domainsOf({ website: 'https://www.apollo.fr/contact' })` is `['www.apollo.fr']`. */
function domainsOf({ website }: Pick<LeadFacts, 'website'>): string[] {
  const text = /^[a-z]+:\/\//i.test(website) ? website : `https://${website}`
  return URL.canParse(text) ? [new URL(text).hostname] : []
}
