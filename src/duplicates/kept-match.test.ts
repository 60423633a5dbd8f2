import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keptMatch, matchForm, readMatch, type MatchData } from './kept-match.ts'
import { hashOfText } from './population/byte-table.ts'

const lea: MatchData = {
  firstName: 'Léa',
  lastName: 'Michel',
  emails: ['lea.michel@gmail.com'],
  phones: ['06 39 98 47 90'],
  companies: ['Apollo SAS'],
  addresses: [{ street: '14, rue de la Lune', postcode: '75002', city: 'Paris' }],
  birth: '1990-05-02',
}
const printOf = (data: MatchData): string => keptMatch(1, data).print

test('the print is of who somebody is, however it is spelled', () => {
  const spelled = {
    ...lea,
    title: 'Mme',
    firstName: 'LEA',
    emails: ['LeaMichel+crm@googlemail.com'],
    phones: ['+33639984790'],
    companies: ['APOLLO'],
    details: ['Acheteuse'],
  }
  expect(printOf(spelled)).toBe(printOf(lea))
})

test.each<[string, MatchData]>([
  ['name', { ...lea, lastName: 'Moreau' }],
  ['e-mail', { ...lea, emails: [] }],
  ['phone', { ...lea, phones: ['06 39 98 47 91'] }],
  ['firm', { ...lea, companies: ['Véga'] }],
  ['address', { ...lea, addresses: [] }],
  ['birth date', { ...lea, birth: '1990-05-03' }],
])('another %s is a material change', (_what, data) => {
  expect(printOf(data)).not.toBe(printOf(lea))
})

test('what is kept is read back as it was, whatever somebody typed', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 20 })
  const data = fc.record({
    firstName: text,
    lastName: text,
    emails: fc.array(text, { maxLength: 3 }),
    birth: text,
  })
  fc.assert(
    fc.property(data, (typed) => {
      const kept = keptMatch(7, typed)
      expect(readMatch(kept.id, kept.record)).toEqual({ ...typed, id: '7' })
      expect(kept.keys.every((key) => Number.isInteger(key) && Math.abs(key) <= 2 ** 31)).toBe(true)
      expect(new Set(kept.keys).size).toBe(kept.keys.length)
    }),
  )
})

test('who changes what is kept gives it another number, so that bases of before are read anew', () => {
  const firm: MatchData = {
    firm: true,
    lastName: 'imprimerie colas',
    companies: ['Imp. Colas', 'SCOP Imprimerie Colas & Fils', 'Ets St-Roch'],
    phones: ['03 53 01 90 00'],
    identifiers: ['1k2j3h'],
    registers: ['732829320'],
    addresses: [{ street: '60 bis, av. du Gal de Gaulle', postcode: '59000', city: 'Lille Cedex 3' }],
  }
  const halves: MatchData = {
    fullName: 'DA SILVA, Ana-Maria',
    emails: ['a.m.da-silva+salon@orange.fr', 'contact@novachantiers.fr'],
    birth: '02/05/1990',
  }
  const kept = [lea, firm, halves].map((data) => keptMatch(1, data))
  // Where this fails, raise `matchForm` and write both figures anew.
  expect([matchForm, hashOfText(JSON.stringify(kept))]).toMatchInlineSnapshot(`
    [
      1,
      3302063682,
    ]
  `)
})
