import { expect, it } from 'vitest'
import { saysNothing } from './says-nothing.ts'

const telling = ['name', 'legalName', 'domains'] as const

it('hears a name, a legal name or a domain alone, and no town', () => {
  const apollo = { name: '', legalName: '', domains: [], city: 'Lyon' }
  expect(saysNothing(apollo, telling)).toBe(true)
  expect(saysNothing({ ...apollo, name: '  ', domains: [''] }, telling)).toBe(true)
  expect(saysNothing({ ...apollo, name: 'A' }, telling)).toBe(false)
  expect(saysNothing({ ...apollo, legalName: 'Apollo SAS' }, telling)).toBe(false)
  expect(saysNothing({ ...apollo, domains: ['apollo.example'] }, telling)).toBe(false)
})
