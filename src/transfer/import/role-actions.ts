// Roles that a file names and that nobody has made yet: made on the way, where who imports may configure.
import type { Trx } from '../../kit/database.ts'
import { compact, fold } from '../../duplicates/normalise/text.ts'
import type { Who } from '../../organisation/who.ts'
import { knownKey, type KnownNames } from '../plan/known.ts'
import { createRoles } from '../plan/known-names-queries.ts'
import type { Incoming } from './incoming.ts'

export async function withRoles(
  trx: Trx,
  who: Who,
  rows: readonly Incoming[],
  known: KnownNames,
  trial: boolean,
): Promise<KnownNames> {
  const missing = missingRoles(rows, known)
  if (missing.size === 0 || !who.rights.has('configure')) return known
  const wanted = withCodes([...missing.values()], known)
  const made = trial ? wanted.map(({ name }, at) => ({ name, id: -1 - at })) : await createRoles(trx, wanted)
  return {
    ...known,
    roles: new Map([...known.roles, ...made.map(({ name, id }) => [knownKey(name), id] as const)]),
    newRoles: new Set(made.map(({ name }) => knownKey(name))),
  }
}

function missingRoles(rows: readonly Incoming[], known: KnownNames): Map<string, string> {
  const names = rows.flatMap((row) => [...row.roles, ...row.links.flatMap((link) => link.roles)])
  const missing = names.filter((name) => name.trim() !== '' && !known.roles.has(knownKey(name)))
  return new Map(missing.map((name) => [knownKey(name), name]))
}

/** `Décideur` gets the code `DECIDEUR`, a second one of that code `DECIDEUR2`. */
function withCodes(names: readonly string[], known: KnownNames): { name: string; code: string }[] {
  const taken = new Set(known.roles.keys())
  return names.map((name) => {
    const base = (compact(fold(name)) || 'role').slice(0, 16)
    let code = base
    for (let number = 2; taken.has(code); number += 1) code = `${base}${number}`
    taken.add(code)
    return { name, code: code.toUpperCase() }
  })
}
