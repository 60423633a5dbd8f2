import { expect, test } from 'vitest'
import { saidColumns } from './said-columns.ts'

test('columns are said by header', () => {
  expect([...saidColumns('Nom=lastName, Tél. portable = mobile')]).toEqual([
    ['Nom', 'lastName'],
    ['Tél. portable', 'mobile'],
  ])
  expect(saidColumns('')).toEqual(new Map())
})

test('what says nothing is refused, with the roles that there are', () => {
  expect(() => saidColumns('Nom=surname')).toThrow(/“Nom=surname”.*lastName/)
  expect(() => saidColumns('Nom')).toThrow('HEADER=ROLE')
})
