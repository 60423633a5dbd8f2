import { expect, it } from 'vitest'
import { whenScanned } from './when-scanned.ts'

const now = new Date(2026, 11, 6, 9, 30)
const at = (...[month, day, hour, minute]: [number, number, number, number]): string =>
  new Date(2026, month, day, hour, minute).toISOString()

it('says of a search when it was, as one says it', () => {
  expect(whenScanned('fr', at(11, 6, 2, 10), now)).toBe('cette nuit à 2 h 10')
  expect(whenScanned('en', at(11, 6, 2, 10), now)).toBe('last night at 02:10')
  expect(whenScanned('fr', at(11, 6, 9, 5), now)).toBe('aujourd’hui à 9 h 05')
  expect(whenScanned('fr', at(11, 5, 23, 59), now)).toBe('hier à 23 h 59')
  expect(whenScanned('fr', at(11, 4, 14, 0), now)).toBe('le 4 déc. 2026 à 14 h 00')
  expect(whenScanned('en', at(11, 4, 14, 0), now)).toBe('on 4 Dec 2026 at 14:00')
})
