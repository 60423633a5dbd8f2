// Finds out what each column of an imported table is, by its name, by the program that wrote it and by what it holds.
import { headerIndex, matchHeader, type HeaderMatch } from './columns/by-header.ts'
import { nothing, type ColumnGuess } from './columns/column-guess.ts'
import { choose } from './columns/choose-meaning.ts'
import { byContent } from './columns/by-content.ts'
import { contradicts } from './columns/content.ts'
import { headerKey } from './columns/header-words.ts'
import { programs, type Program } from './columns/programs.ts'
import type { ImportTarget } from './columns/target.ts'

export interface Recognition {
  /** The program that wrote the table, where its columns tell. */
  readonly program: string | null
  readonly columns: readonly ColumnGuess[]
}

/** `sample` holds the first rows, without the header; `headers` are empty where there is none. */
export function recogniseColumns(
  headers: readonly string[],
  sample: readonly (readonly string[])[],
  targets: readonly ImportTarget[],
): Recognition {
  const program = programOf(headers)
  const cells = headers.map((_, column) => sample.map((row) => row[column] ?? ''))
  const named = byNames(headers, cells, targets, program)
  const all = byContent(named, cells, targets)
  return { program: program?.name ?? null, columns: withoutRivals(all, cells, targets) }
}

/** Whether a cell is the name of a column: it shows that a row is a header. */
export function knownNames(targets: readonly ImportTarget[]): (cell: string) => boolean {
  const index = headerIndex(targets)
  return (cell) => cell.trim() !== '' && matchHeader(cell, index) !== null
}

function programOf(headers: readonly string[]): Program | null {
  const keys = new Set(headers.map(headerKey))
  const fitting = programs.filter((program) => {
    const found = program.signature.filter((name) => keys.has(headerKey(name))).length
    return found / program.signature.length >= 0.75
  })
  return fitting[0] ?? null
}

function byNames(
  headers: readonly string[],
  cells: readonly (readonly string[])[],
  targets: readonly ImportTarget[],
  program: Program | null,
): ColumnGuess[] {
  const index = headerIndex(targets)
  const means = new Map(
    Object.entries(program?.means ?? {}).map(([name, target]) => [headerKey(name), target]),
  )
  const matches = headers.map((header) => (header.trim() === '' ? null : matchHeader(header, index)))
  return headers.map((header, column) => {
    const meant = means.get(headerKey(header))
    const match = matches[column] ?? null
    if (meant === 'ignore' || (meant && targets.some((target) => target.name === meant)))
      return { ...nothing(column, header), target: meant, confidence: 1, because: 'header' }
    return match
      ? fromMatch(column, header, choose(match.targets, { column, cells, matches }), match, cells)
      : nothing(column, header)
  })
}

function fromMatch(
  column: number,
  header: string,
  target: ImportTarget,
  match: HeaderMatch,
  cells: readonly (readonly string[])[],
): ColumnGuess {
  const doubted = target.content !== undefined && contradicts(target.content, cells[column] ?? [])
  const sure = match.targets.length > 1 ? match.confidence - 0.15 : match.confidence
  const { group, label } = match
  return {
    column,
    header,
    target: target.name,
    group,
    label,
    confidence: doubted ? 0.4 : sure,
    because: 'header',
  }
}

/** Of two columns that would be the same single value, the more certain one stays, else the fuller, else the first. */
function withoutRivals(
  guesses: readonly ColumnGuess[],
  cells: readonly (readonly string[])[],
  targets: readonly ImportTarget[],
): ColumnGuess[] {
  const several = new Set(targets.filter((target) => target.several).map((target) => target.name))
  const keyOf = (guess: ColumnGuess): string => `${guess.target} ${guess.group}`
  const weight = (guess: ColumnGuess): number =>
    guess.confidence + filledShare(cells[guess.column] ?? []) * 0.5
  const best = new Map<string, ColumnGuess>()
  for (const guess of guesses) {
    const rival = best.get(keyOf(guess))
    if (!rival || weight(guess) > weight(rival)) best.set(keyOf(guess), guess)
  }
  return guesses.map((guess) => {
    const stays = guess.target === 'ignore' || several.has(guess.target) || best.get(keyOf(guess)) === guess
    return stays ? guess : { ...nothing(guess.column, guess.header), because: guess.because }
  })
}

function filledShare(cells: readonly string[]): number {
  return cells.length === 0 ? 0 : cells.filter((cell) => cell.trim() !== '').length / cells.length
}
