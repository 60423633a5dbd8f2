import fc from 'fast-check'
import { expect, it } from 'vitest'
import { placeIn, readPlace, surestFirst, writePlace, type PlaceOfAll } from './place-of-all.ts'
import { subjectNames } from './subjects.ts'

const place = fc.record({
  sure: fc.float({ min: 0, max: 20, noNaN: true }),
  subject: fc.constantFrom(...subjectNames),
  groupId: fc.integer({ min: 1, max: 1_000_000 }),
})

it('is read as it was written', () => {
  fc.assert(
    fc.property(place, (written) => {
      expect(readPlace(writePlace(written))).toEqual({ ...written, sure: Number(String(written.sure)) })
    }),
  )
  expect(() => readPlace('x')).toThrow('bad-input')
  expect(readPlace(undefined)).toBeNull()
})

it('goes on in each kind exactly where the list of all kinds has come to', () => {
  const few = fc.record({
    sure: fc.integer({ min: 1, max: 3 }),
    subject: fc.constantFrom(...subjectNames),
    groupId: fc.integer({ min: 1, max: 4 }),
  })
  fc.assert(
    fc.property(few, few, (after, one) => {
      const start = placeIn(one.subject, after)
      const follows = start !== null && beyond(one, start)
      expect(follows).toBe(surestFirst(after, one) < 0)
    }),
  )
})

/** As the query of one kind says it. */
function beyond(one: PlaceOfAll, after: { readonly sure: number; readonly groupId: number }): boolean {
  return one.sure < after.sure || (one.sure === after.sure && one.groupId > after.groupId)
}
