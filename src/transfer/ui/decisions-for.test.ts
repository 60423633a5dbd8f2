import { expect, test } from 'vitest'
import { choiceKey, decisionsFor } from './decisions-for.ts'

test('a line alone is decided alone', () => {
  expect(decisionsFor(7, { decision: 'update', recordId: 12 }, [])).toEqual([
    { lines: [7], decision: 'update', recordId: 12 },
  ])
})

test('lines that make one record follow the first of them', () => {
  expect(decisionsFor(9, { decision: 'create' }, [12, 4])).toEqual([
    { lines: [4], decision: 'create' },
    { lines: [9, 12], decision: 'update', line: 4 },
  ])
})

test('lines complete one record, or stay out, together', () => {
  expect(decisionsFor(9, { decision: 'update', recordId: 3 }, [12])).toEqual([
    { lines: [9, 12], decision: 'update', recordId: 3 },
  ])
  expect(decisionsFor(9, { decision: 'leave' }, [12])).toEqual([{ lines: [9, 12], decision: 'leave' }])
})

test('a line that others follow follows none of them', () => {
  expect(decisionsFor(9, { decision: 'update', line: 4 }, [4, 12])).toEqual([
    { lines: [9, 12], decision: 'update', line: 4 },
  ])
})

test('each choice has a key of its own', () => {
  expect(choiceKey({ decision: 'update', line: 4 })).toBe('line-4')
  expect(choiceKey({ decision: 'update', recordId: 4 })).toBe('record-4')
  expect(choiceKey({ decision: 'ask' })).toBe('ask')
})
