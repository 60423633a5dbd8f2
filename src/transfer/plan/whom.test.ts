// Whom a row belongs to: its own number, the engine's thresholds, and what tells a row come again from a namesake's.
import { expect, it } from 'vitest'
import { AUTOMATIC_THRESHOLD, DEFAULT_THRESHOLD, scoreOfProbability } from '../../duplicates/model/score.ts'
import { emptyIncoming } from '../import/incoming.ts'
import type { Candidate } from './candidate.ts'
import { isAnotherOfOurs, ownRecord, saysOtherwise, verdict, type Likely } from './whom.ts'

function known(id: number, rest: Partial<Candidate> = {}): Candidate {
  return {
    id,
    reference: `T000${id}`,
    archived: false,
    settled: false,
    name: 'n:lea michel',
    madeBy: null,
    ...rest,
  }
}

function likely(candidate: Candidate, probability: number): Likely {
  const score = scoreOfProbability(probability)
  return { candidate, alike: { other: candidate.id, probability, score, reasons: [], names: null } }
}

const row = (rest: object = {}) => ({ ...emptyIncoming(2), ...rest })
const tier = (...all: Likely[]) => verdict(all).tier

it.each([
  ['nobody comes close', [], 'new'],
  ['somebody is only possible', [likely(known(1), DEFAULT_THRESHOLD - 0.01)], 'new'],
  ['somebody is probable', [likely(known(1), DEFAULT_THRESHOLD + 0.01)], 'doubtful'],
  ['a batch would merge them', [likely(known(1), AUTOMATIC_THRESHOLD + 0.01)], 'sure'],
  ['two are as sure as each other', [likely(known(1), 0.99), likely(known(2), 0.99)], 'doubtful'],
  ['one is clearly surer', [likely(known(1), 0.9), likely(known(2), 0.99)], 'sure'],
] as const)('where %s', (_what, all, expected) => {
  expect(tier(...all)).toBe(expected)
})

it('of two that are as sure, who is not archived', () => {
  const found = verdict([likely(known(1, { archived: true }), 0.99), likely(known(2), 0.99)])
  expect(found).toMatchObject({ tier: 'sure', likely: { candidate: { id: 2 } } })
})

it('of two leads that are as sure, who was not converted', () => {
  const found = verdict([likely(known(1, { settled: true }), 0.99), likely(known(2), 0.99)])
  expect(found).toMatchObject({ tier: 'sure', likely: { candidate: { id: 2 } } })
})

it('our own number counts where the name agrees or the engine sees a likeness, or it is one of another Carnet', () => {
  const own = row({ carnetId: 1, reference: 'T0001' })
  const code = (candidate: Candidate, name: string, some: Likely[] = []) =>
    ownRecord(own, name, [candidate], some)?.code ?? null
  expect(code(known(1), 'n:lea michel')).toBe('same-id')
  expect(code(known(1), 'n:garnier lea', [likely(known(1), 0.5)])).toBe('same-id')
  expect(code(known(1), 'n:garnier luc')).toBeNull()
  expect(code(known(7, { reference: 'T0001' }), 'n:lea michel')).toBe('same-reference')
})

it('two rows that Carnet wrote for two records are not one', () => {
  const made = known(-2, { madeBy: { carnetId: 12 } })
  expect(isAnotherOfOurs(row({ carnetId: 13 }), made)).toBe(true)
  expect(isAnotherOfOurs(row({ carnetId: 12 }), made)).toBe(false)
  expect(isAnotherOfOurs(row(), made)).toBe(false)
})

it.each([
  ['another day of birth', { birthday: '1948-03-02' }, { birthday: '1979-07-14' }, true],
  ['another job', { jobTitle: 'Comptable' }, { jobTitle: 'Directrice' }, true],
  ['the same', { jobTitle: 'Comptable', title: 'Mme' }, { jobTitle: 'Comptable', title: 'Mme' }, false],
  ['less', { jobTitle: 'Comptable', title: null }, {}, false],
] as const)('a row says %s', (_what, values, said, expected) => {
  expect(saysOtherwise(values, row({ values: said }))).toBe(expected)
})
