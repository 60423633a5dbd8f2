import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Condition } from '../../filter.ts'
import {
  addBeside,
  addChip,
  chipsOf,
  filterOf,
  noChips,
  removeChip,
  removeLastChip,
  replaceChip,
  toggleJoin,
} from './filter-edit.ts'

const inLyon: Condition = { field: 'city', op: 'eq', value: 'Lyon' }
const inParis: Condition = { field: 'city', op: 'eq', value: 'Paris' }
const ofTeam: Condition = { field: 'teamId', op: 'in', value: [1] }

describe('chips', () => {
  test('conditions stand in a row, joined by and', () => {
    expect(filterOf(addChip(addChip(noChips, ofTeam), inLyon))).toEqual({ and: [ofTeam, inLyon] })
  })

  test('a condition beside another makes a group of the other join', () => {
    const row = addBeside(addChip(addChip(noChips, ofTeam), inLyon), { part: 1, index: 0 }, inParis)
    expect(filterOf(row)).toEqual({ and: [ofTeam, { or: [inLyon, inParis] }] })
    expect(filterOf(toggleJoin(row))).toEqual({ or: [ofTeam, { and: [inLyon, inParis] }] })
  })

  test('taking the last condition of a group away takes the group away', () => {
    const row = chipsOf({ and: [ofTeam, { or: [inLyon, inParis] }] }) ?? noChips
    const one = removeChip(row, { part: 1, index: 0 })
    expect(filterOf(one)).toEqual({ and: [ofTeam, inParis] })
    expect(filterOf(removeLastChip(one))).toEqual({ and: [ofTeam] })
    expect(filterOf(removeLastChip(removeLastChip(one)))).toBeUndefined()
    expect(removeLastChip(noChips)).toEqual(noChips)
  })

  test('a condition is changed where it stands', () => {
    const row = chipsOf({ or: [inLyon, ofTeam] }) ?? noChips
    expect(filterOf(replaceChip(row, { part: 0, index: 0 }, inParis))).toEqual({ or: [inParis, ofTeam] })
  })

  test('one condition alone is a chip too', () => {
    expect(chipsOf(inLyon)).toEqual({ join: 'and', parts: [[inLyon]] })
  })

  test('what is nested deeper than chips can show is left as it is', () => {
    expect(chipsOf({ and: [{ or: [inLyon, { and: [inParis, ofTeam] }] }] })).toBeNull()
    expect(chipsOf({ and: [ofTeam, { and: [inLyon, inParis] }] })).toBeNull()
  })

  test('whatever is made of chips is read back as the same chips', () => {
    const condition = fc.constantFrom(inLyon, inParis, ofTeam)
    const part = fc.array(condition, { minLength: 1, maxLength: 4 })
    const row = fc.record({
      join: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(part, { minLength: 1, maxLength: 5 }),
    })
    fc.assert(
      fc.property(row, (chips) => {
        expect(chipsOf(filterOf(chips))).toEqual(chips)
      }),
    )
  })
})
