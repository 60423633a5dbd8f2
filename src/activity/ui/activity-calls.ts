// What the screens of activity ask the server, and under which keys the answers are kept.
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { client } from '../../kit/ui/client.ts'
import { queryClient } from '../../kit/ui/query-client.ts'
import type { Activity, ActivityChange, NewActivity, TimelinePage } from '../activity.ts'
import type { activityContract } from '../contract.ts'
import type { TaskTime, TimelineKind } from '../kinds.ts'

const call = client<typeof activityContract>()

export type ActivitySubject = 'contact' | 'partner' | 'lead'

/** Whose activity it is. */
export interface OfRecord {
  readonly subject: ActivitySubject
  readonly id: number
}

export interface TimelineFilter {
  /** All of them where it is null. */
  readonly kind: TimelineKind | null
  /** Of a partner: with that of its contacts. */
  readonly contacts: boolean
}

/** `version` of the record: what changed it stands in its timeline. */
export function timelineQuery(of: OfRecord, version: number, filter: TimelineFilter) {
  return infiniteQueryOptions({
    queryKey: ['activity', 'timeline', of.subject, of.id, version, filter],
    queryFn: ({ pageParam, signal }) => timelinePage(of, filter, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  })
}

function timelinePage(
  { subject, id }: OfRecord,
  { kind, contacts }: TimelineFilter,
  cursor: string | null,
  signal: AbortSignal,
): Promise<TimelinePage> {
  const params = { id }
  const query = { ...(kind ? { kinds: kind } : {}), ...(cursor === null ? {} : { cursor }) }
  switch (subject) {
    case 'contact':
      return call('GET /api/v1/contacts/{id}/timeline', { params, query }, { signal })
    case 'lead':
      return call('GET /api/v1/leads/{id}/timeline', { params, query }, { signal })
    case 'partner':
      return call(
        'GET /api/v1/partners/{id}/timeline',
        { params, query: { ...query, contacts: contacts ? 'yes' : 'no' } },
        { signal },
      )
  }
}

export function tasksQuery(when: TaskTime) {
  return infiniteQueryOptions({
    queryKey: ['activity', 'tasks', when],
    queryFn: ({ pageParam, signal }) =>
      call(
        'GET /api/v1/tasks',
        { query: { when, limit: 25, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  })
}

export const taskCountsQuery = queryOptions({
  queryKey: ['activity', 'counts'],
  queryFn: ({ signal }) => call('GET /api/v1/tasks/counts', {}, { signal }),
})

export function writeEntry(draft: NewActivity): Promise<Activity> {
  return anew(call('POST /api/v1/activities', { body: draft }))
}

export function changeEntry(
  { id, version }: Pick<Activity, 'id' | 'version'>,
  change: ActivityChange,
): Promise<Activity> {
  return anew(call('PATCH /api/v1/activities/{id}', { params: { id }, body: change }, { version }))
}

export function attachFile({ subject, id }: OfRecord, file: File): Promise<Activity> {
  const body = new FormData()
  body.append(`${subject}Id`, String(id))
  body.append('file', file)
  return anew(call('POST /api/v1/files', { body: body as never }))
}

export function fileAddress(id: number): string {
  return `/api/v1/activities/${id}/file`
}

/** Whatever shows entries reads them again. */
async function anew(written: Promise<Activity>): Promise<Activity> {
  const activity = await written
  void queryClient.invalidateQueries({ queryKey: ['activity'] })
  return activity
}
