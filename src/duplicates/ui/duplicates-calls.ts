// What the page of duplicates asks the server, and under which keys the answers are kept.
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  type InfiniteData,
} from '@tanstack/react-query'
import { client } from '../../kit/ui/client.ts'
import type { SelectionBody } from '../../kit/ui/list/action-bar.tsx'
import type { jobContract } from '../../organisation/jobs/contract.ts'
import { duplicatesAnew, duplicatesSoon, jobsAnew } from '../../organisation/ui/read-anew.ts'
import { queryClient } from '../../kit/ui/query-client.ts'
import type { duplicatesContract } from '../contract.ts'
import type { ExactField } from '../exact-fields.ts'
import type { DuplicateGroup } from '../likeness.ts'
import type { Scan } from '../long-work.ts'
import type { SubjectName } from '../subjects.ts'
import { ended, whileBusy } from './while-busy.ts'

const call = client<typeof duplicatesContract & typeof jobContract>()

interface AskedGroups {
  /** Of every kind unless told. */
  readonly subject?: SubjectName | undefined
  readonly state?: 'waiting' | 'later'
  readonly least?: number
  readonly scanId?: number
  readonly recordId?: number
}

const pageSize = 50

export function groupsQuery(asked: AskedGroups) {
  return infiniteQueryOptions({
    queryKey: ['duplicates', 'groups', asked],
    queryFn: ({ pageParam, signal }) =>
      call(
        'GET /api/v1/duplicate-groups',
        { query: { ...asked, limit: pageSize, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  })
}

/** How many groups there are of each kind, and when all its records were compared; no group is read for it. */
export function countsQuery() {
  return queryOptions({
    queryKey: ['duplicates', 'counts'],
    queryFn: ({ signal }) => call('GET /api/v1/duplicate-counts', {}, { signal }),
    select: ({ items }) => items,
    staleTime: 60_000,
  })
}

export function decisionsQuery() {
  return infiniteQueryOptions({
    queryKey: ['duplicates', 'decisions'],
    queryFn: ({ pageParam, signal }) =>
      call(
        'GET /api/v1/duplicate-decisions',
        { query: { limit: pageSize, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  })
}

export async function decideApart(subject: SubjectName, pairs: [number, number][]): Promise<number[]> {
  const { items } = await call('POST /api/v1/duplicate-decisions', { body: { subject, pairs } })
  void duplicatesAnew()
  return items.map(({ id }) => id)
}

/** In each of these groups every record differs from each other one. */
export async function decideAllApart(groups: readonly DuplicateGroup[]): Promise<number[]> {
  const body = {
    groups: groups.map(({ subject, records }) => ({ subject, recordIds: records.map(({ id }) => id) })),
  }
  const { items } = await call('POST /api/v1/duplicate-decisions', { body })
  void duplicatesAnew()
  return items.map(({ id }) => id)
}

export async function takeBackDecisions(ids: readonly number[]): Promise<void> {
  await call('POST /api/v1/duplicate-decisions/withdrawals', { body: { ids: [...ids] } })
  void duplicatesAnew()
  duplicatesSoon()
}

/** As they were seen. */
export function seenGroups(groups: readonly DuplicateGroup[]) {
  return groups.map(({ subject, records }) => ({
    subject,
    records: records.map(({ id, version }) => ({ id, version })),
  }))
}

/** They are gone from the list at once; what is refused brings them back. */
export async function putAside(groups: readonly DuplicateGroup[]) {
  leaveOut(new Set(groups.map(({ key }) => key)))
  try {
    const { items } = await call('POST /api/v1/duplicate-postponements', {
      body: { groups: seenGroups(groups) },
    })
    return items
  } finally {
    void duplicatesAnew()
  }
}

export async function takeBackLaters(ids: readonly number[]): Promise<void> {
  await call('POST /api/v1/duplicate-postponements/withdrawals', { body: { ids: [...ids] } })
  void duplicatesAnew()
}

interface GroupsPage {
  readonly items: readonly DuplicateGroup[]
}

function leaveOut(keys: ReadonlySet<string>): void {
  queryClient.setQueriesData<InfiniteData<GroupsPage>>({ queryKey: ['duplicates', 'groups'] }, (data) =>
    data
      ? {
          ...data,
          pages: data.pages.map((page) => ({
            ...page,
            items: page.items.filter(({ key }) => !keys.has(key)),
          })),
        }
      : data,
  )
}

/** Of all records, where no selection is said; smartly, where no fields are. The scan's number is answered. */
export async function startScan(
  subject: SubjectName,
  asked: { readonly selection?: SelectionBody; readonly fields?: ExactField[] } = {},
): Promise<number> {
  const { id } = await call('POST /api/v1/duplicate-scans', { body: { subject, ...asked } })
  void jobsAnew()
  return id
}

export function scanQuery(id: number | undefined) {
  return queryOptions({
    queryKey: ['duplicate-scan', id],
    queryFn: ({ signal }) =>
      call('GET /api/v1/duplicate-scans/{id}', { params: { id: id ?? 0 } }, { signal }),
    enabled: id !== undefined,
    staleTime: 0,
    refetchInterval: whileBusy<Scan>(({ state }) => !ended.has(state)),
  })
}

export async function stopJob(id: number): Promise<void> {
  await call('POST /api/v1/jobs/{id}/cancellation', { params: { id } })
}
