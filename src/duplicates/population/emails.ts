// E-mails of all records.
import type { Role } from '../match-record.ts'
import { emailForm, emailsIn, localLetters } from '../normalise/email.ts'
import { ByteTable, hashOfText, shared, sharedUint32, type Texts } from './byte-table.ts'
import { Growing } from './growing.ts'
import type { RawTable } from './raw-table.ts'
import { columnsOf, holdersOf, listSlots, type Slot } from './slots.ts'

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
  const addresses = new Addresses()
  const email = columnsOf(table, roles, 'email').flatMap((column) =>
    listSlots(column, table.size, emailsIn, (text) => addresses.number(text)),
  )
  return { email, emails: addresses.describe(email) }
}

class Addresses {
  private readonly whole = new ByteTable()
  private readonly local = new Growing(1)
  private readonly domain = new Growing(1)
  private readonly flags = new Growing(1)
  private readonly locals = new ByteTable()
  private readonly domains = new ByteTable()

  number(text: string): number {
    const form = emailForm(text)
    if (form === undefined) return 0
    const known = this.whole.size
    const id = this.whole.internText(`${form.local}@${form.domain}`)
    if (id === known) {
      this.local.push(this.locals.internText(form.local))
      this.domain.push(this.domains.internText(form.domain))
      this.flags.push((form.free ? FREE_MAIL : 0) | (form.shared ? SHARED_MAILBOX : 0))
    }
    return id
  }

  describe(email: readonly Slot[]): Emails {
    const size = this.whole.size
    const holders = holdersOf(email, size)
    const domain = shared(this.domain.values, size)
    const domainHolders = sharedUint32(this.domains.size)
    for (let id = 1; id < size; id++) {
      const at = domain[id] as number
      domainHolders[at] = (domainHolders[at] as number) + (holders[id] as number)
    }
    const flags = Uint8Array.from(this.flags.values.subarray(0, size))
    return {
      ...this.localParts(size),
      domain,
      domains: this.domains.freeze(),
      flags: shared(flags, size),
      holders,
      domainHolders,
    }
  }

  private localParts(size: number): Pick<Emails, 'local' | 'letters' | 'localHash' | 'lettersHash'> {
    const local = this.locals.repeated(this.local.values.subarray(0, size))
    const letters = new ByteTable()
    const lettersOf = new Uint32Array(this.locals.size)
    const hashes = new Uint32Array(this.locals.size)
    for (let at = 1; at < this.locals.size; at++) {
      const text = this.locals.textAt(at)
      lettersOf[at] = letters.internText(localLetters(text))
      hashes[at] = hashOfText(text)
    }
    const localHash = sharedUint32(size)
    const lettersHash = sharedUint32(size)
    const letterIds = new Uint32Array(size)
    for (let id = 1; id < size; id++) {
      const at = this.local.values[id] as number
      localHash[id] = hashes[at] as number
      letterIds[id] = lettersOf[at] as number
      lettersHash[id] = letterIds[id] as number
    }
    return { local, letters: letters.repeated(letterIds), localHash, lettersHash }
  }
}
