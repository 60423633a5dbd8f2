// The place in a list: which letter one is at, where a letter begins, and how far down one is.
export interface LetterCount {
  readonly letter: string
  readonly count: number
}

export const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')

/** The row at which a letter begins, or the next letter that somebody has; counted from 0. */
export function rowOfLetter(letters: readonly LetterCount[], letter: string, descending: boolean): number {
  const ordered = descending ? letters.toReversed() : letters
  let row = 0
  for (const one of ordered) {
    const reached = descending ? one.letter <= letter : one.letter >= letter
    if (reached) return row
    row += one.count
  }
  return Math.max(0, row - 1)
}

/** The letter of a row; what comes before A is A, what comes after Z is Z. */
export function letterOfRow(letters: readonly LetterCount[], row: number, descending: boolean): string {
  const ordered = descending ? letters.toReversed() : letters
  let passed = 0
  let last = 'A'
  for (const one of ordered) {
    last = one.letter
    passed += one.count
    if (row < passed) break
  }
  if (last < 'A') return 'A'
  return last > 'Z' ? 'Z' : last
}

/** How far down, from 0 to 100, when the last rows in sight are the last of all. */
export function percentOf(first: number, last: number, total: number): number {
  if (total <= 0) return 0
  const hidden = total - (last - first)
  return hidden <= 0 ? 100 : Math.round((first / hidden) * 100)
}
