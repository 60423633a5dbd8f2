import { expect, test } from 'vitest'
import { letterOfRow, percentOf, rowOfLetter } from './place.ts'

const letters = [
  { letter: '#', count: 2 },
  { letter: 'A', count: 10 },
  { letter: 'C', count: 5 },
  { letter: 'M', count: 100 },
]

test('a letter leads to its first row, a letter that nobody has to the next one', () => {
  expect(rowOfLetter(letters, 'A', false)).toBe(2)
  expect(rowOfLetter(letters, 'B', false)).toBe(12)
  expect(rowOfLetter(letters, 'M', false)).toBe(17)
  expect(rowOfLetter(letters, 'Z', false)).toBe(116)
})

test('the other way round when the order is', () => {
  expect(rowOfLetter(letters, 'Z', true)).toBe(0)
  expect(rowOfLetter(letters, 'C', true)).toBe(100)
})

test('a row knows its letter', () => {
  expect(letterOfRow(letters, 0, false)).toBe('A')
  expect(letterOfRow(letters, 11, false)).toBe('A')
  expect(letterOfRow(letters, 12, false)).toBe('C')
  expect(letterOfRow(letters, 5000, false)).toBe('M')
  expect(letterOfRow(letters, 0, true)).toBe('M')
  expect(letterOfRow([], 0, false)).toBe('A')
})

test('the place is full at the end, and where all is in sight', () => {
  expect(percentOf(0, 18, 1284)).toBe(0)
  expect(percentOf(1266, 1284, 1284)).toBe(100)
  expect(percentOf(633, 651, 1284)).toBe(50)
  expect(percentOf(0, 12, 12)).toBe(100)
  expect(percentOf(0, 0, 0)).toBe(0)
})
