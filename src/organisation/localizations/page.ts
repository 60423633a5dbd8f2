// Finds and orders localizations by their names in the reader's language, which the database does not know.
import { badField } from '../../kit/problem.ts'
import type { Language } from '../../kit/words.ts'

interface Named {
  readonly id: number
  readonly name: string
}

export interface Wanted {
  readonly q?: string | undefined
  readonly limit: number
  readonly cursor?: string | undefined
}

/** The cursor is how many were shown: the list is short, and stands as a whole in memory. */
export function namedPage<T extends Named>(
  all: readonly T[],
  { q, limit, cursor }: Wanted,
  language: Language,
): { items: T[]; next: string | null } {
  const start = cursor === undefined ? 0 : Number(cursor)
  if (!Number.isSafeInteger(start) || start < 0) throw badField('/cursor', 'invalid')
  const words = plain(q ?? '').split(/\s+/)
  const found = all.filter((one) => words.every((word) => plain(one.name).includes(word)))
  const order = new Intl.Collator(language)
  const sorted = found.sort((a, b) => order.compare(a.name, b.name) || a.id - b.id)
  const end = start + limit
  return { items: sorted.slice(start, end), next: end < sorted.length ? String(end) : null }
}

/** `plain(' Éthiopie')` is `ethiopie`. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
