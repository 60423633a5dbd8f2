import { expect, test } from 'vitest'
import { candidatesFor } from './candidates.ts'
import { matchKeys } from './match-keys.ts'
import type { MatchRecord } from './match-record.ts'

const lea: MatchRecord = {
  id: '1',
  firstName: 'Léa',
  lastName: 'Michel',
  emails: ['lea.michel@apollo.fr', 'contact@apollo.fr'],
  phones: ['06 12 34 56 78'],
  companies: ['Apollo SAS'],
  addresses: [{ street: '12 rue de la Paix', postcode: '75002', city: 'Paris' }],
}
const hugo: MatchRecord = {
  id: '2',
  firstName: 'Hugo',
  lastName: 'Blanc',
  emails: ['hugo.blanc@vega.com'],
  companies: ['Vega'],
}

const shared = (a: MatchRecord, b: MatchRecord): string[] =>
  matchKeys(a).filter((key) => matchKeys(b).includes(key))

test('keys do not depend on spelling, nor on which name comes first', () => {
  expect(shared(lea, { id: '3', firstName: 'MICHEL', lastName: 'Lea' })).toContain('name:lea:michel')
  expect(shared(lea, { id: '3', fullName: 'Michel, Léa' })).toContain('name:lea:michel')
  expect(shared(lea, { id: '3', lastName: 'X', phones: ['+33612345678'] })).toEqual(['phone:612345678'])
  expect(shared(lea, { id: '3', lastName: 'Y', emails: ['Lea.Michel+x@apollo.fr'] })).toContain(
    'email:lea.michel@apollo.fr',
  )
})

test('a slip in one name is caught by the other with the firm or the town', () => {
  expect(
    shared(lea, { id: '3', firstName: 'Léa', lastName: 'Zichel', companies: ['Apollo'] }).some((key) =>
      key.startsWith('company:'),
    ),
  ).toBe(true)
  expect(
    shared(lea, { id: '3', firstName: 'Lxa', lastName: 'Michel', addresses: [{ city: 'PARIS' }] }).some(
      (key) => key.startsWith('city:'),
    ),
  ).toBe(true)
})

test('a shared mailbox is a key as an address, not as a name of a mailbox', () => {
  expect(matchKeys(lea)).toContain('email:contact@apollo.fr')
  expect(matchKeys(lea)).not.toContain('mailbox:contact')
})

test('who shares nothing shares no key', () => {
  expect(shared(lea, hugo)).toEqual([])
})

test('candidates come best first, the record itself left out', async () => {
  const book: MatchRecord[] = [
    { id: '3', firstName: 'Léa', lastName: 'Michel', addresses: [{ city: 'Paris' }] },
    { id: '4', firstName: 'Lea', lastName: 'MICHEL', emails: ['lea.michel@apollo.fr'] },
    { id: '5', firstName: 'Léo', lastName: 'Michel', phones: ['06 99 99 99 99'] },
    lea,
    hugo,
  ]
  const lookup = (keys: readonly string[]): MatchRecord[] =>
    book.filter((record) => matchKeys(record).some((key) => keys.includes(key)))
  const found = await candidatesFor(lea, lookup)
  expect(found.map(({ record }) => record.id)).toEqual(['4', '3'])
  expect(found[0]?.probability).toBeGreaterThan(0.95)
  expect(found[0]?.reasons[0]?.field).toBe('email')
})

test('what the address book knows of a name weighs', async () => {
  const other: MatchRecord = { id: '2', firstName: 'Léa', lastName: 'Michel', addresses: [{ city: 'Paris' }] }
  const draft: MatchRecord = { id: '', firstName: 'Léa', lastName: 'Michel' }
  const scoreWith = async (bearers: number): Promise<number> =>
    (
      await candidatesFor(draft, () => [other], {
        background: { size: 20_000, bearers: () => bearers },
        least: 0.0001,
      })
    )[0]?.score ?? 0
  expect(await scoreWith(500)).toBeLessThan((await scoreWith(3)) - 4)
})
