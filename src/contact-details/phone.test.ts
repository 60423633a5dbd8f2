// Phones are read as they are typed and shown as the reader writes them.
import { describe, expect, it } from 'vitest'
import { readPhone, showPhone } from './phone.ts'

describe('reading', () => {
  it.each([
    ['06 39 98 47 90', 'FR', '+33639984790', 'mobile'],
    ['0639984790', 'FR', '+33639984790', 'mobile'],
    ['06.39.98.47.90', 'FR', '+33639984790', 'mobile'],
    ['+33 (0)6 39 98 47 90', 'FR', '+33639984790', 'mobile'],
    ['0033639984790', 'FR', '+33639984790', 'mobile'],
    ['01 99 00 40 12', 'FR', '+33199004012', 'fixed'],
    ['+49 30 23125 014', 'FR', '+493023125014', 'fixed'],
    ['020 7946 0018', 'GB', '+442079460018', 'fixed'],
    ['0800 94 12 30', 'FR', '+33800941230', 'other'],
  ])('%s in %s is %s, %s', (text, country, number, kind) => {
    expect(readPhone(text, country)).toEqual({ number, kind })
  })

  it.each(['', '12', 'poste 214', 'demander Léa', '+999 12345678'])('%j is no number', (text) => {
    expect(readPhone(text, 'FR')).toBeNull()
  })
})

describe('showing', () => {
  it('is national at home and international from abroad', () => {
    expect(showPhone('+33639984790', 'FR')).toBe('06 39 98 47 90')
    expect(showPhone('+33639984790', 'DE')).toBe('+33 6 39 98 47 90')
    expect(showPhone('+493023125014', 'FR')).toBe('+49 30 23125014')
  })

  it('leaves what is no number as it was typed', () => {
    expect(showPhone('demander Léa', 'FR')).toBe('demander Léa')
  })
})
