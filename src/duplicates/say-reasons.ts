// A likeness as it is answered to one reader: how sure, how close, and why in words.
import type { Language } from '../kit/words.ts'
import { IDENTIFIER, NAME } from './compare/levels.ts'
import type { Likeness } from './likeness.ts'
import type { Explained } from './explain-pair.ts'
import type { MatchRecord } from './match-record.ts'
import { sayOf, sayReason } from './reason-labels.ts'
import type { Reason } from './reasons.ts'
import { tierOf } from './tiers.ts'

/** Reasons that need no words are left out; the weightiest come first. */
export function likenessOf(
  language: Language,
  { probability, score, reasons }: Explained,
  a: Names,
  b: Names,
): Likeness {
  return {
    probability: rounded(probability, 4),
    score: rounded(score, 2),
    tier: tierOf(probability),
    reasons: sayReasons(language, reasons, a, b),
  }
}

type Names = Pick<MatchRecord, 'firm' | 'firstName' | 'lastName' | 'identifiers'>

/** Reasons that need no words are left out; of two names that are written differently both are said. */
export function sayReasons(
  language: Language,
  reasons: readonly Reason[],
  a: Names = {},
  b: Names = {},
): Likeness['reasons'] {
  const swapped = reasons.some(
    ({ field, level }) => sayReason(language, field, level) !== undefined && field === 'order',
  )
  return reasons.flatMap(({ field, level, bits }) => {
    const own = ownWord(field, level, a, b)
    const text = own
      ? sayOf(language, own)
      : sayReason(language, field, level, spellings(field, swapped, a, b))
    return text === undefined ? [] : [{ field, level, weight: rounded(bits, 2), text }]
  })
}

/** A firm has no last name, and its domain is no number. */
function ownWord(field: Reason['field'], level: number, a: Names, b: Names) {
  if (field === 'last' && level === NAME.same && a.firm && b.firm) return 'firmSame'
  if (field === 'identifier' && level === IDENTIFIER.same && sharedDomain(a, b)) return 'domainSame'
  return undefined
}

/** A number of a register has digits only; the one that stands for a domain has letters, too. */
export function sharedDomain(
  a: Pick<MatchRecord, 'identifiers'>,
  b: Pick<MatchRecord, 'identifiers'>,
): string | undefined {
  return a.identifiers?.find((one) => /[a-z]/.test(one) && b.identifiers?.includes(one) === true)
}

/** The two names that were compared, as they are written; those of firms, kept in normal form, as a register writes them. */
function spellings(
  field: Reason['field'],
  swapped: boolean,
  a: Names,
  b: Names,
): readonly [string, string] | undefined {
  if (field !== 'first' && field !== 'last') return undefined
  const one = field === 'first' ? a.firstName : a.lastName
  const other = (field === 'first') === swapped ? b.lastName : b.firstName
  if (!one || !other) return undefined
  return a.firm && b.firm ? [one.toUpperCase(), other.toUpperCase()] : [one, other]
}

function rounded(number: number, places: number): number {
  return Number(number.toFixed(places))
}
