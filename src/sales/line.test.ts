// Figures of lines are decimal texts of a bounded size, kept without zeros at their ends.
import { describe, expect, it } from 'vitest'
import { Problem } from '../kit/problem.ts'
import { readInput } from '../kit/read-input.ts'
import { decimalOf, LineInput } from './line.ts'

const Price = decimalOf({ whole: 9, places: 4, min: '0' })

describe('a decimal', () => {
  it.each([
    ['12.50', '12.5'],
    ['007', '7'],
    ['0.0000', '0'],
    ['999999999.9999', '999999999.9999'],
  ])('%s is kept as %s', (given, kept) => {
    expect(readInput(Price, given)).toBe(kept)
  })
  it.each([
    ['douze', 'invalid-decimal'],
    ['', 'invalid-decimal'],
    ['1e3', 'invalid-decimal'],
    ['1,5', 'invalid-decimal'],
    ['NaN', 'invalid-decimal'],
    ['0.00001', 'too-many-decimals'],
    ['1000000000', 'too-large'],
    ['-0.01', 'too-small'],
    [12, 'wrong-type'],
    [null, 'wrong-type'],
  ])('%s is refused as %s', (given, code) => {
    const refused = () => readInput(Price, given)
    expect(refused).toThrow(Problem)
    expect(refused).toThrow(expect.objectContaining({ fields: [expect.objectContaining({ code })] }))
  })
})

it('a line is one of nothing, at no price, unless told', () => {
  expect(readInput(LineInput, { description: 'Étude' })).toEqual({
    kind: 'item',
    description: 'Étude',
    quantity: '1',
    unit: '',
    unitPrice: '0',
    discount: '0',
    vatRateId: null,
  })
})
