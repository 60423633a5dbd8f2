// Addresses read as each country writes them.
import { expect, it } from 'vitest'
import { addressLines } from './address-lines.ts'

const lune = {
  line2: '',
  line3: 'Bâtiment C',
  line4: '14 rue de la Lune',
  line5: '',
  region: '',
  country: 'FR',
}

it('leaves out what is empty and the reader’s own country', () => {
  const address = { ...lune, postcode: '75002', city: 'Paris' }
  expect(addressLines(address, 'FR', 'fr')).toEqual(['Bâtiment C', '14 rue de la Lune', '75002 Paris'])
  expect(addressLines({}, 'FR', 'fr')).toEqual([])
})

it('names the country abroad, in the reader’s language', () => {
  const bonn = { line4: 'Rheinweg 3', postcode: '53113', city: 'Bonn', country: 'DE' }
  expect(addressLines(bonn, 'FR', 'fr')).toEqual(['Rheinweg 3', '53113 Bonn', 'Allemagne'])
  expect(addressLines(bonn, 'DE', 'en')).toEqual(['Rheinweg 3', '53113 Bonn'])
})

it('writes the town first where it is the custom', () => {
  const boston = { line4: '1 Main St', postcode: '02108', city: 'Boston', region: 'MA', country: 'US' }
  expect(addressLines(boston, 'FR', 'en')).toEqual(['1 Main St', 'Boston MA 02108', 'United States'])
})
