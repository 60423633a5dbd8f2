// Which record a row belongs to. Whatever contradicts forbids it; of what speaks for it, the strongest counts.
import { isFreeMail } from '../../duplicates/normalise/free-mail.ts'
import { nameFamilies } from '../../duplicates/normalise/diminutives.ts'
import { emailForm } from '../../duplicates/normalise/email.ts'
import { isInitials, nameForm, withoutParticles } from '../../duplicates/normalise/name.ts'
import { compact, words } from '../../duplicates/normalise/text.ts'
import type { Evidence } from '../import/reason.ts'
import { firmKey, nameKey, type Candidate, type Face } from './face.ts'

export interface Match {
  readonly candidate: Candidate
  readonly evidence: Evidence
}

export interface Found {
  readonly match: Match | null
  /** Of the same name, and nothing more: the row belongs to one of them only if it says nothing new. */
  readonly namesakes: readonly Candidate[]
}

/** What a row says of its own number, when Carnet wrote it. */
export interface OwnNumber {
  readonly carnetId: number | null
  readonly reference: string
}

export function findMatch(row: Face & OwnNumber, candidates: readonly Candidate[]): Found {
  const possible = candidates.filter(
    (candidate) => !contradicts(row, candidate) && !isAnotherOfOurs(row, candidate),
  )
  for (const evidence of strongestFirst) {
    const fitting = possible.filter((candidate) => speaks[evidence](row, candidate))
    const best = fitting.reduce<Candidate | null>((a, b) => (a === null || isBetter(b, a) ? b : a), null)
    if (best) return { match: { candidate: best, evidence }, namesakes: [] }
  }
  return { match: null, namesakes: possible.filter((candidate) => sameName(row, candidate)) }
}

/** Who is not archived, then who was there first. */
function isBetter(a: Candidate, b: Candidate): boolean {
  if (a.archived !== b.archived) return b.archived
  return Math.abs(a.id) < Math.abs(b.id)
}

const strongestFirst = [
  'same-id',
  'same-reference',
  'same-siren',
  'same-email',
  'same-phone',
  'same-name-and-partner',
  'same-name-and-place',
] as const satisfies readonly Evidence[]

type Rule = (row: Face & OwnNumber, candidate: Candidate) => boolean

const speaks: Readonly<Record<(typeof strongestFirst)[number], Rule>> = {
  'same-id': (row, candidate) =>
    candidate.id === row.carnetId &&
    (row.reference === '' || row.reference === candidate.reference) &&
    (compatibleNames(row, candidate) || reachedAlike(row, candidate)),
  'same-reference': (row, candidate) =>
    row.reference !== '' &&
    row.reference === candidate.reference &&
    (compatibleNames(row, candidate) || reachedAlike(row, candidate)),
  'same-siren': (row, candidate) => row.siren !== '' && row.siren === candidate.siren,
  'same-email': (row, candidate) => {
    const shared = row.emails.filter((email) => candidate.emails.includes(email))
    return shared.some((email) => compatibleNames(row, candidate, !isSharedMailbox(email)))
  },
  'same-phone': (row, candidate) => sameName(row, candidate) && overlap(row.phones, candidate.phones),
  'same-name-and-partner': (row, candidate) =>
    sameName(row, candidate) &&
    (row.isCompany ? sameTown(row, candidate) : overlap(row.firms, candidate.firms)),
  'same-name-and-place': (row, candidate) =>
    sameName(row, candidate) && overlap(row.places, candidate.places),
}

function overlap(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.includes(one))
}

function reachedAlike(row: Face, candidate: Face): boolean {
  return overlap(row.emails, candidate.emails) || overlap(row.phones, candidate.phones)
}

/** Firms of one name in two towns may be two firms; what names no town is taken for the one that is known. */
function sameTown(row: Face, candidate: Face): boolean {
  return (
    row.places.length === 0 ||
    candidate.places.length === 0 ||
    overlap(row.places.map(postcodeOf), candidate.places.map(postcodeOf)) ||
    reachedAlike(row, candidate) ||
    overlap(row.emails.flatMap(ownDomain), candidate.emails.flatMap(ownDomain))
  )
}

function postcodeOf(place: string): string {
  return place.slice(place.indexOf(' ') + 1)
}

function ownDomain(email: string): string[] {
  const domain = email.slice(email.lastIndexOf('@') + 1)
  return isFreeMail(domain) ? [] : [domain]
}

function isSharedMailbox(email: string): boolean {
  return emailForm(email)?.shared ?? false
}

/** Two SIREN, two days of birth, two genders with two first names, a person and a firm. */
function contradicts(row: Face, candidate: Face): boolean {
  if (row.isCompany !== candidate.isCompany) return true
  if (row.siren && candidate.siren && row.siren !== candidate.siren) return true
  if (row.birthday && candidate.birthday && row.birthday !== candidate.birthday) return true
  const titles = [row.title, candidate.title]
  const otherGender = titles.includes('M.') && titles.includes('Mme')
  return otherGender && nameForm(row.firstName) !== nameForm(candidate.firstName)
}

/** Carnet wrote two rows for two records: they are not one, however alike. */
function isAnotherOfOurs({ carnetId }: OwnNumber, { madeBy }: Candidate): boolean {
  return carnetId !== null && madeBy !== null && madeBy.carnetId !== carnetId
}

function sameName(row: Face, candidate: Face): boolean {
  if (row.isCompany) return firmKey(row.lastName) === firmKey(candidate.lastName)
  return nameKey(row.firstName, row.lastName) === nameKey(candidate.firstName, candidate.lastName)
}

/** At a personal mailbox, a first name outlives another last name: people marry. */
function compatibleNames(row: Face, candidate: Face, isPersonal = false): boolean {
  if (sameName(row, candidate)) return true
  if (row.isCompany) return overlap([withoutSpaces(row.lastName)], [withoutSpaces(candidate.lastName)])
  const [firstA, firstB] = [nameForm(row.firstName), nameForm(candidate.firstName)]
  const sameFirst = firstA !== '' && firstA === firstB
  return compatibleLast(row.lastName, candidate.lastName)
    ? compatibleFirst(firstA, firstB)
    : isPersonal && sameFirst
}

function withoutSpaces(name: string): string {
  return compact(nameForm(name))
}

/** `Martin` and `Martin-Durand`, `de La Tour` and `Latour`. */
function compatibleLast(a: string, b: string): boolean {
  const [one, other] = [nameForm(a), nameForm(b)]
  if (withoutParticles(one) === withoutParticles(other)) return true
  const [shorter, longer] = [words(one), words(other)].sort((x, y) => x.length - y.length)
  return shorter !== undefined && shorter.length > 0 && shorter.every((word) => longer?.includes(word))
}

/** Missing, an initial, the beginning, or a short form of the same: `J.`, `Jean` and `Jean-Pierre`, `Bob` and `Robert`. */
function compatibleFirst(a: string, b: string): boolean {
  if (a === '' || b === '' || compact(a) === compact(b)) return true
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  if (isInitials(shorter)) return initialsOf(longer).startsWith(compact(shorter).slice(0, 1))
  if (longer.startsWith(`${shorter} `)) return true
  return nameFamilies(a).some((family) => nameFamilies(b).includes(family))
}

function initialsOf(name: string): string {
  return words(name)
    .map((word) => word.charAt(0))
    .join('')
}
