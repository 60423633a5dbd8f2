import { expect, test } from 'vitest'
import { columnWords } from './column-labels.ts'
import { encodings, factsText, separators } from './facts.ts'

const facts = {
  format: 'csv' as const,
  size: 90_000,
  rows: 1000,
  program: 'Outlook',
  ownExport: false,
  encoding: 'windows-1252',
  separator: ';',
  hasHeader: true,
}
const french = (changed: Partial<Parameters<typeof factsText>[0]>) =>
  factsText({ ...facts, ...changed }, columnWords.fr).replace(/\s/g, ' ')

test('a table says its lines, separator, encoding and program', () => {
  expect(french({})).toBe('1 000 lignes, point-virgule, Windows-1252, reconnu comme Outlook')
  expect(factsText(facts, columnWords.en)).toBe('1,000 lines, semicolon, Windows-1252, recognised as Outlook')
})

test('what is not known yet, or not there, is left out', () => {
  expect(french({ rows: null, program: null })).toBe('point-virgule, Windows-1252')
  expect(french({ separator: null, hasHeader: false, program: null, rows: 3 })).toBe(
    '3 lignes, une seule colonne, Windows-1252, sans ligne de titres',
  )
  expect(french({ ownExport: true, program: 'Carnet', separator: '~', encoding: 'utf-8' })).toBe(
    '1 000 lignes, séparateur ~, UTF-8, écrit par Carnet',
  )
})

test('cards have no separator', () => {
  expect(french({ format: 'vcard', separator: null, program: null, encoding: 'utf-8', rows: 1 })).toBe(
    '1 carte, vCard, UTF-8',
  )
})

test('what was found can be chosen again', () => {
  expect(encodings('KOI8-R')).toContain('koi8-r')
  expect(separators('^')).toContain('^')
  expect(separators(';').filter((sign) => sign === ';')).toHaveLength(1)
})
