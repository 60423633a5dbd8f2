import { expect, test } from 'vitest'
import { isCard, joinCards } from './join-cards.ts'

const card = (name: string) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nEND:VCARD`
const inUtf16 = (text: string) => new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])

test('cards of several files become one file, whatever their encoding is marked with', async () => {
  const joined = await joinCards([
    new File([card('Léa Michel')], 'lea.vcf'),
    new File([`\ufeff${card('Luc Garnier')}`], 'luc.vcf'),
    new File([inUtf16(card('Zoé Blanc'))], 'zoe.vcf'),
  ])
  expect(joined.name).toBe('3 vCards.vcf')
  expect(await joined.text()).toBe(
    ['Léa Michel', 'Luc Garnier', 'Zoé Blanc'].map((name) => `${card(name)}\r\n`).join(''),
  )
})

test('bytes of a card without a mark stay as they are, for its own CHARSET to be heeded', async () => {
  const latin = new Uint8Array([0x4e, 0x3a, 0x4c, 0xe9, 0x61])
  const joined = await joinCards([new File([latin], 'lea.vcf'), new File([latin], 'lea 2.vcf')])
  const bytes = new Uint8Array(await joined.arrayBuffer())
  expect([...bytes]).toEqual([...latin, 13, 10, ...latin, 13, 10])
})

test('a card is known by its name or its type', () => {
  const named = (name: string, type = '') => isCard(new File([''], name, { type }))
  expect([named('a.VCF'), named('a', 'text/x-vcard'), named('a.csv', 'text/csv')]).toEqual([
    true,
    true,
    false,
  ])
})
