// The tab with the history of a record, page by page, and how much of it there is.
import {
  useInfiniteQuery,
  type InfiniteData,
  type UndefinedInitialDataInfiniteOptions,
} from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Timeline } from '../../activity/ui/timeline.tsx'
import type { Change, TrailPage } from '../../kit/trail.ts'
import type { FormField } from '../../kit/ui/form/form-field.ts'
import type { RecordTab } from '../../kit/ui/form/record-tabs.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { webWords } from '../labels.ts'

export function useTrailTab<Key extends readonly unknown[]>(
  query: UndefinedInitialDataInfiniteOptions<TrailPage, Error, InfiniteData<TrailPage>, Key, string | null>,
  fields: readonly FormField[],
  more: (change: Change) => ReactNode,
): RecordTab {
  const words = useWords(webWords)
  const trail = useInfiniteQuery(query)
  return {
    name: 'activity',
    label: words.activity,
    count: trail.data?.pages.at(-1)?.total,
    panel: (
      <Timeline
        changes={trail.data?.pages.flatMap((page) => page.items) ?? []}
        fields={fields}
        pending={trail.isPending || trail.isFetchingNextPage}
        failed={trail.isError}
        more={more}
        onMore={trail.hasNextPage ? () => void trail.fetchNextPage() : null}
      />
    ),
  }
}
