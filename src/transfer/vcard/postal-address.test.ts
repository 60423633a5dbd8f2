import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countries } from '../../kit/country.ts'
import { addressFromVcard, addressToVcard } from './postal-address.ts'

const empty = { poBox: '', extended: '', street: '', city: '', region: '', postcode: '', country: '' }

test('an address comes back as it was', () => {
  const line = fc.oneof(fc.constantFrom('', 'Esc. B', 'Bât. 3', '12 rue de la Paix', 'BP 7'), fc.string())
  const address = fc.record({
    line2: line,
    line3: line,
    line4: line,
    line5: line,
    postcode: line,
    city: line,
    region: line,
    country: fc.constantFrom(...countries),
  })
  fc.assert(
    fc.property(address, fc.constantFrom('fr', 'en'), (before, language) => {
      expect(addressFromVcard(addressToVcard(before, language), 'FR')).toEqual({ address: before })
    }),
  )
})

test('the street is found among several lines', () => {
  const { address } = addressFromVcard(
    { ...empty, extended: 'Étage 2', street: 'Bâtiment 6\n12 rue du Bac\nPorte C' },
    'FR',
  )
  expect(address).toMatchObject({ line2: 'Étage 2', line3: 'Bâtiment 6, Porte C', line4: '12 rue du Bac' })
})

test('a whole address in the extended part keeps every line', () => {
  const { address } = addressFromVcard({ ...empty, extended: 'Tour Nord\n5 quai Sud\nLyon' }, 'FR')
  expect(address).toMatchObject({ line2: 'Tour Nord', line3: 'Lyon', line4: '5 quai Sud' })
})

test('no country is the default one, a strange one is told', () => {
  expect(addressFromVcard({ ...empty, city: 'Bruxelles' }, 'BE').address.country).toBe('BE')
  expect(addressFromVcard({ ...empty, country: 'Allemagne' }, 'FR').address.country).toBe('DE')
  expect(addressFromVcard({ ...empty, country: 'Atlantide' }, 'FR')).toMatchObject({
    address: { country: 'FR' },
    unknownCountry: 'Atlantide',
  })
})
