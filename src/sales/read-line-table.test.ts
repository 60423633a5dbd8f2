// Lines come from whatever a spreadsheet gives, and rows that are none say why.
import { expect, test } from 'vitest'
import { readLineTable } from './read-line-table.ts'

const rates = [
  { id: 1, name: 'TVA 20 %', rate: '20.00', archived: false },
  { id: 2, name: 'TVA 5,5 %', rate: '5.50', archived: false },
  { id: 3, name: 'Autoliquidation', rate: '0.00', archived: false },
  { id: 4, name: 'TVA 19,6 %', rate: '19.60', archived: true },
]
const read = (text: string, language: 'fr' | 'en' = 'fr') => readLineTable(text, language, rates)

test('designation, quantity, price, discount, VAT, as a French spreadsheet saves them', () => {
  const { lines, refused } = read('Caisse américaine;1 200;0,4250;5;20\r\nLivraison;1;85,00;;5,5 %\r\n')
  expect(refused).toEqual([])
  expect(lines).toMatchObject([
    { description: 'Caisse américaine', quantity: '1200', unitPrice: '0.425', discount: '5', vatRateId: 1 },
    { description: 'Livraison', quantity: '1', unitPrice: '85', discount: '0', vatRateId: 2 },
  ])
})

test('the columns that a header names, in any order, pasted with tabs', () => {
  const { lines } = read('Code\tPrix unitaire HT\tDésignation\tQté\tUnité\nA1\t12,50\tPalette\t3\tu\n')
  expect(lines).toMatchObject([
    { description: 'Palette', quantity: '3', unit: 'u', unitPrice: '12.5', vatRateId: null },
  ])
})

test('English figures, quoted cells with separators, quotes and line ends', () => {
  const { lines } = read('Description,Quantity,Price\n"Box, ""large""\nbrown",2,"1,234.50"', 'en')
  expect(lines).toMatchObject([{ description: 'Box, "large"\nbrown', quantity: '2', unitPrice: '1234.5' }])
})

test('a row of words alone is a title', () => {
  expect(read('Emballages\nCaisse;2;10').lines).toMatchObject([
    { kind: 'section', description: 'Emballages' },
    { kind: 'item', description: 'Caisse' },
  ])
})

test('a rate is named by its percentage or its name; one that is archived or unknown is none', () => {
  expect(read('Export;1;10;;autoliquidation').lines[0]?.vatRateId).toBe(3)
  expect(read('Export;1;10;;0').lines[0]?.vatRateId).toBe(3)
  expect(read('Vieux;1;10;;19,6').refused).toMatchObject([
    { row: 1, errors: [{ pointer: '/vatRateId', code: 'not-found' }] },
  ])
})

test('what is no line is told with its row and every fault; the others are read', () => {
  const { lines, refused } = read(';3;10\nCaisse;douze;10\n\n"Deux\nlignes";1;1\nPalette;1;1,23456;120\n')
  expect(lines).toMatchObject([{ description: 'Deux\nlignes' }])
  expect(refused).toMatchObject([
    { row: 1, errors: [{ pointer: '/description', code: 'required' }] },
    { row: 2, errors: [{ pointer: '/quantity', code: 'invalid-decimal' }] },
    {
      row: 6,
      errors: [
        { pointer: '/unitPrice', code: 'too-many-decimals' },
        { pointer: '/discount', code: 'too-large' },
      ],
    },
  ])
})
