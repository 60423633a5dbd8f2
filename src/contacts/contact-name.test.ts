// A name is written with the family name in capitals, and can be taken apart again.
import { expect, it } from 'vitest'
import { contactName, nameParts } from './contact-name.ts'

it('is written as in a directory', () => {
  expect(contactName({ firstName: 'Léa', lastName: 'Michel' })).toBe('MICHEL Léa')
  expect(contactName({ firstName: '', lastName: 'Apollo' })).toBe('APOLLO')
})

it('is taken apart where the capitals end', () => {
  expect(nameParts('DE LA TOUR Jean-Marie')).toEqual({ lastName: 'DE LA TOUR', firstName: 'Jean-Marie' })
  expect(nameParts('LI')).toEqual({ lastName: 'LI', firstName: '' })
  expect(nameParts('van Gogh')).toEqual({ lastName: 'van Gogh', firstName: '' })
})
