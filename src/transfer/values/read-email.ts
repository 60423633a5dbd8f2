// E-mail addresses of a table: bare, with a name around, as links, several in one cell.
import { z } from 'zod'
import { clean, read, unread, type Reading } from './reading.ts'

const email = z.email().max(254)
const candidate = /[^\s<>;,|"()[\]]+@[^\s<>;,|"()[\]]+/g

/** None for an empty cell; what is no address is kept as typed, with a warning. */
export function readEmails(cell: string): Reading<string>[] {
  const text = clean(cell)
  if (text === '') return []
  const found = [...new Set((text.match(candidate) ?? []).map(trimmed).filter((address) => address !== ''))]
  if (found.length === 0) return [text.length > 254 ? unread('too-long') : read(text, 'invalid-email')]
  const left = leftOut(text, found)
  return found.map((address) => {
    if (address.length > 254) return unread('too-long')
    if (!email.safeParse(address).success) return read(address, 'invalid-email')
    return left ? read(address, 'text-left-out') : read(address)
  })
}

function trimmed(address: string): string {
  return address.replace(/^(?:mailto:|'|:)+|[.'?:]+$|\?.*$/gi, '')
}

/** A name before an address in angle brackets is expected; other words may be a part of the address. */
function leftOut(text: string, found: readonly string[]): boolean {
  const named = text.replace(/(?:"[^"]*"|[^;,|<>"])*<[^<>]*>/g, '')
  const rest = found.reduce((left, address) => left.replaceAll(address, ''), named)
  return /[\p{L}\p{N}]/u.test(rest.replace(/mailto:|:::|\?.*$/gi, ''))
}
