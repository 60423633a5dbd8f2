import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NAME } from './compare/levels.ts'
import { explainPair } from './explain-pair.ts'
import type { MatchRecord } from './match-record.ts'
import { AUTOMATIC_THRESHOLD, DEFAULT_THRESHOLD } from './model/score.ts'
import { sayReason } from './reason-labels.ts'

const apollo = {
  companies: ['Apollo SAS'],
  addresses: [{ street: '12 rue de la Paix', postcode: '75002', city: 'Paris' }],
}
const home = [{ street: '3 impasse des Lilas', postcode: '38120', city: 'Saint-Égrève' }]

/** One person, for all the slips of whoever typed the second card. */
const sameOne: Record<string, [MatchRecord, MatchRecord]> = {
  'a card typed twice': [
    { id: '1', firstName: 'Léa', lastName: 'Michel', emails: ['lea.michel@apollo.fr'], ...apollo },
    {
      id: '2',
      firstName: 'LEA',
      lastName: 'MICHEL',
      emails: ['Lea.Michel+crm@apollo.fr'],
      companies: ['Apollo'],
    },
  ],
  'first and last name swapped': [
    { id: '1', firstName: 'Luc', lastName: 'Garnier', phones: ['06 12 34 56 78'] },
    { id: '2', firstName: 'Garnier', lastName: 'Luc', phones: ['+33 6 12 34 56 78'] },
  ],
  'a short form and the same mobile': [
    { id: '1', firstName: 'Robert', lastName: 'Quéméneur', phones: ['06 12 34 56 78'] },
    { id: '2', firstName: 'Bob', lastName: 'Quemeneur', phones: ['0612345678'] },
  ],
  'a slip in a rare name': [
    { id: '1', firstName: 'Camille', lastName: 'Quéméneur', addresses: home },
    { id: '2', firstName: 'Camille', lastName: 'Quéméneuur', addresses: home },
  ],
  'a married name, the mailbox kept': [
    {
      id: '1',
      title: 'Mme',
      firstName: 'Hélène',
      lastName: 'Abdi',
      emails: ['helene.abdi@yahoo.fr'],
      addresses: home,
    },
    {
      id: '2',
      title: 'Mme',
      firstName: 'Hélène',
      lastName: 'Ellbaze',
      emails: ['helene.abdi@yahoo.fr'],
      addresses: home,
    },
  ],
  'a new employer, the mobile kept': [
    {
      id: '1',
      firstName: 'Hugo',
      lastName: 'Blanc',
      emails: ['h.blanc@apollo.fr'],
      phones: ['06 12 34 56 78'],
      companies: ['Apollo'],
    },
    {
      id: '2',
      firstName: 'Hugo',
      lastName: 'Blanc',
      emails: ['hugo.blanc@vega.com'],
      phones: ['06 12 34 56 78'],
      companies: ['Vega'],
    },
  ],
  'an initial that the e-mail spells out': [
    {
      id: '1',
      firstName: 'F.',
      lastName: 'Sabarade',
      emails: ['francois.sabarade@orange.fr'],
      addresses: home,
    },
    { id: '2', firstName: 'François', lastName: 'Sabarade', addresses: home },
  ],
}

test.each(Object.entries(sameOne))('one person: %s', (_, [a, b]) => {
  expect(explainPair(a, b).probability).toBeGreaterThan(DEFAULT_THRESHOLD)
})

test('without a look only what shares something of its own is merged: a name in a house may be father and son', () => {
  const jean: MatchRecord = { id: '1', firstName: 'Jean', lastName: 'Quéméneur', addresses: home }
  const again = { ...jean, id: '2' }
  const mobile = { phones: ['06 12 34 56 78'] }
  expect(explainPair(jean, again).probability).toBeGreaterThan(DEFAULT_THRESHOLD)
  expect(explainPair(jean, again).probability).toBeLessThan(AUTOMATIC_THRESHOLD)
  expect(explainPair({ ...jean, ...mobile }, { ...again, ...mobile }).probability).toBeGreaterThan(0.99)
  const birth = { birth: '1979-07-23' }
  const twin = { ...jean, ...birth, firstName: 'Anne' }
  expect(explainPair({ ...jean, ...birth }, twin).probability).toBeLessThan(AUTOMATIC_THRESHOLD)
})

