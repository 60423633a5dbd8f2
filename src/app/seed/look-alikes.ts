// Makes a second record of the same person, with the slips that second records have.
import type { ContactValues } from '../../contacts/save-queries.ts'
import type { Random } from './random.ts'

const shortened: Readonly<Record<string, string>> = {
  Robert: 'Bob',
  Frédéric: 'Fred',
  Catherine: 'Cathy',
  Christophe: 'Chris',
  Alexandre: 'Alex',
  Nathalie: 'Nath',
  Stéphanie: 'Steph',
  Philippe: 'Phil',
  Benjamin: 'Ben',
  Dominique: 'Dom',
  Véronique: 'Véro',
}

export function lookAlike(random: Random, person: ContactValues): ContactValues {
  const copy = {
    ...person,
    ...withSlips(random, person),
    archivedAt: null,
    source: 'Import',
    notes: '',
    tags: [],
  }
  return {
    ...copy,
    emails: random.chance(0.5) ? person.emails.slice(0, 1) : [],
    phones: random.chance(0.6) ? person.phones.slice(-1) : [],
    addresses: random.chance(0.5) ? person.addresses : [],
    jobTitle: random.chance(0.5) ? person.jobTitle : '',
    jobFunctionId: null,
    title: random.chance(0.5) ? person.title : null,
    roleIds: [],
    doNotCall: false,
    doNotEmail: random.chance(0.1),
  }
}

function withSlips(
  random: Random,
  { firstName, lastName }: ContactValues,
): { firstName: string; lastName: string } {
  const slips = [
    () => ({ firstName, lastName }),
    () => ({ firstName: unaccented(firstName), lastName: unaccented(lastName) }),
    () => ({ firstName: lastName, lastName: firstName }),
    () => ({ firstName: unaccented(firstName).toUpperCase(), lastName: unaccented(lastName).toUpperCase() }),
    () => ({ firstName: shortened[firstName] ?? `${firstName.charAt(0)}.`, lastName }),
    () => ({ firstName, lastName: mistyped(random, lastName) }),
  ]
  return random.pick(slips)()
}

export function unaccented(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}

/** Two letters change places, one is doubled, or one is lost. */
export function mistyped(random: Random, name: string): string {
  const at = 1 + random.below(Math.max(1, name.length - 2))
  const [before, a, b, after] = [name.slice(0, at), name.charAt(at), name.charAt(at + 1), name.slice(at + 2)]
  return random.pick([before + b + a + after, before + a + a + b + after, before + b + after])
}
