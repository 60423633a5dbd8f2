/** E-mails and phones of all records. */
import { emailForm, localLetters } from '../normalise/email.ts'
import { phoneForm } from '../normalise/phone.ts'
import type { Role } from '../match-record.ts'
import { ByteTable, hashOfText, sharedUint32, sharedUint8, type Texts } from './byte-table.ts'
import type { RawColumn, RawTable } from './raw-table.ts'
import { formsOf, holdersOf, slotOf, type Slot } from './slots.ts'
import { textsOf } from './names.ts'

export const FREE_MAIL = 1
export const SHARED_MAILBOX = 2

export type Emails = {
  local: Texts
  /** The letters of the local part. */
  letters: Texts
  /** Hash of the local part, of its letters, and number of the domain. */
  localHash: Uint32Array
  lettersHash: Uint32Array
  domain: Uint32Array
  domains: Texts
  flags: Uint8Array
  holders: Uint32Array
  domainHolders: Uint32Array
}

export type PopulationEmails = { emails: Emails; email: Slot[] }

export function populationEmails(table: RawTable, roles: readonly Role[]): PopulationEmails {
  const addresses = new ByteTable()
  const known: { local: string; domain: string; flags: number }[] = [{ local: '', domain: '', flags: 0 }]
  const number = (text: string): number => {
    const form = emailForm(text)
    if (form === undefined) return 0
    const id = addresses.internText(`${form.local}@${form.domain}`)
    if (id === known.length)
      known.push({ ...form, flags: (form.free ? FREE_MAIL : 0) | (form.shared ? SHARED_MAILBOX : 0) })
    return id
  }
  const email = columnsOf(table, roles, 'email').map((column) => slotOf(column, table.size, formsOf(column, number)))
  return { email, emails: describeEmails(known, email) }
}

function describeEmails(known: readonly { local: string; domain: string; flags: number }[], email: readonly Slot[]): Emails {
  const size = known.length
  const domains = new ByteTable()
  const letters = known.map(({ local }) => localLetters(local))
  const domain = sharedUint32(size)
  const flags = sharedUint8(size)
  const localHash = sharedUint32(size)
  const lettersHash = sharedUint32(size)
  for (let id = 1; id < size; id++) {
    const form = known[id] as { local: string; domain: string; flags: number }
    domain[id] = domains.internText(form.domain)
    flags[id] = form.flags
    localHash[id] = hashOfText(form.local)
    lettersHash[id] = hashOfText(letters[id] as string)
  }
  const holders = holdersOf(email, size)
  const domainHolders = sharedUint32(domains.size)
  for (let id = 1; id < size; id++) {
    const at = domain[id] as number
    domainHolders[at] = (domainHolders[at] as number) + (holders[id] as number)
  }
  const local = textsOf(known.map((form) => form.local))
  return { local, letters: textsOf(letters), localHash, lettersHash, domain, domains: domains.freeze(), flags, holders, domainHolders }
}

export type Phones = {
  number: Float64Array
  mobile: Uint8Array
  holders: Uint32Array
}

export type PopulationPhones = { phones: Phones; phone: Slot[] }

export function populationPhones(table: RawTable, roles: readonly Role[]): PopulationPhones {
  const numbers = new Map<string, number>()
  const known: { digits: number; mobile: boolean }[] = [{ digits: 0, mobile: false }]
  const numberAs = (mobileColumn: boolean) => (text: string): number => {
    const form = phoneForm(text)
    if (form === undefined) return 0
    const before = numbers.get(form.digits)
    if (before !== undefined) return before
    numbers.set(form.digits, known.length)
    return known.push({ digits: Number(form.digits), mobile: form.mobile ?? mobileColumn }) - 1
  }
  const slots = (role: Role): Slot[] =>
    columnsOf(table, roles, role).map((column) => slotOf(column, table.size, formsOf(column, numberAs(role === 'mobile'))))
  const phone = [...slots('mobile'), ...slots('phone')]
  const number = new Float64Array(new SharedArrayBuffer(known.length * Float64Array.BYTES_PER_ELEMENT))
  const mobile = sharedUint8(known.length)
  for (const [id, form] of known.entries()) {
    number[id] = form.digits
    mobile[id] = form.mobile ? 1 : 0
  }
  return { phone, phones: { number, mobile, holders: holdersOf(phone, known.length) } }
}

export function columnsOf(table: RawTable, roles: readonly Role[], role: Role): RawColumn[] {
  return table.columns.filter((_, at) => roles[at] === role)
}