/** Two people who share something for a reason of its own. */
const twoPeople: Record<string, [MatchRecord, MatchRecord]> = {
  'a shared mailbox and switchboard': [
    {
      id: '1',
      firstName: 'Arlette',
      lastName: 'Serra',
      emails: ['contact@apollo.fr'],
      phones: ['01 57 80 54 00'],
      ...apollo,
    },
    {
      id: '2',
      firstName: 'Jean-Louis',
      lastName: 'Labrault',
      emails: ['contact@apollo.fr'],
      phones: ['01 57 80 54 00'],
      ...apollo,
    },
  ],
  'two extensions of one switchboard': [
    { id: '1', firstName: 'Claire', lastName: 'Martin', phones: ['01 57 80 54 12'], ...apollo },
    { id: '2', firstName: 'Sophie', lastName: 'Martin', phones: ['01 57 80 54 27'], ...apollo },
  ],
  'a household': [
    {
      id: '1',
      title: 'Mme',
      firstName: 'Estelle',
      lastName: 'Folliot',
      phones: ['04 76 75 00 01'],
      addresses: home,
    },
    {
      id: '2',
      title: 'M.',
      firstName: 'Nathan',
      lastName: 'Folliot',
      phones: ['04 76 75 00 01'],
      addresses: home,
    },
  ],
  'spouses who share a mailbox': [
    {
      id: '1',
      title: 'Mme',
      firstName: 'Sirine',
      lastName: 'Petit',
      emails: ['famille.petit@free.fr'],
      addresses: home,
    },
    {
      id: '2',
      title: 'M.',
      firstName: 'André',
      lastName: 'Petit',
      emails: ['famille.petit@free.fr'],
      addresses: home,
    },
  ],
  'father and son of one name': [
    {
      id: '1',
      title: 'M.',
      firstName: 'Jean',
      lastName: 'Chapchaud',
      birth: '1947-04-11',
      phones: ['06 11 22 33 44'],
      addresses: home,
    },
    {
      id: '2',
      title: 'M.',
      firstName: 'Jean',
      lastName: 'Chapchaud',
      birth: '1977-09-27',
      phones: ['07 44 67 79 81'],
      addresses: home,
    },
  ],
  'namesakes at one firm': [
    {
      id: '1',
      firstName: 'Marie',
      lastName: 'Vincent',
      emails: ['marie.vincent@apollo.fr'],
      phones: ['06 87 13 18 24'],
      ...apollo,
    },
    {
      id: '2',
      firstName: 'Marie',
      lastName: 'Vincent',
      emails: ['marie.vincent31@apollo.fr'],
      phones: ['06 01 02 03 04'],
      ...apollo,
    },
  ],
  'near names at one firm, each with an e-mail of its own': [
    { id: '1', firstName: 'Katia', lastName: 'Bernard', emails: ['katia.bernard@apollo.fr'], ...apollo },
    { id: '2', firstName: 'Katia', lastName: 'Besnard', emails: ['katia.besnard@apollo.fr'], ...apollo },
  ],
  twins: [
    {
      id: '1',
      firstName: 'Irène',
      lastName: 'Fontevac',
      birth: '1979-07-23',
      emails: ['irene.fontevac@gmail.com'],
      addresses: home,
    },
    {
      id: '2',
      firstName: 'Anne',
      lastName: 'Fontevac',
      birth: '1979-07-23',
      emails: ['afontevac@orange.fr'],
      addresses: home,
    },
  ],
  'common names that look alike': [
    { id: '1', title: 'M.', firstName: 'Michel', lastName: 'Martin', companies: ['Apollo'] },
    { id: '2', title: 'Mme', firstName: 'Michèle', lastName: 'Martin', companies: ['Apollo'] },
  ],
  'two Jean-somethings': [
    { id: '1', firstName: 'Jean-Luc', lastName: 'Yvert', addresses: [{ city: 'Lyon' }] },
    { id: '2', firstName: 'Jean-Claude', lastName: 'Yvert', addresses: [{ city: 'Lyon' }] },
  ],
  'a common name and nothing else': [
    { id: '1', firstName: 'Marie', lastName: 'Martin' },
    { id: '2', firstName: 'Marie', lastName: 'Martin' },
  ],
  'one name and one town, two birth dates': [
    { id: '1', firstName: 'Claire', lastName: 'Garnier', birth: '1963-05-04', addresses: [{ city: 'Lyon' }] },
    { id: '2', firstName: 'Claire', lastName: 'Garnier', birth: '1981-11-30', addresses: [{ city: 'Lyon' }] },
  ],
  'one name at one firm, a mobile and an e-mail of their own': [
    {
      id: '1',
      firstName: 'Hugo',
      lastName: 'Roux',
      emails: ['hugo.roux@apollo.fr'],
      phones: ['06 11 22 33 44'],
      ...apollo,
    },
    {
      id: '2',
      firstName: 'Hugo',
      lastName: 'Roux',
      emails: ['h.roux2@apollo.fr'],
      phones: ['07 98 76 54 32'],
      ...apollo,
    },
  ],
  'two colleagues on one switchboard with one surname': [
    {
      id: '1',
      firstName: 'Sophie',
      lastName: 'Blanc',
      emails: ['s.blanc@apollo.fr'],
      phones: ['01 57 80 54 00'],
      ...apollo,
    },
    {
      id: '2',
      firstName: 'Bruno',
      lastName: 'Blanc',
      emails: ['b.blanc@apollo.fr'],
      phones: ['01 57 80 54 00'],
      ...apollo,
    },
  ],
  'homonyms in one town, everything of their own different': [
    {
      id: '1',
      firstName: 'Louis',
      lastName: 'Bernard',
      emails: ['louisbernard@icloud.com'],
      phones: ['06 11 11 22 33'],
      addresses: [{ city: 'Bordeaux' }],
    },
    {
      id: '2',
      firstName: 'Louis',
      lastName: 'Bernard',
      emails: ['lbernard70@hotmail.fr'],
      phones: ['07 98 76 54 32'],
      addresses: [{ city: 'Bordeaux' }],
    },
  ],
}

