// Compares e-mails and phones.
import { FREE_MAIL, SHARED_MAILBOX, type Emails } from '../population/emails.ts'
import type { Texts } from '../population/byte-table.ts'
import { NO_NAME, WHOLE_NAME } from '../population/name-traces.ts'
import type { Phones } from '../population/phones.ts'
import type { Population } from '../population/population.ts'
import { editDistance } from './edit-distance.ts'
import { EMAIL, FIELD, grade, MISSING, NAME, PHONE, type Comparison } from './levels.ts'
import { personalRarity, rarityOf } from './rarity.ts'

const UNSEEN_DOMAIN = 0.5
const UNSEEN_LANDLINE = 0.3

/** Compares every e-mail with every other; the pair's grade is the one that says most for one person. */
export function compareEmails(population: Population, a: number, b: number, into: Comparison): void {
  const { cells, email, emails, traces } = population
  let best = MISSING as number
  let of = 0
  for (let i = 0; i < email.length; i++) {
    const emailA = cells[a + (email[i] as number)] as number
    if (emailA === 0) continue
    for (let j = 0; j < email.length; j++) {
      const emailB = cells[b + (email[j] as number)] as number
      if (emailB === 0) continue
      const traceA = cells[a + (traces[i] as number)] as number
      const traceB = cells[b + (traces[j] as number)] as number
      const level = emailLevel(emails, emailA, emailB, traceA, traceB, into)
      if (best !== MISSING && level >= best) continue
      best = level
      of = emailA
    }
  }
  grade(into, FIELD.email, best, best === MISSING ? 0 : emailRarity(population, best, of))
}

function emailRarity({ emails, frame }: Population, level: number, email: number): number {
  if (level <= EMAIL.sameMailbox) return personalRarity(emails.holders[email] as number, frame)
  const ofDomain = level >= EMAIL.firmAndMailbox && level <= EMAIL.sameProvider
  return ofDomain
    ? rarityOf(emails.domainHolders[emails.domain[email] as number] as number, frame, UNSEEN_DOMAIN)
    : 0
}

/** The traces tell how much of its own holder's name each e-mail spells. */
function emailLevel(
  emails: Emails,
  a: number,
  b: number,
  traceA: number,
  traceB: number,
  names: Comparison,
): number {
  const flagsA = emails.flags[a] as number
  const flagsB = emails.flags[b] as number
  if (a === b) return flagsA & SHARED_MAILBOX ? EMAIL.sameMailbox : EMAIL.same
  const sameDomain = emails.domain[a] === emails.domain[b]
  if (emails.localHash[a] === emails.localHash[b])
    return sameLocalLevel(emails, a, b, Math.max(traceA, traceB) > NO_NAME)
  if (sameDomain) return sameDomainLevel(emails, a, b, Math.min(traceA, traceB), names)
  if (nearLocals(emails, a, b) && nearDomains(emails, a, b)) return EMAIL.near
  if (anotherNumber(emails, a, b, Math.min(traceA, traceB))) return EMAIL.numbered
  const free = (flagsA & FREE_MAIL) + (flagsB & FREE_MAIL)
  return free === 2 ? EMAIL.bothFree : free === 1 ? EMAIL.freeAndFirm : EMAIL.otherFirm
}

function sameLocalLevel(emails: Emails, a: number, b: number, fromName: boolean): number {
  if ((emails.flags[a] as number) & SHARED_MAILBOX) return EMAIL.otherFirm
  if (nearDomains(emails, a, b)) return EMAIL.near
  return fromName ? EMAIL.sameNameLocal : EMAIL.sameLocal
}

function sameDomainLevel(emails: Emails, a: number, b: number, trace: number, names: Comparison): number {
  const flagsA = emails.flags[a] as number
  const free = (flagsA & FREE_MAIL) !== 0
  if (emails.lettersHash[a] === emails.lettersHash[b] && length(emails, a) > 1) return EMAIL.numbered
  if (trace > NO_NAME && (twoNames(names.levels[FIELD.first]) || twoNames(names.levels[FIELD.last])))
    return EMAIL.ownNames
  // Two mailboxes that each spell a whole name are no slip of each other.
  if (trace < WHOLE_NAME && nearLocals(emails, a, b)) return EMAIL.near
  if (free) return EMAIL.sameProvider
  return (flagsA ^ (emails.flags[b] as number)) & SHARED_MAILBOX ? EMAIL.firmAndMailbox : EMAIL.sameFirm
}

/** Neither the same, nor a short, shortened or lengthened form of the same. */
function twoNames(level: number | undefined): boolean {
  return level === NAME.near || level === NAME.far || (level !== undefined && level >= NAME.rival)
}

/**
 * `marie.petit75@` and `marie.petit49@`: people keep their number, a year or a département, from mailbox to mailbox. At
 * one firm a number on one side alone tells two namesakes apart.
 */
