// What columns without a telling name are: by what they hold, and by what stands beside them.
import type { ColumnGuess } from './column-guess.ts'
import { kindsOf, type ContentKind } from './content.ts'
import type { ImportTarget } from './target.ts'

/** Only these show themselves beyond doubt in a column whose name says something else. */
const telling: readonly ContentKind[] = ['email', 'mobile', 'phone', 'linkedIn']
/** Most names and cities are in no list: where they stand tells more. */
const uncertain: readonly ContentKind[] = ['lastName', 'city']

type Column = readonly string[]

export function byContent(
  guesses: readonly ColumnGuess[],
  cells: readonly Column[],
  targets: readonly ImportTarget[],
): ColumnGuess[] {
  const named = guesses.filter((guess) => guess.because === 'header').length
  // A header in a language that no list knows is as good as none.
  const isNameless = named < guesses.length / 3
  const unnamed = (guess: ColumnGuess): boolean => isNameless || guess.header.trim() === ''
  const certain = fill(guesses, cells, targets, (kind, guess) =>
    unnamed(guess) ? !uncertain.includes(kind) : telling.includes(kind),
  )
  const beside = byNeighbours(certain, cells, targets, unnamed)
  return fill(beside, cells, targets, (kind, guess) => unnamed(guess) && uncertain.includes(kind))
}

function fill(
  guesses: readonly ColumnGuess[],
  cells: readonly Column[],
  targets: readonly ImportTarget[],
  allowed: (kind: ContentKind, guess: ColumnGuess) => boolean,
): ColumnGuess[] {
  const taken = new Set(guesses.map((guess) => guess.target))
  return guesses.map((guess) => {
    if (guess.confidence >= 0.5) return guess
    for (const { kind, share } of kindsOf(cells[guess.column] ?? [])) {
      const target = targets.find((one) => one.content === kind)
      if (!target || !allowed(kind, guess) || (taken.has(target.name) && !target.several)) continue
      taken.add(target.name)
      return { ...guess, target: target.name, confidence: 0.5 + 0.3 * share, because: 'content' }
    }
    return guess
  })
}

/** The last name stands beside the first, the city behind or before its postcode. */
function byNeighbours(
  guesses: readonly ColumnGuess[],
  cells: readonly Column[],
  targets: readonly ImportTarget[],
  unnamed: (guess: ColumnGuess) => boolean,
): ColumnGuess[] {
  const found = [...guesses]
  for (const [target, neighbour] of [
    ['lastName', 'firstName'],
    ['city', 'postcode'],
  ] as const) {
    if (!targets.some((one) => one.name === target) || found.some((guess) => guess.target === target))
      continue
    const at = found.findIndex((guess) => guess.target === neighbour)
    const column = [at + 1, at - 1].find((beside) => {
      const guess = found[beside]
      return at >= 0 && guess?.target === 'ignore' && unnamed(guess) && holdsNames(cells[beside] ?? [])
    })
    const guess = column === undefined ? undefined : found[column]
    if (guess) found[guess.column] = { ...guess, target, confidence: 0.6, because: 'content' }
  }
  return found
}

function holdsNames(cells: Column): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const names = filled.filter((cell) => /^[\p{L}\s'’.-]{2,50}$/u.test(cell))
  return filled.length > 0 && names.length / filled.length > 0.9
}
