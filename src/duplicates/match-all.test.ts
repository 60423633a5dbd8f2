import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchAll } from './match-all.ts'
import type { MatchRecord } from './match-record.ts'

const apollo = {
  companies: ['Apollo SAS'],
  addresses: [{ street: '12 rue de la Paix', postcode: '75002', city: 'Paris' }],
}
const book: MatchRecord[] = [
  {
    id: 'lea',
    firstName: 'Léa',
    lastName: 'Michel',
    emails: ['lea.michel@apollo.fr'],
    phones: ['06 12 34 56 78'],
    ...apollo,
  },
  {
    id: 'lea-again',
    firstName: 'MICHEL',
    lastName: 'Lea',
    emails: ['Lea.Michel+crm@apollo.fr'],
    phones: ['+33612345678'],
  },
  { id: 'lea-mobile', firstName: 'Léa', lastName: 'Michell', phones: ['0612345678'] },
  {
    id: 'luc',
    firstName: 'Luc',
    lastName: 'Garnier',
    emails: ['contact@apollo.fr'],
    phones: ['01 42 68 53 00'],
    ...apollo,
  },
  {
    id: 'hugo',
    firstName: 'Hugo',
    lastName: 'Blanc',
    emails: ['contact@apollo.fr'],
    phones: ['01 42 68 53 00'],
    ...apollo,
  },
  {
    id: 'camille',
    firstName: 'Camille',
    lastName: 'Roux',
    emails: ['camille.roux@free.fr'],
    addresses: [{ city: 'Lyon' }],
  },
  { id: 'camille-again', firstName: 'Camille', lastName: 'Roux', emails: ['camille.roux@free.fr'] },
]

const grouped = (groups: readonly { ids: readonly string[] }[]): string[][] =>
  groups.map(({ ids }) => ids.toSorted()).toSorted((a, b) => (a[0] ?? '').localeCompare(b[0] ?? ''))

const expected = [
  ['camille', 'camille-again'],
  ['lea', 'lea-again', 'lea-mobile'],
]

test('groups of any size, and colleagues who share a mailbox apart', async () => {
  const { groups, pairs } = await matchAll(book)
  expect(grouped(groups)).toEqual(expected)
  expect(pairs).toHaveLength(4)
  expect(pairs.every(({ reasons }) => reasons.length > 0)).toBe(true)
  expect(groups.find(({ ids }) => ids.includes('lea'))?.automatic).toBe(true)
})

test('no record, or one, has no duplicate', async () => {
  expect(await matchAll([])).toMatchObject({ pairs: [], groups: [] })
  expect(await matchAll(book.slice(0, 1))).toMatchObject({ pairs: [], groups: [] })
})

test('property: the same pairs with the same scores whatever the order of the records', async () => {
  const scores = async (records: readonly MatchRecord[]): Promise<Map<string, number>> => {
    const { pairs } = await matchAll(records)
    return new Map(pairs.map(({ a, b, score }) => [[a, b].toSorted().join(' '), Number(score.toFixed(6))]))
  }
  const straight = await scores(book)
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(book, { minLength: book.length }), async (shuffled) => {
      expect(await scores(shuffled)).toEqual(straight)
    }),
    { numRuns: 20 },
  )
})