function anotherNumber(emails: Emails, a: number, b: number, trace: number): boolean {
  const numberA = trailingNumber(emails.local, a)
  const numberB = trailingNumber(emails.local, b)
  if (trace === NO_NAME || numberA === numberB) return false
  if (numberA >= 0 && numberB >= 0) return true
  const free = ((emails.flags[a] as number) | (emails.flags[b] as number)) & FREE_MAIL
  return !free && emails.lettersHash[a] === emails.lettersHash[b] && nearDomains(emails, a, b)
}

function trailingNumber({ bytes, start }: Texts, id: number): number {
  let number = -1
  let place = 1
  for (let at = (start[id + 1] as number) - 1; at >= (start[id] as number); at--) {
    const digit = (bytes[at] as number) - DIGIT_ZERO
    if (digit < 0 || digit > 9) break
    number = Math.max(number, 0) + digit * place
    place *= 10
  }
  return number
}

const DIGIT_ZERO = 48

/** One slip, or two in a long one; a number changed or added is another mailbox, not a slip. */
function nearLocals(emails: Emails, a: number, b: number): boolean {
  if (emails.localHash[a] === emails.localHash[b]) return true
  if (emails.lettersHash[a] === emails.lettersHash[b]) {
    return length(emails, a) > 1 && trailingNumber(emails.local, a) === trailingNumber(emails.local, b)
  }
  const shorter = Math.min(length(emails, a), length(emails, b))
  return shorter >= LETTERS_FOR_SLIP && editDistance(emails.local, a, emails.local, b, 1) <= 1
}
const LETTERS_FOR_SLIP = 5

/** `gmial.com` is a slip of `gmail.com`, `apollo.com` a form of `apollo.fr`; orange.fr and free.fr are two providers. */
function nearDomains(emails: Emails, a: number, b: number): boolean {
  const domainA = emails.domain[a] as number
  const domainB = emails.domain[b] as number
  if (domainA === domainB) return true
  const bothFree = ((emails.flags[a] as number) & (emails.flags[b] as number) & FREE_MAIL) !== 0
  if (bothFree && bothEstablished(emails.domainHolders, domainA, domainB)) return false
  return (
    sameLabel(emails.domains, domainA, domainB) ||
    editDistance(emails.domains, domainA, emails.domains, domainB, 1) <= 1
  )
}

/** A slip of a provider's name is rare beside the provider. */
function bothEstablished(holders: Uint32Array, a: number, b: number): boolean {
  const rarer = Math.min(holders[a] as number, holders[b] as number)
  return rarer > 2 && rarer * SLIPS_TO_ONE > Math.max(holders[a] as number, holders[b] as number)
}
const SLIPS_TO_ONE = 20

/** Equal up to the first dot. */
function sameLabel({ bytes, start }: Texts, a: number, b: number): boolean {
  for (let i = start[a] as number, j = start[b] as number; i < (start[a + 1] as number); i++, j++) {
    if (bytes[i] !== bytes[j]) return false
    if (bytes[i] === DOT) return true
  }
  return false
}
const DOT = 46

function length(emails: Emails, id: number): number {
  return (emails.letters.start[id + 1] as number) - (emails.letters.start[id] as number)
}

/** Compares mobiles with mobiles and landlines with landlines. */
export function comparePhones(population: Population, a: number, b: number, into: Comparison): void {
  const { cells, phone } = population
  grade(into, FIELD.mobile, MISSING)
  grade(into, FIELD.landline, MISSING)
  for (let i = 0; i < phone.length; i++) {
    const phoneA = cells[a + (phone[i] as number)] as number
    if (phoneA === 0) continue
    for (let j = 0; j < phone.length; j++) {
      const phoneB = cells[b + (phone[j] as number)] as number
      if (phoneB !== 0) comparePhone(population, phoneA, phoneB, into)
    }
  }
}

function comparePhone({ phones, frame }: Population, a: number, b: number, into: Comparison): void {
  if (phones.mobile[a] !== phones.mobile[b]) return
  const mobile = phones.mobile[a] === 1
  const field = mobile ? FIELD.mobile : FIELD.landline
  const level = a === b ? PHONE.same : phoneLevel(phones, a, b, mobile)
  const known = into.levels[field] as number
  if (known !== MISSING && level >= known) return
  const holders = phones.holders[a] as number
  const rarity = mobile ? personalRarity(holders, frame) : rarityOf(holders, frame, UNSEEN_LANDLINE)
  grade(into, field, level, level === PHONE.same ? rarity : 0)
}

/** One digit wrong or two neighbours swapped; a switchboard's extensions share all but the last two digits. */
function phoneLevel({ digits }: Phones, a: number, b: number, mobile: boolean): number {
  const from = digits.start[a] as number
  const other = digits.start[b] as number
  const size = (digits.start[a + 1] as number) - from
  if ((digits.start[b + 1] as number) - other !== size) return PHONE.other
  let shared = 0
  while (digits.bytes[from + shared] === digits.bytes[other + shared]) shared++
  if (!mobile && shared >= size - EXTENSION_DIGITS) return PHONE.block
  return editDistance(digits, a, digits, b, 1) <= 1 ? PHONE.near : PHONE.other
}

const EXTENSION_DIGITS = 2
