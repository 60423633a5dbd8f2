// Names that mean different things: `Title` is a civility or a position, `Name` a last name or the whole one.
import type { HeaderMatch } from './by-header.ts'
import { shareOf } from './content.ts'
import type { ImportTarget } from './target.ts'

interface Table {
  readonly column: number
  readonly cells: readonly (readonly string[])[]
  readonly matches: readonly (HeaderMatch | null)[]
}

export function choose(targets: readonly ImportTarget[], table: Table): ImportTarget {
  const [first, second] = targets
  if (!first) throw new Error('a header that matches has a meaning')
  if (!second) return first
  const named = (name: string) => targets.find((target) => target.name === name)
  const [title, jobTitle, lastName, fullName] = [
    named('title'),
    named('jobTitle'),
    named('lastName'),
    named('fullName'),
  ]
  if (title && jobTitle) return isCivility(table) ? title : jobTitle
  if (lastName && fullName) return isLastName(table) ? lastName : fullName
  return first
}

/** By what the column holds; else civilities stand before the first name, and nobody has two columns of one kind. */
function isCivility(table: Table): boolean {
  const share = shareOf('title', table.cells[table.column] ?? [])
  if (share !== null) return share >= 0.6
  if (hasOnly(table, 'jobTitle')) return true
  if (hasOnly(table, 'title')) return false
  const firstName = table.matches.findIndex((match) =>
    match?.targets.some((target) => target.name === 'firstName'),
  )
  return firstName >= 0 && table.column <= firstName + 3 && isFirstOfItsKind(table)
}

function isFirstOfItsKind({ column, matches }: Table): boolean {
  const both = (match: HeaderMatch | null) =>
    (match?.targets.length ?? 0) > 1 && match?.targets.some((target) => target.name === 'title')
  return matches.findIndex((match) => both(match)) === column
}

/** Beside a first name, `Nom` is the last name, unless another column has it already. */
function isLastName(table: Table): boolean {
  return (hasOnly(table, 'firstName') || hasAmong(table, 'firstName')) && !hasOnly(table, 'lastName')
}

/** Another column means this and nothing else. */
function hasOnly({ column, matches }: Table, name: string): boolean {
  return matches.some(
    (match, at) => at !== column && match?.targets.length === 1 && match.targets[0]?.name === name,
  )
}

function hasAmong({ column, matches }: Table, name: string): boolean {
  return matches.some((match, at) => at !== column && match?.targets.some((target) => target.name === name))
}
