// Lines that are typed are counted as far as they are numbers, and sent without what was never a line.
import { expect, test } from 'vitest'
import { newLine, sentLines, typedTotal, typedTotals, type TypedLine } from './typed-lines.ts'

const rates = [
  { id: 1, name: 'TVA 20 %', rate: '20', mention: '', archived: false },
  { id: 2, name: 'Export', rate: '0', mention: 'Exonération, art. 262, I du CGI', archived: false },
]
const box: TypedLine = {
  ...newLine('item'),
  description: 'Caisse',
  quantity: '3',
  unitPrice: '9.99',
  discount: '10',
}

test('a line is counted by its rate, or by the first one', () => {
  expect(typedTotal(box, rates, 'EUR')).toBe('26.97')
  expect(typedTotals([box, { ...box, vatRateId: 2 }], rates, 'EUR')).toMatchObject({
    beforeTax: '53.94',
    tax: '5.39',
    withTax: '59.33',
  })
})

test('a figure that is no number yet counts nothing', () => {
  expect(typedTotal({ ...box, quantity: '3,' }, rates, 'EUR')).toBe('')
  expect(typedTotals([box, { ...box, unitPrice: 'dix' }], rates, 'EUR').beforeTax).toBe('26.97')
})

test('rows at the end that say nothing are not sent; a title is sent as words alone', () => {
  const title = { ...newLine('section'), description: 'Emballages' }
  expect(sentLines([title, newLine('item'), box, newLine('item'), newLine('text')])).toMatchObject([
    { kind: 'section', description: 'Emballages' },
    { kind: 'item', description: '' },
    { kind: 'item', description: 'Caisse', quantity: '3', unitPrice: '9.99' },
  ])
  expect(Object.keys(sentLines([title])[0] ?? {})).toEqual(['kind', 'description'])
})
