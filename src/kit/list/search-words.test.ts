// A person types names in any order, or a phone number in any spelling.
import { expect, it } from 'vitest'
import { searchWords } from './search-words.ts'

it.each([
  ['Michel  léa ', ['Michel', 'léa']],
  ['06 39 98 47 90', ['639984790']],
  ['+33 (0)6 39 98 47 90', ['33639984790']],
  ['0033 6 39 98', ['3363998']],
  ['06.39.98', ['63998']],
  ['T0412', ['T0412']],
  ['12', ['12']],
  ['', []],
])('%j is searched as %j', (text, words) => {
  expect(searchWords(text)).toEqual(words)
})