test.each(Object.entries(twoPeople))('two people: %s', (_, [a, b]) => {
  expect(explainPair(a, b).probability).toBeLessThan(0.5)
})

test('a rare name says more than a common one', () => {
  const pair = (lastName: string): number =>
    explainPair(
      { id: '1', firstName: 'Marie', lastName, addresses: home },
      { id: '2', firstName: 'Marie', lastName, addresses: home },
    ).score
  const bare = (lastName: string): number =>
    explainPair({ id: '1', firstName: 'Marie', lastName }, { id: '2', firstName: 'Marie', lastName }).score
  expect(bare('Quéméneur')).toBeGreaterThan(bare('Martin') + 2)
  expect(pair('Quéméneur')).toBeGreaterThanOrEqual(pair('Martin'))
})

test('reasons carry their weight, and words in both languages', () => {
  const [a, b] = sameOne['a short form and the same mobile'] as [MatchRecord, MatchRecord]
  const { reasons } = explainPair(a, b)
  const words = reasons.map(({ field, level }) => sayReason('fr', field, level))
  expect(words).toContain('même mobile')
  expect(reasons.find(({ field }) => field === 'mobile')?.bits).toBeGreaterThan(3)
  expect(sayReason('fr', 'first', NAME.short, ['Bob', 'Robert'])).toBe('Bob ≈ Robert')
  expect(sayReason('en', 'mobile', 1)).toBe('same mobile')
})

test('what speaks against is a reason too', () => {
  const [a, b] = twoPeople['father and son of one name'] as [MatchRecord, MatchRecord]
  const birth = explainPair(a, b).reasons.find(({ field }) => field === 'birth')
  expect(birth?.bits).toBeLessThan(-2)
})

const pick = (...values: string[]): fc.Arbitrary<string> => fc.constantFrom(...values)
const few = (value: fc.Arbitrary<string>): fc.Arbitrary<string[]> => fc.array(value, { maxLength: 3 })
const person: fc.Arbitrary<MatchRecord> = fc.record({
  id: fc.uuid(),
  title: pick('M.', 'Mme', ''),
  firstName: pick('Léa', 'Lea', 'Luc', 'Michel', 'Michèle', 'J.', 'Jean-Luc', 'Jean', 'Bob', ''),
  lastName: pick('Michel', 'Michell', 'Martin', 'Garnier', 'de la Tour', 'Tour', 'Luc', 'Quéméneur', ''),
  emails: few(
    pick(
      'lea.michel@apollo.fr',
      'contact@apollo.fr',
      'lmichel@gmail.com',
      'luc.garnier@apollo.fr',
      'michel75@free.fr',
    ),
  ),
  phones: few(pick('06 12 34 56 78', '06 12 34 56 79', '01 42 68 53 00', '01 42 68 53 12')),
  companies: few(pick('Apollo', 'Apollo SAS', 'Vega', 'Garage Garnier')),
  addresses: fc.array(
    fc.record({
      street: pick('12 rue de la Paix', '14 rue de la Paix', ''),
      city: pick('Paris', 'Lyon', ''),
    }),
    { maxLength: 2 },
  ),
  birth: pick('1963-05-04', '04/05/1963', '1993-05-04', ''),
})

test('property: the score is symmetric', () => {
  fc.assert(
    fc.property(person, person, (a, b) => {
      expect(explainPair(a, b).score).toBeCloseTo(explainPair(b, a).score, 9)
    }),
  )
})

test('property: no pair scores above a record against its own copy', () => {
  fc.assert(
    fc.property(person, person, (a, b) => {
      expect(explainPair(a, b).score).toBeLessThanOrEqual(explainPair(a, { ...a, id: 'copy' }).score + 1e-9)
    }),
  )
})

test('property: several values may come in any order', () => {
  fc.assert(
    fc.property(person, person, (a, b) => {
      const turned = { ...b, emails: b.emails?.toReversed() ?? [], phones: b.phones?.toReversed() ?? [] }
      expect(explainPair(a, turned).score).toBeCloseTo(explainPair(a, b).score, 9)
    }),
  )
})
