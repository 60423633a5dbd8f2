// The lines of a trial or a run, page by page, while more of them are still being written.
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { ImportRow } from '../import/contract.ts'
import { importRowsQuery } from './import-calls.ts'
import type { Shown, Work } from './import-stage.ts'

export interface LoadedLines {
  readonly rows: readonly ImportRow[]
  /** How many there are by now, loaded or not. */
  readonly count: number
  readonly failed: boolean
  readonly pending: boolean
  /** Asks for more when the end of what is loaded comes into sight. */
  readonly reach: (last: number) => void
  readonly retry: () => void
}

const ahead = 20

export function useImportRows(importId: number, work: Work, shown: Shown | undefined): LoadedLines {
  const query = useInfiniteQuery(importRowsQuery(importId, work.of, work.rows.jobId, shown))
  const { data, isFetching, hasNextPage, isError, isPlaceholderData, fetchNextPage, refetch } = query
  const rows = data?.pages.flatMap((page) => page.items) ?? []
  const count = countOf(work, shown)
  const seen = useRef(count)
  // A page that was the last one may have grown; full pages never change.
  useEffect(() => {
    if (seen.current === count) return
    seen.current = count
    if (!hasNextPage) void refetch()
  }, [count, hasNextPage, refetch])
  return {
    rows,
    count: Math.max(count, isPlaceholderData ? 0 : rows.length),
    failed: isError,
    pending: data === undefined,
    reach: (last) => {
      if (hasNextPage && !isFetching && last + ahead >= rows.length) void fetchNextPage()
    },
    retry: () => void refetch(),
  }
}

function countOf({ rows: { done, tally } }: Work, shown: Shown | undefined): number {
  return shown === undefined ? done : tally[shown]
}
