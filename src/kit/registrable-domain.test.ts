import { expect, test } from 'vitest'
import { registrableDomain } from './registrable-domain.ts'

test('the domain that somebody registered is found in a host, an address and a link', () => {
  expect(registrableDomain('sales.apollo.co.uk')).toBe('apollo.co.uk')
  expect(registrableDomain(' Lea.Michel@Apollo.FR ')).toBe('apollo.fr')
  expect(registrableDomain('https://www.apollo-group.com/équipe')).toBe('apollo-group.com')
})

test('a domain with accents is written as mail writes it', () => {
  expect(registrableDomain('orée.fr')).toBe('xn--ore-cma.fr')
})

test('a public suffix, an address of the network and plain words are nobody’s domain', () => {
  for (const text of ['co.uk', '192.168.1.1', 'apollo', 'two words.fr', '', 'a@']) {
    expect(registrableDomain(text)).toBeNull()
  }
})
