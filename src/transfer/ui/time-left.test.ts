import { expect, test } from 'vitest'
import { duration, secondsLeft } from './time-left.ts'

test('the rest follows the pace so far', () => {
  expect(secondsLeft({ done: 640, total: 1000, elapsedMs: 7000 })).toBe(4)
  expect(secondsLeft({ done: 100, total: 1000, elapsedMs: 4600 })).toBe(45)
  expect(secondsLeft({ done: 1000, total: 100_000, elapsedMs: 1000 })).toBe(120)
})

test('nothing is promised before the pace is known, nor once all is done', () => {
  expect(secondsLeft({ done: 0, total: 1000, elapsedMs: 5000 })).toBeNull()
  expect(secondsLeft({ done: 50, total: null, elapsedMs: 5000 })).toBeNull()
  expect(secondsLeft({ done: 5, total: 1000, elapsedMs: 100 })).toBeNull()
  expect(secondsLeft({ done: 1000, total: 1000, elapsedMs: 9000 })).toBeNull()
})

test('seconds, minutes, hours', () => {
  expect([4, 45, 120, 3600, 4800].map(duration)).toEqual(['4 s', '45 s', '2 min', '1 h', '1 h 20 min'])
})
