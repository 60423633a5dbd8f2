import { expect, test } from 'vitest'
import { reachLines } from './reach-lines.ts'

const lea = {
  phone: '01 99 00 40 14',
  mobile: '06 39 98 47 90',
  email: 'l.michel@apollo.fr',
  city: 'Paris',
  country: 'FR',
  doNotCall: false,
  doNotEmail: false,
}
const linksOf = (reach: typeof lea) =>
  reachLines(reach)
    .flat()
    .map((line) => line.href)

test('a card calls and writes', () => {
  expect(linksOf(lea)).toEqual(['tel:0199004014', 'tel:0639984790', 'mailto:l.michel@apollo.fr', undefined])
})

test('who refuses calls is shown with the number, and without a link', () => {
  const [numbers] = reachLines({ ...lea, doNotCall: true })
  expect(numbers?.map((line) => line.href)).toEqual([undefined, undefined])
  expect(numbers?.map((line) => line.refused?.fr)).toEqual(['Refus d’appels', 'Refus d’appels'])
  expect(linksOf({ ...lea, doNotEmail: true })).not.toContain('mailto:l.michel@apollo.fr')
})

test('a mobile that is the only number stands once', () => {
  const [numbers] = reachLines({ ...lea, phone: lea.mobile })
  expect(numbers?.map((line) => line.text)).toEqual([lea.mobile])
})

test('what is not known takes no line', () => {
  expect(reachLines({ ...lea, phone: '', mobile: '', email: '', city: '' })).toEqual([])
})
