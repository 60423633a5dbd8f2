import { expect, test } from 'vitest'
import { countries, countryName, isCountry } from './country.ts'

test('the list is ISO 3166-1: 249 countries, each with a name in both languages', () => {
  expect(countries.size).toBe(249)
  for (const code of countries) {
    expect(countryName(code, 'fr')).not.toBe(code)
    expect(countryName(code, 'en')).not.toBe(code)
  }
})

test('a union, a withdrawn state and lower case are no countries', () => {
  expect(['FR', 'AQ', 'TW'].every(isCountry)).toBe(true)
  expect(['EU', 'SU', 'XK', 'ZZ', 'fr', ''].some(isCountry)).toBe(false)
})

test('a country is named in the language of the reader', () => {
  expect(countryName('DE', 'fr')).toBe('Allemagne')
  expect(countryName('DE', 'en')).toBe('Germany')
})
