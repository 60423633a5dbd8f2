import { expect, test } from 'vitest'
import { explainPair } from '../duplicates/explain-pair.ts'
import { unregistered } from './registration/agreement.ts'
import { partnerMatch, type PartnerFacts } from './partner-match.ts'

const nobody: PartnerFacts = {
  kind: 'company',
  title: null,
  firstName: '',
  name: '',
  legalName: '',
  emails: [],
  phones: [],
  addresses: [],
  domains: [],
  ...unregistered,
}
const book = { size: 16_000, bearers: () => 3 }
const probabilityOf = (a: Partial<PartnerFacts>, b: Partial<PartnerFacts>): number =>
  explainPair(
    { id: 'a', ...partnerMatch({ ...nobody, ...a }) },
    { id: 'b', ...partnerMatch({ ...nobody, ...b }) },
    book,
  ).probability

const place = { street: '140 rue Jules-Ferry', postcode: '13001', city: 'Marseille' }
const plastigroup = {
  name: 'Plastigroup',
  legalName: 'Plastigroup SAS',
  emails: ['contact@plastigroup.example'],
  domains: ['plastigroup.example'],
  addresses: [place],
}

test('a firm is the same by its domain, and may be by its name at its place', () => {
  expect(
    probabilityOf(plastigroup, { name: 'PLASTIGROUP SARL', domains: ['www.plastigroup.example'] }),
  ).toBeGreaterThan(0.99)
  expect(probabilityOf(plastigroup, { name: 'Plastigroup', addresses: [place] })).toBeGreaterThan(0.5)
})

test('two firms of one name, in two towns with two domains, are two', () => {
  const other = {
    name: 'Plastigroup',
    domains: ['plastigroup2.example'],
    addresses: [{ street: '39 avenue Jean-Jaurès', postcode: '33600', city: 'Pessac' }],
  }
  expect(probabilityOf(plastigroup, other)).toBeLessThan(0.1)
})

test('an individual is compared as a person', () => {
  const zoe = { kind: 'individual', firstName: 'Zoé', name: 'Lambert', phones: ['06 39 98 20 41'] } as const
  expect(partnerMatch({ ...nobody, ...zoe })).toMatchObject({ firstName: 'Zoé', lastName: 'Lambert' })
  expect(probabilityOf(zoe, { ...zoe, firstName: 'Zoe', phones: ['+33639982041'] })).toBeGreaterThan(0.95)
})

test('one SIREN is one firm, by whatever number it is known, and two are two whatever they share', () => {
  const one = { ...plastigroup, siren: '303265045' }
  const moved = { name: 'PG Emballages', siret: '30326504500019', addresses: [] }
  expect(partnerMatch({ ...nobody, ...moved }).registers).toEqual(['303265045'])
  expect(partnerMatch({ ...nobody, vatNumber: 'FR40303265045' }).registers).toEqual(['303265045'])
  expect(partnerMatch({ ...nobody, vatNumber: 'DE136695976' }).registers).toEqual(['DE136695976'])
  for (const other of [moved, { name: 'Plastigroup', vatNumber: 'FR40303265045' }])
    expect(probabilityOf(one, other)).toBeGreaterThan(0.98)
  const sister = { ...plastigroup, siren: '732829320' }
  expect(probabilityOf(plastigroup, sister)).toBeGreaterThan(0.99)
  expect(probabilityOf(one, sister)).toBeLessThan(0.1)
  const abroad = { ...plastigroup, vatNumber: 'DE136695976' }
  expect(probabilityOf(one, abroad)).toBe(probabilityOf(plastigroup, plastigroup))
})
