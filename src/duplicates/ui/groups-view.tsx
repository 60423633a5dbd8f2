// Groups at the left, the one that is open at the right; on a phone one after the other.
import { Button } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { EmptyState } from '../../kit/ui/empty-state.tsx'
import { useKeys } from '../../kit/ui/keys.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { ListFailed } from '../../kit/ui/list/list-failed.tsx'
import { usePhone } from '../../kit/ui/use-phone.ts'
import type { DuplicateGroup } from '../contract.ts'
import { AUTOMATIC_THRESHOLD } from '../model/score.ts'
import { groupsQuery, scanQuery } from './duplicates-calls.ts'
import { duplicatesWords } from './duplicates-labels.ts'
import type { DuplicatesPageProps } from './duplicates-page-props.ts'
import styles from './duplicates-page.module.css'
import { GroupDetail } from './group-detail.tsx'
import { GroupList } from './group-list.tsx'
import { idsOf } from './group-reasons.ts'
import { useDecisions } from './use-decisions.ts'

const MergeDialog = lazy(async () => ({ default: (await import('./merge-dialog.tsx')).MergeDialog }))
const BatchDialog = lazy(async () => ({ default: (await import('./batch-dialog.tsx')).BatchDialog }))

export function GroupsView(props: DuplicatesPageProps) {
  const { subject, search, setSearch, mayMerge } = props
  const words = useWords(duplicatesWords)
  const phone = usePhone()
  const [batching, setBatching] = useState(false)
  const { data, error, refetch, hasNextPage, fetchNextPage, isPending } = useGroups(props)
  const groups = data?.pages.flatMap((page) => page.items) ?? []
  const current = useCurrent(groups, search.group, phone)
  useWalk(groups, current, (group) => setSearch({ group }, { replace: true }))
  if (error) return <ListFailed error={error} onRetry={() => void refetch()} />
  if (!isPending && groups.length === 0) return <NoGroups {...props} />
  return (
    <div
      className={styles['inbox']}
      data-open={search.group !== undefined && current !== undefined ? true : undefined}
    >
      <GroupList
        groups={groups}
        search={search}
        currentKey={current?.key}
        pending={isPending}
        onSure={(sure) => setSearch({ sure: sure || undefined, group: undefined }, { replace: true })}
        onBatch={mayMerge ? () => setBatching(true) : null}
        onMore={hasNextPage ? () => void fetchNextPage() : null}
      />
      {current ? <OpenGroup key={current.key} group={current} {...props} /> : null}
      <Suspense>
        {batching ? (
          <BatchDialog
            subject={subject}
            onClose={() => setBatching(false)}
            onStarted={() => setSearch({ part: 'batches', group: undefined })}
          />
        ) : null}
      </Suspense>
      <span className="sr" role="status">
        {isPending ? words.loading : ''}
      </span>
    </div>
  )
}

function useGroups({ subject, search }: DuplicatesPageProps) {
  const { data: scan, isError } = useQuery(scanQuery(search.scan))
  return useInfiniteQuery({
    ...groupsQuery({
      subject: subject.subject,
      ...(search.sure ? { least: AUTOMATIC_THRESHOLD } : {}),
      ...(search.record === undefined ? {} : { recordId: search.record }),
      ...(search.scan === undefined || !scan?.found ? {} : { scanId: search.scan }),
    }),
    // While a search runs, the groups that are known already are there.
    enabled: search.scan === undefined || isError || scan !== undefined,
  })
}

/** The open one; when it is gone, the one that took its place. */
function useCurrent(
  groups: readonly DuplicateGroup[],
  at: string | undefined,
  phone: boolean,
): DuplicateGroup | undefined {
  const [place, setPlace] = useState(0)
  const found = groups.findIndex(({ key }) => key === at)
  if (found >= 0 && found !== place) setPlace(found)
  if (found >= 0) return groups[found]
  return phone ? undefined : groups[Math.min(place, groups.length - 1)]
}

function useWalk(
  groups: readonly DuplicateGroup[],
  current: DuplicateGroup | undefined,
  open: (key: string) => void,
): void {
  const words = useWords(duplicatesWords)
  const go = (step: number) => {
    const next = groups[groups.findIndex(({ key }) => key === current?.key) + step]
    if (!next) return
    open(next.key)
    document.querySelector<HTMLElement>(`[data-group="${next.key}"]`)?.focus()
  }
  useKeys([
    { keys: 'j', label: words.nextGroup, group: words.keys, run: () => go(1) },
    { keys: 'k', label: words.previousGroup, group: words.keys, run: () => go(-1) },
  ])
}

function OpenGroup({
  group,
  subject,
  search,
  mayMerge,
  mayWrite,
}: DuplicatesPageProps & { readonly group: DuplicateGroup }) {
  const [merging, setMerging] = useState(false)
  const { apart, notThis } = useDecisions(subject.subject)
  const ids = idsOf(group)
  return (
    <>
      <GroupDetail
        group={group}
        subject={subject}
        search={search}
        onMerge={mayMerge ? () => setMerging(true) : null}
        onApart={mayWrite ? () => void apart(group) : null}
        onNotThis={mayWrite ? (record) => void notThis(group, record) : null}
      />
      <Suspense>
        {merging ? <MergeDialog subject={subject} ids={ids} onClose={() => setMerging(false)} /> : null}
      </Suspense>
    </>
  )
}

function NoGroups({ search, setSearch, onScanAll }: DuplicatesPageProps) {
  const words = useWords(duplicatesWords)
  const narrowed = search.sure || search.scan !== undefined || search.record !== undefined
  if (!narrowed)
    return (
      <EmptyState
        title={words.emptyTitle}
        actions={
          <Button variant="default" onClick={onScanAll}>
            {words.scanAll}
          </Button>
        }
      >
        {words.emptyWhy}
      </EmptyState>
    )
  const all = { sure: undefined, scan: undefined, record: undefined, group: undefined }
  return (
    <EmptyState
      title={search.sure ? words.emptySure : words.noneFound}
      actions={
        <Button variant="default" onClick={() => setSearch(all)}>
          {words.showAll}
        </Button>
      }
    />
  )
}
