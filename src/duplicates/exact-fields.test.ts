import { expect, test } from 'vitest'
import { exactKeys } from './exact-fields.ts'

const lea = {
  firstName: 'Léa',
  lastName: 'Michel',
  emails: ['lea@apollo.fr', 'lea.michel@gmail.com'],
  phones: ['+33612345678'],
  addresses: [{ street: '12, rue de la Paix', postcode: '75002', city: 'Paris' }],
}

test('accents, case, punctuation and the order of names are aside', () => {
  const other = {
    firstName: 'MICHEL',
    lastName: 'lea',
    addresses: [{ street: '12 Rue de la Paix', postcode: '75002', city: 'PARIS' }],
  }
  expect(exactKeys(other, ['name', 'address'])).toEqual(exactKeys(lea, ['name', 'address']))
  expect(exactKeys({ ...lea, emails: ['LeaMichel@googlemail.com'] }, ['email'])[0]).toBe(
    exactKeys(lea, ['email'])[1],
  )
})

test('every chosen field must hold something', () => {
  expect(exactKeys({ ...lea, phones: [] }, ['lastName', 'phone'])).toEqual([])
  expect(exactKeys(lea, ['email', 'phone'])).toHaveLength(2)
})
