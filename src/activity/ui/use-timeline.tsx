// The activity of a record as its form shows it: what to add, what to show, the timeline, and how much there is.
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { FormField } from '../../kit/ui/form/form-field.ts'
import { useKeptState } from '../../kit/ui/kept-state.ts'
import { useWords } from '../../kit/ui/language.tsx'
import type { Change } from '../../kit/trail.ts'
import { activityWords } from '../labels.ts'
import { timelineQuery, type OfRecord, type TimelineFilter as Filter } from './activity-calls.ts'
import type { Author } from './entry-draft.ts'
import { QuickAdd } from './quick-add.tsx'
import { TimelineFilter } from './timeline-filter.tsx'
import { Timeline } from './timeline.tsx'

export interface TimelineOptions {
  readonly of: OfRecord
  /** Of the record. */
  readonly version: number
  readonly fields: readonly FormField[]
  readonly author: Author
  readonly mayWrite: boolean
  readonly more?: (change: Change) => ReactNode
}

const everything: Filter = { kind: null, contacts: false }

export function useTimeline(options: TimelineOptions): {
  readonly total: number | undefined
  readonly panel: ReactNode
} {
  const { of, version, fields, author, mayWrite, more } = options
  const words = useWords(activityWords)
  const [filter, setFilter] = useKeptState<Filter>('activity filter', everything)
  const isPartner = of.subject === 'partner'
  const timeline = useInfiniteQuery(
    timelineQuery(of, version, isPartner ? filter : { ...filter, contacts: false }),
  )
  const last = timeline.data?.pages.at(-1)
  return {
    total: last?.total,
    panel: (
      <>
        {mayWrite ? <QuickAdd of={of} author={author} /> : null}
        <TimelineFilter
          filter={filter}
          onFilter={setFilter}
          counts={last?.counts ?? {}}
          hasContacts={isPartner}
        />
        <Timeline
          of={of}
          pages={timeline.data?.pages ?? []}
          fields={fields}
          pending={timeline.isPending || timeline.isFetchingNextPage}
          failed={timeline.isError}
          mayWrite={mayWrite}
          nothing={filter.kind === null ? words.none : words.noneOfThese}
          more={more}
          onMore={timeline.hasNextPage ? () => void timeline.fetchNextPage() : null}
        />
      </>
    ),
  }
}
