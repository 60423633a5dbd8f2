// A place in a timeline survives its way through a cursor, and nothing else is taken for one.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Problem } from '../kit/problem.ts'
import { cursorOf, readCursor } from './place-queries.ts'

it('comes back from its cursor, to the microsecond', () => {
  const instants = fc.date({ min: new Date('1900-01-01'), max: new Date('8999-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(instants, fc.nat(999), fc.nat(3), fc.nat(), (instant, micro, source, id) => {
      const at = instant.toISOString().slice(0, 23) + String(micro).padStart(3, '0')
      expect(readCursor(cursorOf({ at, source, id }))).toEqual({ at, source, id })
    }),
  )
  expect(readCursor(undefined)).toBeNull()
})

it.each([
  '',
  '42',
  '2026-02-31T00:00:00.000000_0_1',
  '0000-01-01T00:00:00.000000_0_1',
  '2026-11-24T11:00:00.000000_0_',
  "';--",
])('refuses %j', (cursor) => expect(() => readCursor(cursor)).toThrow(Problem))
