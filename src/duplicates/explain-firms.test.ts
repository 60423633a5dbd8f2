import { expect, test } from 'vitest'
import { explainPair } from './explain-pair.ts'
import { matchKeys } from './match-keys.ts'
import type { MatchRecord } from './match-record.ts'
import { AUTOMATIC_THRESHOLD, DEFAULT_THRESHOLD } from './model/score.ts'

const firm = (lastName: string, rest: Partial<MatchRecord> = {}): MatchRecord => ({
  id: lastName,
  firm: true,
  lastName,
  ...rest,
})
const lyon = [{ street: '12 rue de la Paix', postcode: '69002', city: 'Lyon' }]
const switchboard = { phones: ['04 78 42 11 00'] }

/** One firm, however it was typed. */
const oneFirm: Record<string, [MatchRecord, MatchRecord]> = {
  'a legal form before and none behind, & and et': [
    firm('SARL Dupont & Fils', { phones: ['04 78 42 11 00'] }),
    firm('Dupont et Fils', { phones: ['+33 4 78 42 11 00'] }),
  ],
  'another mailbox of one domain': [
    firm('Apollo SAS', { emails: ['contact@apollo.fr'] }),
    firm('APOLLO', { emails: ['compta@apollo.fr'] }),
  ],
  'SIREN and French VAT number': [
    firm('Garage Quéméneur', { identifiers: ['303 265 045'] }),
    firm('Garage Kemeneur', { identifiers: ['FR40303265045'] }),
  ],
  'a longer name at one address': [
    firm('Plomberie Infolis', { addresses: lyon, ...switchboard }),
    firm('Plomberie Infolis Services', { addresses: lyon, ...switchboard }),
  ],
  'an abbreviated word and a slip': [
    firm('Transports Garnier', { addresses: lyon, ...switchboard }),
    firm('Transp. Garnie SAS', { addresses: lyon }),
  ],
}

test.each(Object.entries(oneFirm))('one firm: %s', (_, [a, b]) => {
  expect(explainPair(a, b).probability).toBeGreaterThan(DEFAULT_THRESHOLD)
  expect(matchKeys(a).some((key) => matchKeys(b).includes(key))).toBe(true)
})

/** Two firms that share something for a reason of its own. */
const twoFirms: Record<string, [MatchRecord, MatchRecord]> = {
  'neighbours in a business centre, one switchboard': [
    firm('Vega Conseil', { addresses: lyon, ...switchboard }),
    firm('Imprimerie Blanc', { addresses: lyon, ...switchboard }),
  ],
  'one trade and one common name in two towns': [
    firm('Boulangerie Martin', {
      addresses: [{ postcode: '69002', city: 'Lyon' }],
      phones: ['04 78 42 11 00'],
    }),
    firm('Boulangerie Martin', {
      addresses: [{ postcode: '35000', city: 'Rennes' }],
      phones: ['02 99 30 20 10'],
    }),
  ],
  'two companies of one group': [
    firm('Apollo Immobilier', { emails: ['contact@apollo.fr'], addresses: lyon, identifiers: ['303265045'] }),
    firm('Apollo Transports', { emails: ['contact@apollo.fr'], addresses: lyon, identifiers: ['552100554'] }),
  ],
  'one name, two registrations': [
    firm('Garnier', { identifiers: ['303265045'], addresses: [{ city: 'Lyon' }] }),
    firm('Garnier', { identifiers: ['552100554'], addresses: [{ city: 'Rennes' }] }),
  ],
  'a firm and somebody who answers its mailbox': [
    firm('Apollo', { emails: ['contact@apollo.fr'], addresses: lyon }),
    {
      id: 'luc',
      firstName: 'Luc',
      lastName: 'Garnier',
      companies: ['Apollo'],
      emails: ['contact@apollo.fr'],
      addresses: lyon,
    },
  ],
}

test.each(Object.entries(twoFirms))('two firms: %s', (_, [a, b]) => {
  expect(explainPair(a, b).probability).toBeLessThan(0.5)
})

test('two establishments of one firm are not merged without a look', () => {
  const [a, b] = [
    firm('Apollo SAS', { identifiers: ['30326504500017'], addresses: lyon }),
    firm('Apollo SAS', {
      identifiers: ['30326504500025'],
      addresses: [{ postcode: '35000', city: 'Rennes' }],
    }),
  ]
  expect(explainPair(a, b).probability).toBeLessThan(AUTOMATIC_THRESHOLD)
})

test('numbers of two registers do not contradict each other', () => {
  const name = { addresses: lyon, ...switchboard }
  const alone = explainPair(firm('Apollo', name), firm('Apollo', name)).score
  const numbered = explainPair(
    firm('Apollo', { ...name, identifiers: ['303265045'] }),
    firm('Apollo', { ...name, identifiers: ['GB123456789012'] }),
  ).score
  expect(numbered).toBeCloseTo(alone, 6)
})
