import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addresseeOf, thirtyAddressees } from '../../../test/addressees.ts'
import { addressBlock } from './address-block.ts'
import { plainCapitals } from './plain-capitals.ts'

const france = { country: 'FR', language: 'fr' }
const textOf = (addressee: ReturnType<typeof addresseeOf>, from = france) =>
  addressBlock(addressee, 'company', from).lines.map(({ text }) => text)
const faultsOf = (addressee: ReturnType<typeof addresseeOf>) =>
  addressBlock(addressee, 'company', france).faults.map(({ code, pointer }) => [code, pointer])

describe('thirty addresses', () => {
  it.each(thirtyAddressees)('$lines.0, $lines.1', ({ addressee, lines }) => {
    const block = addressBlock(addressee, 'company', france)
    expect(block.lines.map(({ text }) => text)).toEqual(lines)
    expect(block.faults).toEqual([])
  })

  it('keeps the norm: 6 lines and the country, 38 characters, plain capitals at the end in France', () => {
    for (const { addressee } of thirtyAddressees) {
      const lines = textOf(addressee)
      const abroad = !/FR|RE|MC/.test(addressee.address?.address.country ?? '')
      expect(lines.length).toBeLessThanOrEqual(abroad ? 7 : 6)
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(38)
      const [end, form] = abroad ? [lines.slice(-1), /^[A-Z ]+$/] : [lines.slice(-2), /^[A-Z0-9 \n]+$/]
      expect(end.join('\n')).toMatch(form)
    }
  })
})

const lea = {
  person: ['Mme', 'Léa', 'Michel'] as const,
  company: 'Apollo',
  address: { line4: '14 rue de la Lune', postcode: '75002', city: 'Paris' },
}

test('the person comes first, or alone, where that is chosen', () => {
  const lines = (firstLine: 'person' | 'alone') =>
    addressBlock(addresseeOf(lea), firstLine, france)
      .lines.map(({ text }) => text)
      .slice(0, -2)
  expect(lines('person')).toEqual(['Madame Léa MICHEL', 'APOLLO'])
  expect(lines('alone')).toEqual(['Madame Léa MICHEL'])
})

test('the country is named in the language of the country that the letter leaves from', () => {
  expect(textOf(addresseeOf(lea), { country: 'DE', language: 'de' }).at(-1)).toBe('FRANKREICH')
  expect(textOf(addresseeOf(lea), { country: 'GB', language: 'en' }).at(-1)).toBe('FRANCE')
})

test('what is missing or wrong is said at its field', () => {
  const at = (address: object) => faultsOf(addresseeOf({ ...lea, address }))
  expect(at({ line4: '14 rue de la Lune', city: 'Paris' })).toEqual([
    ['no-postcode', '/addresses/0/postcode'],
  ])
  expect(at({ line4: '14 rue de la Lune', postcode: '7500', city: 'Paris' })).toEqual([
    ['bad-postcode', '/addresses/0/postcode'],
  ])
  expect(at({ line4: '14 rue de la Lune', postcode: '75002' })).toEqual([['no-city', '/addresses/0/city']])
  expect(at({ ...lea.address, line3: 'Bâtiment '.repeat(9) })).toEqual([['too-long', '/addresses/0/line3']])
  expect(at({ line4: '東京都中央区', postcode: '103-0027', city: 'Tokyo', country: 'JP' })).toEqual([
    ['not-latin', '/addresses/0/line4'],
  ])
  expect(at({ ...lea.address, line3: 'Tour ☎' })).toEqual([['not-printable', '/addresses/0/line3']])
  expect(faultsOf(addresseeOf({ ...lea, company: 'Ａpollo' }))).toEqual([['not-printable', '/name']])
  expect(faultsOf(addresseeOf({ ...lea, person: ['Mme', 'Léa', 'Ⅷ'] }))).toEqual([
    ['not-printable', '/lastName'],
  ])
  const hidden = 'Jeanя-Philippe-Emmanuel-Maximilien'
  expect(faultsOf(addresseeOf({ ...lea, person: ['Mx', hidden, 'Michel'] }))).toContainEqual([
    'not-latin',
    '/firstName',
  ])
  const full = {
    line2: 'Porte 12 au fond de la cour',
    line3: 'Résidence des Trois Fontaines',
    line5: 'Lieu-dit les Vieilles Vignes',
  }
  expect(at({ ...lea.address, ...full })).toEqual([['too-many-lines', '/addresses/0/line2']])
  expect(addressBlock({ ...addresseeOf(lea), address: null }, 'company', france).faults).toMatchObject([
    { code: 'no-address', pointer: '/addresses', record: { kind: 'contact', id: 1 } },
  ])
})

test('a letter and its accent count as one character, however they are typed', () => {
  const company = 'É'.repeat(24)
  const typed = addresseeOf({ ...lea, company: company.normalize('NFD') })
  expect(faultsOf(typed)).toEqual([])
  expect(textOf(typed)[0]).toBe(company)
})

test('whatever is typed, plain capitals are letters and digits of the sorting machine, and stay so', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aéÉœŒßÆçÑøł ’-.,;/0123&'.split('')) }), (text) => {
      const plain = plainCapitals(text)
      expect(plain).toMatch(/^([A-Z0-9]+( [A-Z0-9]+)*)?$/)
      expect(plainCapitals(plain)).toBe(plain)
    }),
  )
})

test('whatever is typed, what is printed in France keeps the norm or is refused at a field', () => {
  const line = fc.string({ unit: fc.constantFrom(...'aéœß ’-1 avenue boulevard'.split('')), maxLength: 60 })
  const address = fc.record({
    line2: line,
    line3: line,
    line4: line,
    line5: line,
    city: line,
    postcode: fc.constantFrom('75002', '', '7'),
  })
  fc.assert(
    fc.property(address, (typed) => {
      const { lines, faults } = addressBlock(addresseeOf({ ...lea, address: typed }), 'company', france)
      const sound =
        lines.length <= 6 &&
        lines.every(({ text }) => text.length <= 38 && text.trim() === text && text !== '')
      expect(sound || faults.length > 0).toBe(true)
      for (const { pointer } of faults) expect(pointer).toMatch(/^\/(addresses\/0\/\w+|name|lastName)$/)
    }),
  )
})
