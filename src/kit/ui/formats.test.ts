import { expect, test } from 'vitest'
import { formatSize } from './formats.ts'

test('sizes are written as the reader counts them', () => {
  const plain = (text: string) => text.replace(/\s/g, ' ')
  expect(plain(formatSize('fr', 200_000_000))).toBe('200 Mo')
  expect(plain(formatSize('fr', 12_400_000))).toBe('12,4 Mo')
  expect(plain(formatSize('en', 12_400_000))).toBe('12.4 MB')
  expect(plain(formatSize('fr', 940))).toBe('940 o')
  expect(plain(formatSize('en', 0))).toBe('0 byte')
  expect(plain(formatSize('fr', 1_200_000_000))).toBe('1,2 Go')
})
