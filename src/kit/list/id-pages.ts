// Pages of a list that has one order, the latest first: the cursor is the last id shown.
import { badField } from '../problem.ts'

export interface IdPage<T> {
  readonly items: T[]
  readonly next: string | null
}

/** `rows(before, limit)` gives the rows whose ids are below `before`, the greatest first. */
export async function byIdDescending<T extends { readonly id: number }>(
  asked: { readonly limit: number; readonly cursor?: string | undefined },
  rows: (before: number, limit: number) => Promise<T[]>,
): Promise<IdPage<T>> {
  const before = asked.cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(asked.cursor)
  if (!Number.isSafeInteger(before)) throw badField('/cursor', 'invalid')
  const found = await rows(before, asked.limit + 1)
  const items = found.slice(0, asked.limit)
  return { items, next: found.length > asked.limit ? String(items.at(-1)?.id) : null }
}
