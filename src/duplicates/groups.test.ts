import { expect, test } from 'vitest'
import { NONE, STRONG, WEAK, type Contradiction } from './contradiction.ts'
import { groupsOf, membersOfGroups, type Pairs } from './groups.ts'

const [a, b, c, d] = [0, 1, 2, 3] as const

function pairsOf(...pairs: [number, number, number][]): Pairs {
  return {
    a: Uint32Array.from(pairs, ([one]) => one),
    b: Uint32Array.from(pairs, ([, other]) => other),
    score: Float32Array.from(pairs, ([, , score]) => score),
  }
}

const members = (pairs: Pairs, against: (x: number, y: number) => Contradiction = () => NONE): number[][] => [
  ...membersOfGroups(groupsOf(4, pairs, against).group).values(),
]
const between =
  (x: number, y: number, verdict: Contradiction) =>
  (one: number, other: number): Contradiction =>
    (one === x && other === y) || (one === y && other === x) ? verdict : NONE

test('a chain that nobody contradicts is one group', () => {
  expect(members(pairsOf([a, b, 9], [b, c, 8]))).toEqual([[a, b, c]])
})

test('no chain A–B–C where A and C contradict each other: B stays with the closer', () => {
  expect(members(pairsOf([a, b, 9], [b, c, 8]), between(a, c, STRONG))).toEqual([[a, b]])
  expect(members(pairsOf([b, c, 9], [a, b, 8]), between(a, c, STRONG))).toEqual([[b, c]])
})

test('a weak contradiction is outvoted by the others', () => {
  expect(members(pairsOf([a, b, 9], [b, c, 8]), between(a, c, WEAK))).toEqual([[a, b, c]])
})

test('most of a group against one keeps it out', () => {
  const against = (x: number, y: number): Contradiction =>
    (x === d || y === d) && x !== c && y !== c ? WEAK : NONE
  expect(members(pairsOf([a, b, 9], [b, c, 8], [c, d, 7]), against)).toEqual([[a, b, c]])
})
