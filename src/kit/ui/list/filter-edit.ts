// Editing a filter as a row of chips: conditions, and groups of conditions one level down.
import type { Condition, Filter } from '../../filter.ts'

export type Join = 'and' | 'or'

/** A filter as it is edited: one join between its parts, and the other one inside a part that is a group. */
export interface ChipRow {
  readonly join: Join
  readonly parts: readonly Part[]
}
export type Part = readonly Condition[]

/** Where a condition stands: in which part, and where in it. */
export interface ChipPlace {
  readonly part: number
  readonly index: number
}

export const noChips: ChipRow = { join: 'and', parts: [] }

/** Null for a filter that is nested deeper than chips can show. */
export function chipsOf(filter: Filter | undefined): ChipRow | null {
  if (!filter) return noChips
  if (isCondition(filter)) return { join: 'and', parts: [[filter]] }
  const join = 'and' in filter ? 'and' : 'or'
  const parts = childrenOf(filter).map((child) => partOf(child, join))
  return parts.every((part) => part !== null)
    ? { join, parts: parts.filter((part) => part.length > 0) }
    : null
}

export function filterOf({ join, parts }: ChipRow): Filter | undefined {
  const inner = otherJoin(join)
  const children = parts.flatMap((part): Filter[] => {
    const [first] = part
    if (!first) return []
    return [part.length === 1 ? first : joined(inner, part)]
  })
  return children.length > 0 ? joined(join, children) : undefined
}

export function otherJoin(join: Join): Join {
  return join === 'and' ? 'or' : 'and'
}

export function addChip(row: ChipRow, condition: Condition): ChipRow {
  return { ...row, parts: [...row.parts, [condition]] }
}

/** Beside another condition, in a group with it: `(Ville est Lyon ou Ville est Paris)`. */
export function addBeside(row: ChipRow, place: ChipPlace, condition: Condition): ChipRow {
  return withPart(row, place.part, (part) => part.toSpliced(place.index + 1, 0, condition))
}

export function replaceChip(row: ChipRow, place: ChipPlace, condition: Condition): ChipRow {
  return withPart(row, place.part, (part) => part.with(place.index, condition))
}

export function removeChip(row: ChipRow, place: ChipPlace): ChipRow {
  return withPart(row, place.part, (part) => part.toSpliced(place.index, 1))
}

/** What backspace takes away. */
export function removeLastChip(row: ChipRow): ChipRow {
  const part = row.parts.length - 1
  const index = (row.parts[part]?.length ?? 0) - 1
  return part < 0 ? row : removeChip(row, { part, index })
}

/** “And” becomes “or” between the parts, and the other way round inside them. */
export function toggleJoin(row: ChipRow): ChipRow {
  return { ...row, join: otherJoin(row.join) }
}

function withPart(row: ChipRow, at: number, change: (part: Part) => Part): ChipRow {
  const parts = row.parts.map((part, i) => (i === at ? change(part) : part))
  return { ...row, parts: parts.filter((part) => part.length > 0) }
}

function isCondition(filter: Filter): filter is Condition {
  return 'field' in filter
}

function childrenOf(filter: Filter): readonly Filter[] {
  if ('and' in filter) return filter.and
  return 'or' in filter ? filter.or : []
}

function partOf(filter: Filter, outer: Join): Part | null {
  if (isCondition(filter)) return [filter]
  const children = childrenOf(filter)
  const plain = children.filter(isCondition)
  if (plain.length < children.length) return null
  const inner = 'and' in filter ? 'and' : 'or'
  return inner === outer && plain.length > 1 ? null : plain
}

function joined(join: Join, filters: readonly Filter[]): Filter {
  return join === 'and' ? { and: filters } : { or: filters }
}
