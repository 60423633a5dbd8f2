// Reads what the user says that columns hold, such as `Nom=lastName,Portable=mobile`.
import { Unusable } from '../../kit/unusable.ts'
import { ROLES, type Role } from '../match-record.ts'

/** By header; a role that is none is refused with those that there are. */
export function saidColumns(text: string): Map<string, Role> {
  const parts = text.split(',').filter((part) => part.trim() !== '')
  return new Map(parts.map(saidColumn))
}

function saidColumn(part: string): [string, Role] {
  const at = part.lastIndexOf('=')
  const word = part.slice(at + 1).trim()
  const role = ROLES.find((known) => known === word)
  if (at < 1 || role === undefined) {
    throw new Unusable(`“${part.trim()}” does not say HEADER=ROLE; the roles are ${ROLES.join(', ')}.`)
  }
  return [part.slice(0, at).trim(), role]
}
