// A web address leads to the web and nowhere else, and is read without its ceremony.
import { expect, it } from 'vitest'
import { shortAddress, webAddress } from './field-value.tsx'

it('leads to https unless it says http itself', () => {
  expect(webAddress('apollo.fr')).toBe('https://apollo.fr')
  expect(webAddress('http://apollo.fr/a')).toBe('http://apollo.fr/a')
  expect(webAddress('javascript:alert(1)')).toBe('https://javascript:alert(1)')
})

it('is read short', () => {
  expect(shortAddress('https://www.apollo.fr/')).toBe('apollo.fr')
  expect(shortAddress('linkedin.com/in/lea')).toBe('linkedin.com/in/lea')
})
