// Who is looked for in the database: bounded, however many share a key.
import { expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { askedOf, keptMatch, type MatchData } from './kept-match.ts'
import { keepRows } from './kept-matches-queries.ts'
import { lookUp } from './lookup-queries.ts'

const db = await testDatabase()

const paris = { street: '', postcode: '75002', city: 'Paris' }
const lyon = { street: '', postcode: '69003', city: 'Lyon' }
const martin = (more: MatchData = {}): MatchData => ({ firstName: 'Jean', lastName: 'Martin', ...more })

test('a name that thousands bear leads to those at the same place, and never to all', async () => {
  const crowd = Array.from({ length: 3000 }, (_, at) => keptMatch(at + 1, martin({ addresses: [lyon] })))
  await keepRows(db, 'contact', [...crowd, keptMatch(9001, martin({ addresses: [paris] }))])
  const inParis = await lookUp(db, 'contact', askedOf({ id: '', ...martin({ addresses: [paris] }) }), null)
  expect(inParis.map(({ id }) => id)).toEqual([9001])
  const inLyon = await lookUp(db, 'contact', askedOf({ id: '', ...martin({ addresses: [lyon] }) }), null)
  expect(inLyon.length).toBeLessThanOrEqual(150)
})

test('a strong key finds them among thousands, the record itself left out', async () => {
  const known = martin({ emails: ['jean@martin.example'], addresses: [lyon] })
  await keepRows(db, 'contact', [keptMatch(9002, known), keptMatch(9003, known)])
  const found = await lookUp(db, 'contact', askedOf({ id: '', ...known }), 9002)
  expect(found.map(({ id }) => id)).toContain(9003)
  expect(found.map(({ id }) => id)).not.toContain(9002)
})
