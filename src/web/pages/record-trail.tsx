// The history of a contact or a partner, page by page.
import {
  useInfiniteQuery,
  type InfiniteData,
  type UndefinedInitialDataInfiniteOptions,
} from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Timeline } from '../../activity/ui/timeline.tsx'
import type { Change } from '../../kit/trail.ts'
import type { FormField } from '../../kit/ui/form/form-field.ts'

interface TrailPage {
  readonly items: Change[]
  readonly next: string | null
}

interface RecordTrailProps<Key extends readonly unknown[]> {
  readonly query: UndefinedInitialDataInfiniteOptions<
    TrailPage,
    Error,
    InfiniteData<TrailPage>,
    Key,
    string | null
  >
  readonly fields: readonly FormField[]
  readonly more?: (change: Change) => ReactNode
}

export function RecordTrail<Key extends readonly unknown[]>({ query, fields, more }: RecordTrailProps<Key>) {
  const trail = useInfiniteQuery(query)
  return (
    <Timeline
      changes={trail.data?.pages.flatMap((page) => page.items) ?? []}
      fields={fields}
      pending={trail.isPending || trail.isFetchingNextPage}
      failed={trail.isError}
      more={more}
      onMore={trail.hasNextPage ? () => void trail.fetchNextPage() : null}
    />
  )
}
