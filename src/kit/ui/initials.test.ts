import { expect, test } from 'vitest'
import { initialsOf } from './initials.ts'

test.each([
  ['MICHEL', 'Léa', 'LM'],
  ['MATHIEU', 'Élodie', 'ÉM'],
  ['d’Angelo', 'œuvre', 'ŒD'],
  ['MICHEL', '', 'M'],
  ['Boréal Énergie', '', 'BÉ'],
  ['3M France', '', '3F'],
  ['«Apollo»', '', 'A'],
  ['李', '雷', '雷李'],
  ['', '', ''],
])('%s, %s: %s', (name, firstName, initials) => {
  expect(initialsOf(name, firstName)).toBe(initials)
})
