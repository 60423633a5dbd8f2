// Groups at the left, the one that is open at the right; on a phone one after the other.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { EmptyState } from '../../kit/ui/empty-state.tsx'
import { useKeys } from '../../kit/ui/keys.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { ListFailed } from '../../kit/ui/list/list-failed.tsx'
import { usePhone } from '../../kit/ui/use-phone.ts'
import type { DuplicateGroup } from '../likeness.ts'
import { duplicatesWords } from './duplicates-labels.ts'
import type { DuplicatesPageProps } from './duplicates-page-props.ts'
import styles from './duplicates-page.module.css'
import { scansIn } from './duplicates-search.ts'
import { GroupList } from './group-list.tsx'
import { OpenGroup } from './open-group.tsx'
import { TickedGroups } from './ticked-groups.tsx'
import { useGroupTicks } from './use-group-ticks.ts'
import { sureGroups, useGroups } from './use-groups.ts'

export function GroupsView(props: DuplicatesPageProps) {
  const { search, setSearch } = props
  const words = useWords(duplicatesWords)
  const phone = usePhone()
  const list = useGroups(search)
  const { groups, isPending } = list
  const ticks = useGroupTicks(groups)
  const current = useCurrent(groups, search.group, phone)
  useWalk(groups, current, (group) => setSearch({ group }, { replace: true }))
  useKeys(
    current
      ? ['x', 'space'].map((keys) => ({
          keys,
          label: words.tickGroup,
          group: words.keys,
          run: () => ticks.toggle(current.key),
        }))
      : [],
  )
  if (list.error) return <ListFailed error={list.error} onRetry={list.again} />
  if (!isPending && groups.length === 0) return <NoGroups {...props} />
  const tickSure = async () => ticks.set(sureGroups(await list.readSure()).map(({ key }) => key))
  return (
    <div
      className={styles['inbox']}
      data-open={search.group !== undefined && current !== undefined ? true : undefined}
    >
      <GroupList
        groups={groups}
        ticks={ticks}
        search={search}
        currentKey={current?.key}
        pending={isPending}
        onTickSure={() => void tickSure()}
        onMore={list.more}
      />
      {current ? <OpenGroup key={current.key} group={current} {...props} /> : null}
      {ticks.groups.length > 0 ? <TickedGroups ticks={ticks} {...props} /> : null}
      <span className="sr" role="status">
        {isPending ? words.loading : ''}
      </span>
    </div>
  )
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

function NoGroups({ search, setSearch, onScanAll }: DuplicatesPageProps) {
  const words = useWords(duplicatesWords)
  if (search.part === 'later') return <EmptyState title={words.noneLater}>{words.noneLaterWhy}</EmptyState>
  const narrowed = scansIn(search).length > 0 || search.record !== undefined
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
  const all = { scan: undefined, record: undefined, group: undefined }
  return (
    <EmptyState
      title={words.noneFound}
      actions={
        <Button variant="default" onClick={() => setSearch(all)}>
          {words.showAll}
        </Button>
      }
    />
  )
}
