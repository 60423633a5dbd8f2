// The groups, the surest first: who, how many, how sure and why; each can be ticked.
import { Button, Checkbox, Skeleton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import type { DuplicateGroup } from '../likeness.ts'
import { duplicatesWords } from './duplicates-labels.ts'
import styles from './duplicates-page.module.css'
import type { DuplicatesSearch } from './duplicates-search.ts'
import { nameOf, shortReasons } from './group-reasons.ts'
import { Likeness } from './likeness.tsx'
import type { GroupTicks } from './use-group-ticks.ts'
import { sureFrom, sureGroups } from './use-groups.ts'

interface GroupListProps {
  readonly groups: readonly DuplicateGroup[]
  readonly ticks: GroupTicks
  readonly search: DuplicatesSearch
  readonly currentKey: string | undefined
  readonly pending: boolean
  readonly onTickSure: () => void
  /** Null when all are there. */
  readonly onMore: (() => void) | null
}

export function GroupList(props: GroupListProps) {
  const { groups, ticks, search, currentKey, pending, onTickSure, onMore } = props
  const words = useWords(duplicatesWords)
  const sure = sureGroups(groups)
  const allSure = sure.length > 0 && sure.every(({ key }) => ticks.has(key))
  return (
    <section className={styles['groups']} aria-label={words.list}>
      <div className={styles['bar']}>
        <Checkbox
          label={words.tickSure(sureFrom)}
          checked={allSure}
          indeterminate={!allSure && ticks.groups.length > 0}
          disabled={sure.length === 0 && ticks.groups.length === 0}
          onChange={() => (allSure ? ticks.clear() : onTickSure())}
        />
      </div>
      {pending ? (
        <Waiting />
      ) : (
        <ul className={styles['list']}>
          {groups.map((group) => (
            <GroupLine
              key={group.key}
              group={group}
              ticks={ticks}
              search={search}
              current={group.key === currentKey}
            />
          ))}
        </ul>
      )}
      {onMore ? (
        <Button className="link" onClick={onMore}>
          {words.more}
        </Button>
      ) : null}
    </section>
  )
}

interface GroupLineProps {
  readonly group: DuplicateGroup
  readonly ticks: GroupTicks
  readonly search: DuplicatesSearch
  readonly current: boolean
}

function GroupLine({ group, ticks, search, current }: GroupLineProps) {
  const words = useWords(duplicatesWords)
  const language = useLanguage()
  const name = nameOf(group)
  // On a link, Space would scroll.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== ' ') return
    event.preventDefault()
    ticks.toggle(group.key)
  }
  return (
    <li className={styles['group']} data-current={current || undefined}>
      <Checkbox
        aria-label={words.tick(name)}
        checked={ticks.has(group.key)}
        onChange={() => ticks.toggle(group.key)}
      />
      <Link
        to="/duplicates"
        search={{ ...search, group: group.key }}
        replace={search.group !== undefined}
        aria-current={current ? 'true' : undefined}
        data-group={group.key}
        activeOptions={{ exact: true, explicitUndefined: true }}
        onKeyDown={onKeyDown}
      >
        <span className="row">
          <span className="name cut">{name}</span>
          <span className="faint small nowrap">{words.records(group.size)}</span>
        </span>
        <span className="soft small cut" lang={language}>
          {shortReasons(group.pairs)}
        </span>
        <span className={`${styles['score']} figures`}>
          <Likeness probability={group.probability} />
        </span>
      </Link>
    </li>
  )
}

function Waiting() {
  const words = useWords(duplicatesWords)
  return (
    <div aria-busy>
      <span className="sr">{words.loading}</span>
      {[0, 1, 2, 3, 4, 5].map((line) => (
        <div key={line} className={styles['waiting']}>
          <Skeleton height={12} width="60%" />
          <Skeleton height={10} width="80%" mt={12} />
        </div>
      ))}
    </div>
  )
}
