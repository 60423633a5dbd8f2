// Two names that were compared, kept so that a reason can be said by them later.
import type { MatchRecord } from '../../duplicates/match-record.ts'
import { sharedDomain } from '../../duplicates/say-reasons.ts'
import type { WrittenName } from '../plan/alike.ts'

/** What reasons are said by. */
export type Spoken = Pick<MatchRecord, 'firstName' | 'lastName' | 'identifiers'>

export function spokenOf({ firstName = '', lastName = '', identifiers = [] }: Spoken): Spoken {
  return { firstName, lastName, identifiers }
}

export function writtenNames(a: Spoken, b: Spoken): [WrittenName, WrittenName] {
  const domain = sharedDomain(a, b)
  const written = ({ firstName = '', lastName = '' }: Spoken): WrittenName =>
    domain === undefined ? [firstName, lastName] : [firstName, lastName, domain]
  return [written(a), written(b)]
}

export function asNames(written: WrittenName | undefined): Spoken {
  const [firstName = '', lastName = '', domain] = written ?? []
  return { firstName, lastName, identifiers: domain === undefined ? [] : [domain] }
}
