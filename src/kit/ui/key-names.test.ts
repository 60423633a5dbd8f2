import { expect, test } from 'vitest'
import { isPress, keyParts, type Press } from './key-names.ts'

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
})

test('a letter is told from the same letter with Shift or Ctrl', () => {
  expect(isPress(press('x'), 'x')).toBe(true)
  expect(isPress(press('X', { shiftKey: true }), 'x')).toBe(false)
  expect(isPress(press('X', { shiftKey: true }), 'shift+x')).toBe(true)
  expect(isPress(press('k', { ctrlKey: true }), 'k')).toBe(false)
  expect(isPress(press('k', { ctrlKey: true }), 'mod+k')).toBe(true)
  expect(isPress(press('k', { metaKey: true }), 'mod+k')).toBe(true)
})

test('a French keyboard reaches 1, / and ? too', () => {
  expect(isPress(press('&', { code: 'Digit1' }), '1')).toBe(true)
  expect(isPress(press('1', { code: 'Digit1', shiftKey: true }), '1')).toBe(true)
  expect(isPress(press('/', { code: 'Period', shiftKey: true }), '/')).toBe(true)
  expect(isPress(press('?', { code: 'KeyM', shiftKey: true }), '?')).toBe(true)
})

test('the exclamation mark of an English keyboard is not 1', () => {
  expect(isPress(press('!', { code: 'Digit1', shiftKey: true }), '1')).toBe(false)
})

test('keys are named as they are printed', () => {
  expect(keyParts('fr', 'mod+k', false)).toEqual(['Ctrl', 'K'])
  expect(keyParts('en', 'mod+k', true)).toEqual(['⌘', 'K'])
  expect(keyParts('fr', 'shift+x', false)).toEqual(['Maj', 'X'])
  expect(keyParts('fr', 'escape', false)).toEqual(['Échap'])
})
