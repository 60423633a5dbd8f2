// The groups that the page shows, read page by page, and all of them that are sure.
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { DuplicateGroup } from '../likeness.ts'
import { percent } from '../likeness-words.ts'
import { mostTicked } from '../most-ticked.ts'
import { groupsQuery, scanQuery } from './duplicates-calls.ts'
import { scanOf, type DuplicatesSearch } from './duplicates-search.ts'

/** In percent, as it is read: what one tick takes in. */
export const sureFrom = 95

export function sureGroups(groups: readonly DuplicateGroup[]): readonly DuplicateGroup[] {
  return groups.filter(({ probability }) => percent(probability) >= sureFrom).slice(0, mostTicked)
}

export interface Groups {
  readonly groups: readonly DuplicateGroup[]
  readonly isPending: boolean
  readonly error: Error | null
  readonly again: () => void
  /** Null when all are there. */
  readonly more: (() => void) | null
  /** Reads on as long as sure ones may follow, to as many as can be ticked at once. */
  readonly readSure: () => Promise<readonly DuplicateGroup[]>
}

export function useGroups(search: DuplicatesSearch): Groups {
  const scanId = scanOf(search)
  const { data: scan, isError } = useQuery(scanQuery(scanId))
  const { data, error, refetch, hasNextPage, fetchNextPage, isPending } = useInfiniteQuery({
    ...groupsQuery({
      ...(search.subject === undefined ? {} : { subject: search.subject }),
      ...(search.part === 'later' ? { state: 'later' as const } : {}),
      ...(search.record === undefined ? {} : { recordId: search.record }),
      ...(scanId === undefined || !scan?.found ? {} : { scanId }),
    }),
    // While a search runs, the groups that are known already are there.
    enabled: scanId === undefined || isError || scan !== undefined,
  })
  const groups = flat(data)
  const readSure = async () => {
    let known = { groups, more: hasNextPage }
    while (
      known.more &&
      sureGroups(known.groups).length === known.groups.length &&
      known.groups.length < mostTicked
    ) {
      const next = await fetchNextPage()
      if (next.isError) break
      known = { groups: flat(next.data), more: next.hasNextPage }
    }
    return known.groups
  }
  return {
    groups,
    isPending,
    error,
    again: () => void refetch(),
    more: hasNextPage ? () => void fetchNextPage() : null,
    readSure,
  }
}

function flat(
  data: { readonly pages: readonly { readonly items: readonly DuplicateGroup[] }[] } | undefined,
): readonly DuplicateGroup[] {
  return data?.pages.flatMap((page) => page.items) ?? []
}
