// Recognises what each column of a file holds, by its header and by its cells.
import type { Role } from '../match-record.ts'
import { compact, fold } from '../normalise/text.ts'
import { roleOfHeader } from './header-words.ts'
import { shareHeldBy, shareSettledBy, type Profile } from './profile.ts'

/** A share of cells from which a look is no accident. */
const MOST = 0.7
const MANY = 0.5
const SOME = 0.15

/** The role of each column; headers that say nothing leave the word to the cells. */
export function recogniseColumns(profiles: readonly Profile[]): Role[] {
  const headers = profiles.map(headerRole)
  const roles = profiles.map((profile, at) => headers[at] ?? roleByLook(profile))
  settleRecordId(profiles, roles, headers)
  settleNames(profiles, roles)
  return roles.map((role, at) => role ?? leftover(profiles[at] as Profile, roles))
}

/** Free text beside a street is a further line of the address, else a detail. */
function leftover(profile: Profile, roles: readonly (Role | undefined)[]): Role {
  return roles.includes('street') && profile.severalWords > SOME ? 'street' : 'detail'
}

/** A header is believed unless the cells contradict it. */
function headerRole(profile: Profile): Role | undefined {
  const role = roleOfHeader(profile.name)
  return role !== undefined && (profile.filled.length === 0 || fits(role, profile)) ? role : undefined
}

function fits(role: Role, profile: Profile): boolean {
  if (role === 'email') return profile.email > SOME
  if (role === 'birth') return profile.birth > SOME
  if (role === 'title') return profile.title > SOME
  if (role === 'firstName' || role === 'lastName' || role === 'fullName' || role === 'city')
    return profile.letters > MANY
  return true
}

/** What the cells alone tell; names, communes and firms are told apart afterwards. */
function roleByLook(profile: Profile): Role | undefined {
  if (profile.filled.length === 0) return 'ignored'
  if (profile.email > MANY) return 'email'
  if (profile.birth > MOST) return 'birth'
  if (profile.phone > MOST) return profile.mobile > MOST ? 'mobile' : 'phone'
  if (profile.postcode > MOST) return 'postcode'
  if (profile.houseNumber > MOST) return 'streetNumber'
  if (profile.title > MOST && profile.distinct <= FEW_VALUES) return 'title'
  if (profile.code > MOST) return 'identifier'
  if (profile.way > MANY) return 'street'
  return isCategory(profile) ? categoryRole(profile) : undefined
}

const FEW_VALUES = 40
/** Languages, countries and states have few values of one word; titles on cards have more, of several. */
const TINY = 8

function isCategory(profile: Profile): boolean {
  return profile.distinct <= FEW_VALUES && profile.filled.length > profile.distinct * 5
}

function categoryRole(profile: Profile): Role {
  return profile.distinct <= TINY ? 'ignored' : 'detail'
}

/** The first column of codes, each in one row only, numbers the records. */
function settleRecordId(
  profiles: readonly Profile[],
  roles: (Role | undefined)[],
  headers: readonly (Role | undefined)[],
): void {
  const known = headers.indexOf('recordId')
  const at = known >= 0 ? known : profiles.findIndex(isRecordId)
  for (const [index, role] of roles.entries())
    if (role === 'recordId' && index !== at) roles[index] = 'ignored'
  if (at >= 0 && (headers[at] === undefined || headers[at] === 'recordId')) roles[at] = 'recordId'
}

function isRecordId(profile: Profile): boolean {
  const oneEach = profile.distinct === profile.cells.length && profile.cells.length > 1
  return (
    oneEach && profile.email === 0 && profile.filled.every((cell) => /^[\w-]+$/.test(cell) && /\d/.test(cell))
  )
}

type Scored = { at: number; score: number }

/** Tells first name, last name, commune and firm among the columns of letters, by lists and by what other columns hold. */
function settleNames(profiles: readonly Profile[], roles: (Role | undefined)[]): void {
  const locals = emailParts(profiles, roles, (local) => local)
  const domains = emailParts(profiles, roles, (_, domain) => domain)
  const postcode = profiles[roles.indexOf('postcode')]
  take(
    'company',
    roles,
    profiles,
    (profile) => Math.max(shareHeldBy(withoutForms(profile), domains), profile.legalForm) - SOME,
  )
  take('city', roles, profiles, (profile) => (postcode === undefined ? 0 : cityScore(profile, postcode)))
  if (roles.includes('fullName') && !roles.includes('firstName')) return
  take('firstName', roles, profiles, (profile) => profile.knownFirstName - SOME)
  take('lastName', roles, profiles, (profile) => shareHeldBy(profile, locals) - SOME)
  take('lastName', roles, profiles, lastNameLook)
  take('city', roles, profiles, (profile) => 1 / (1 + profile.distinct))
  fullNameAlone(profiles, roles)
}

/** Gives a role that is still free to the open column with the highest score above zero. */
function take(
  role: Role,
  roles: (Role | undefined)[],
  profiles: readonly Profile[],
  score: (profile: Profile) => number,
): void {
  if (roles.includes(role)) return
  const open: Scored[] = profiles.flatMap((profile, at) =>
    roles[at] === undefined ? [{ at, score: score(profile) }] : [],
  )
  const best = open.toSorted((a, b) => b.score - a.score)[0]
  if (best !== undefined && best.score > 0) roles[best.at] = role
}

/** A postcode settles its commune, in letters, for most records. */
function cityScore(profile: Profile, postcode: Profile): number {
  return profile.letters < MOST
    ? 0
    : (shareSettledBy(profile, postcode) - MANY) * (profile.filled.length / profile.cells.length)
}

/** Last names are mostly one word, and vary more than anything else of that kind. */
function lastNameLook(profile: Profile): number {
  return profile.letters > MOST && profile.severalWords < MANY
    ? profile.distinct / (profile.filled.length + 1)
    : 0
}

/** One column of names with several words is the full name. */
function fullNameAlone(profiles: readonly Profile[], roles: (Role | undefined)[]): void {
  const at = roles.indexOf('lastName') >= 0 ? roles.indexOf('lastName') : roles.indexOf('firstName')
  const alone = at >= 0 && !(roles.includes('lastName') && roles.includes('firstName'))
  if (alone && (profiles[at]?.severalWords ?? 0) > MOST) roles[at] = 'fullName'
}

function emailParts(
  profiles: readonly Profile[],
  roles: readonly (Role | undefined)[],
  part: (local: string, domain: string) => string,
): string[] {
  const emails = profiles[roles.indexOf('email')]
  return (emails?.cells ?? []).map((cell) => {
    const at = cell.lastIndexOf('@')
    return at < 0 ? '' : compact(fold(part(cell.slice(0, at), cell.slice(at + 1))))
  })
}

/** `Garage Dupont SARL` writes from garagedupont.fr as well as garagedupontsarl.fr. */
function withoutForms(profile: Profile): Profile {
  return { ...profile, cells: profile.cells.map((cell) => fold(cell).split(' ').slice(0, 2).join(' ')) }
}
