// Words of customers in characters that documents have.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { unprintable } from '../print/printable.ts'
import { printableLine, printableLines, printableParagraphs } from './printable-text.ts'

it('writes arrows out, leaves pictures out, and asks where it does not know', () => {
  expect(printableLine('Lyon → Paris 🚚 ≤ 2 h')).toBe('Lyon -> Paris <= 2 h')
  expect(printableLine('ﬁl № 3 ½ ①')).toBe('ﬁl № 3 ½ ①'.replace('ﬁ', 'fi').replace('①', '1'))
  expect(printableLine('Ключ')).toBe('????')
  expect(printableLine('e\u0301tabli')).toBe('établi')
})

it('parts lines and paragraphs', () => {
  expect(printableLines('Câble\r\n\n  2 m\t→')).toEqual(['Câble', '2 m ->'])
  expect(printableParagraphs('Bonjour.\n\nÀ bientôt,\nCamille\n')).toEqual([
    ['Bonjour.'],
    ['À bientôt,', 'Camille'],
  ])
})

it('can be printed, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(unprintable(printableLine(text))).toBeUndefined()
    }),
  )
})
