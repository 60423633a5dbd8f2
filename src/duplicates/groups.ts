// Puts pairs together into groups that hold: nobody joins a group whose members speak against them.
import { NONE, STRONG, type Contradiction } from './contradiction.ts'

/** Scored pairs, side by side, the likeliest first. */
export type Pairs = { a: Uint32Array; b: Uint32Array; score: Float32Array }

/** Members beyond this are not asked; a group that large is a mistake of the data, and would cost the square of it. */
const ASKED = 40

export type Groups = {
  /** The group of each record: the number of its first member, so a record's own where it stands alone. */
  group: Int32Array
  /** By a group's number, the least score of the pairs that brought it together. */
  weakest: Float32Array
}

/**
 * Puts records into groups. The best pairs join first (agglomeration from
 * strong to weak, Christen 2012, chapter 6); a pair joins two groups unless one member strongly contradicts another, or
 * more than half of the pairs between them contradict.
 */
export function groupsOf(
  size: number,
  pairs: Pairs,
  contradiction: (a: number, b: number) => Contradiction,
): Groups {
  const weakest = new Float32Array(size).fill(Infinity)
  const group = Int32Array.from({ length: size }, (_, record) => record)
  const members = new Map<number, number[]>()
  const membersOf = (record: number): number[] => members.get(group[record] as number) ?? [record]
  for (let pair = 0; pair < pairs.a.length; pair++) {
    const a = pairs.a[pair] as number
    const b = pairs.b[pair] as number
    if (group[a] === group[b]) continue
    const ofA = membersOf(a)
    const ofB = membersOf(b)
    const alone = ofA.length + ofB.length === 2
    if (!alone && !holdTogether(ofA, ofB, contradiction)) continue
    members.delete(group[a] as number)
    members.delete(group[b] as number)
    const joined = [...ofA, ...ofB]
    const number = Math.min(...joined)
    // Pairs come likeliest first, but a likely one may lack proof.
    const before = Math.min(weakest[group[a] as number] as number, weakest[group[b] as number] as number)
    weakest[number] = Math.min(before, pairs.score[pair] as number)
    for (const record of joined) group[record] = number
    members.set(number, joined)
  }
  return { group, weakest }
}

function holdTogether(
  ofA: readonly number[],
  ofB: readonly number[],
  contradiction: (a: number, b: number) => Contradiction,
): boolean {
  const askedA = ofA.slice(0, ASKED)
  const askedB = ofB.slice(0, ASKED)
  let against = 0
  for (const a of askedA) {
    for (const b of askedB) {
      const found = contradiction(a, b)
      if (found === STRONG) return false
      if (found !== NONE) against++
    }
  }
  return against * 2 <= askedA.length * askedB.length
}

/** Groups with more than one member, the members in the order of the records. */
export function membersOfGroups(group: Int32Array): Map<number, number[]> {
  const members = new Map<number, number[]>()
  for (let record = 0; record < group.length; record++) {
    const number = group[record] as number
    // A group's number is its first member's, so a lone record is never listed.
    if (number !== record) members.set(number, [...(members.get(number) ?? [number]), record])
  }
  return members
}
