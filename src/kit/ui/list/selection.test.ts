import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  allTicked,
  countTicked,
  isTicked,
  noneTicked,
  rangeOf,
  selectionBody,
  setTicked,
  tickState,
  toggleTicked,
} from './selection.ts'

describe('what is ticked', () => {
  test('some rows are sent by id', () => {
    const ticked = setTicked(noneTicked, [412, 1187], true)
    expect(selectionBody(ticked, { q: 'michel' })).toEqual({ ids: [412, 1187] })
    expect(countTicked(ticked, 100_000)).toBe(2)
  })

  test('all that match but one is sent as the search it is', () => {
    const ticked = toggleTicked(allTicked, 412)
    expect(selectionBody(ticked, { q: 'michel', archived: 'all' })).toEqual({
      q: 'michel',
      archived: 'all',
      except: [412],
    })
    expect(countTicked(ticked, 1284)).toBe(1283)
    expect(countTicked(ticked, undefined)).toBeUndefined()
  })

  test('all of an empty search says so without exceptions', () => {
    expect(selectionBody(allTicked, {})).toEqual({})
  })

  test('the box of the head knows all, some and none', () => {
    expect(tickState(noneTicked, [1, 2])).toBe('none')
    expect(tickState(setTicked(noneTicked, [1], true), [1, 2])).toBe('some')
    expect(tickState(setTicked(noneTicked, [1, 2], true), [1, 2])).toBe('all')
    expect(tickState(setTicked(noneTicked, [9], true), [1, 2])).toBe('some')
    expect(tickState(allTicked, [1, 2])).toBe('all')
    expect(tickState(noneTicked, [])).toBe('none')
  })

  test('a range goes either way', () => {
    expect(rangeOf(9, 4)).toEqual({ first: 4, last: 9 })
  })

  test('ticking twice is as before, whichever way it began', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(fc.nat(20)), fc.nat(20), (all, ids, id) => {
        const start = setTicked(all ? allTicked : noneTicked, ids, !all)
        expect(isTicked(toggleTicked(start, id), id)).toBe(!isTicked(start, id))
        expect(toggleTicked(toggleTicked(start, id), id)).toEqual(start)
      }),
    )
  })
})
