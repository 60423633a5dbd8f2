// Linked contacts in the order of why: those of a mail domain first, then those of a partner.
import type { Reply } from '../../kit/contract.ts'
import type { contactContract } from '../contract.ts'

export type LinkedContact = Reply<
  (typeof contactContract)['GET /api/v1/contacts/{id}/linked-contacts']
>['items'][number]

export interface LinkedGroup {
  readonly kind: 'domain' | 'partner'
  /** `apollo.fr`, `Apollo` */
  readonly name: string
  readonly contacts: readonly LinkedContact[]
}

/** Each contact stands once, under the first reason that joins it. */
export function linkedGroups(contacts: readonly LinkedContact[]): LinkedGroup[] {
  const groups = new Map<string, { kind: LinkedGroup['kind']; name: string; contacts: LinkedContact[] }>()
  for (const contact of contacts) {
    const reason = contact.reasons.find(({ kind }) => kind === 'domain') ?? contact.reasons[0]
    if (!reason) continue
    const name = reason.kind === 'domain' ? reason.domain : reason.name
    const key = `${reason.kind} ${name}`
    const group = groups.get(key) ?? { kind: reason.kind, name, contacts: [] }
    group.contacts.push(contact)
    groups.set(key, group)
  }
  return [...groups.values()].toSorted((one, other) => rank(one) - rank(other))
}

function rank(group: LinkedGroup): number {
  return group.kind === 'domain' ? 0 : 1
}
