// Recent changes are told by how long ago they were.
import { expect, it } from 'vitest'
import { timeAgo } from './relative-time.ts'

const now = new Date('2026-11-24T11:00:00Z')

it('counts in the largest unit that fits', () => {
  expect(timeAgo('fr', '2026-11-24T08:00:00Z', now)).toBe('il y a 3 heures')
  expect(timeAgo('fr', '2026-11-23T10:00:00Z', now)).toBe('hier')
  expect(timeAgo('en', '2026-11-10T10:00:00Z', now)).toBe('2 weeks ago')
  expect(timeAgo('en', '2026-09-20T10:00:00Z', now)).toBe('2 months ago')
  expect(timeAgo('fr', '2024-11-01T10:00:00Z', now)).toBe('il y a 2 ans')
})

it('says now for what just happened, and nothing for what is no date', () => {
  expect(timeAgo('fr', '2026-11-24T10:59:40Z', now)).toBe('maintenant')
  expect(timeAgo('fr', 'hier', now)).toBe('')
})
