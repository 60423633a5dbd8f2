// Lines take over the rate that is set when they are written.
import { describe, expect, it } from 'vitest'
import { Problem } from '../kit/problem.ts'
import type { LineInput } from './line.ts'
import { inCurrency, writeLines } from './write-lines.ts'

const normal = { id: 1, rate: '20.00', mention: '', archived: false }
const former = { id: 2, rate: '19.60', mention: '', archived: true }
const none = { id: 3, rate: '0.00', mention: 'TVA non applicable, art. 293 B du CGI', archived: false }
const rates = [former, normal, none]

function input(given: Partial<LineInput> = {}): LineInput {
  return {
    kind: 'item',
    description: 'Caisse',
    quantity: '2',
    unit: '',
    unitPrice: '12.5',
    discount: '0',
    vatRateId: null,
    ...given,
  }
}

describe('a line', () => {
  it('begins with the first rate that is in use', () => {
    expect(writeLines([input()], rates, 'EUR')).toMatchObject([
      { vatRateId: 1, vatRate: '20', vatMention: '', unitPrice: '12.50', total: '25.00' },
    ])
  })
  it('takes the words of a rate of 0 along', () => {
    expect(writeLines([input({ vatRateId: 3 })], rates, 'EUR')).toMatchObject([
      { vatRate: '0', vatMention: 'TVA non applicable, art. 293 B du CGI' },
    ])
  })
  it('keeps an archived rate that it has already, and refuses it otherwise, at its place', () => {
    const before = writeLines([input({ vatRateId: 2 })], [{ ...former, archived: false }], 'EUR')
    expect(writeLines([input({ vatRateId: 2 })], rates, 'EUR', before)).toMatchObject([{ vatRate: '19.6' }])
    const refused = () => writeLines([input(), input({ vatRateId: 2 })], rates, 'EUR')
    expect(refused).toThrow(Problem)
    expect(refused).toThrow(
      expect.objectContaining({ fields: [{ pointer: '/lines/1/vatRateId', code: 'not-found' }] }),
    )
  })
  it('has neither quantity, price nor rate where it is a title', () => {
    const [title] = writeLines([input({ kind: 'section', vatRateId: 1, unit: 'h' })], rates, 'EUR')
    expect(title).toMatchObject({ quantity: '0', unit: '', unitPrice: '0.00', vatRateId: null, vatRate: '' })
  })
  it('comes to whole yens in Japan, whatever it was before', () => {
    const euros = writeLines([input({ unitPrice: '12.55', quantity: '3' })], rates, 'EUR')
    expect(euros[0]?.total).toBe('37.65')
    expect(inCurrency(euros, 'JPY')[0]).toMatchObject({ unitPrice: '12.55', total: '38' })
  })
})
