// Amounts, long numbers and odd texts come back digit by digit.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readExactly, writeExactly } from './exact-json.ts'

it.each([
  '{"id":3,"total":12.50,"name":"12.50"}',
  '{"account":98765432109876543210,"rate":0.10000000000000000001}',
  '{"name":"\\u0001#12.50","\\u0001#1":"\\u0001#\\"\\\\"}',
  '{"list":[1.0,-0.00,1e400],"text":"a \\"2.0\\" \\\\ 3.00"}',
])('%s', (text) => {
  expect(writeExactly(readExactly(text))).toBe(text)
})

it('leaves plain numbers as they are', () => {
  expect(readExactly('{"id": 3, "tags": ["a"], "until": null}')).toEqual({ id: 3, tags: ['a'], until: null })
})

it('is its own inverse for everything that JSON can say', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const plain = JSON.stringify(JSON.parse(text))
      expect(JSON.parse(writeExactly(readExactly(plain)))).toEqual(JSON.parse(plain))
    }),
  )
})
