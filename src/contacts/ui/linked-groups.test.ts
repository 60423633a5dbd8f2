// Linked contacts say why they are linked.
import { expect, it } from 'vitest'
import { linkedGroups, type LinkedContact } from './linked-groups.ts'

function person(id: number, name: string, ...reasons: LinkedContact['reasons']): LinkedContact {
  return {
    id,
    name,
    reference: `T000${id}`,
    jobTitle: '',
    partnerName: '',
    email: '',
    picture: null,
    reasons,
  }
}
const domain = { kind: 'domain', domain: 'apollo.fr' } as const
const partner = { kind: 'partner', partnerId: 12, name: 'Apollo' } as const

it('are grouped by domain, then by partner, each once', () => {
  const luc = person(1, 'GARNIER Luc', partner, domain)
  const yanis = person(2, 'BENALI Yanis', partner)
  const sonia = person(3, 'AMRANI Sonia', domain)
  expect(linkedGroups([yanis, luc, sonia])).toEqual([
    { kind: 'domain', name: 'apollo.fr', contacts: [luc, sonia] },
    { kind: 'partner', name: 'Apollo', contacts: [yanis] },
  ])
  expect(linkedGroups([])).toEqual([])
})
