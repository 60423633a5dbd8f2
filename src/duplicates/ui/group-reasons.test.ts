import { expect, it } from 'vitest'
import type { DuplicateGroup } from '../likeness.ts'
import { groupReasons, idsOf, nameOf, shortReasons } from './group-reasons.ts'

const reason = (text: string, weight: number) => ({ field: 'mobile' as const, level: 1, weight, text })
const pair = (...reasons: ReturnType<typeof reason>[]): DuplicateGroup['pairs'][number] => ({
  a: 1,
  b: 2,
  probability: 0.9,
  score: 3,
  tier: 'automatic',
  reasons,
})

it('says each reason of three Léas once, what speaks against them last', () => {
  const pairs = [
    pair(reason('même mobile', 5.4), reason('entreprises différentes', -3.2)),
    pair(reason('même mobile', 5.9), reason('même prénom', 0.3)),
  ]
  expect(groupReasons(pairs).map(({ text, weight }) => [text, weight])).toEqual([
    ['même mobile', 5.9],
    ['même prénom', 0.3],
    ['entreprises différentes', -3.2],
  ])
  expect(shortReasons(pairs)).toBe('même mobile, même prénom')
})

it('calls three Léas as the one that is proposed, who comes first', () => {
  const records = [
    { id: 4, name: 'MICHEL L.' },
    { id: 7, name: 'MICHEL Léa' },
    { id: 9, name: 'MICHEL Lea' },
  ]
  expect(nameOf({ records, proposedId: 7 })).toBe('MICHEL Léa')
  expect(idsOf({ records, proposedId: 7 })).toEqual([7, 4, 9])
})
