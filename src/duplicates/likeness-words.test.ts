import { expect, it } from 'vitest'
import { percent, whyAlike } from './likeness-words.ts'

it('never says that something is certain', () => {
  expect([0.9996, 1, 0.854].map(percent)).toEqual([99, 99, 85])
})

it('says how close and why, and never that it is certain', () => {
  const reasons = [
    { weight: 5.4, text: 'même mobile' },
    { weight: 0.2, text: 'même nom' },
    { weight: -2, text: 'entreprises différentes' },
  ]
  expect(whyAlike('fr', { probability: 0.9999, reasons })).toBe('99 % : même mobile, même nom')
  expect(whyAlike('en', { probability: 0.76, reasons: [] })).toBe('')
})
