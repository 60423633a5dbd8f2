// The groups, the surest first: who, how many, how sure and why.
import { Button, Checkbox, Skeleton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import type { DuplicateGroup } from '../contract.ts'
import { AUTOMATIC_THRESHOLD } from '../model/score.ts'
import { percent } from '../likeness-words.ts'
import { duplicatesWords } from './duplicates-labels.ts'
import styles from './duplicates-page.module.css'
import type { DuplicatesSearch } from './duplicates-search.ts'
import { nameOf, shortReasons } from './group-reasons.ts'

interface GroupListProps {
  readonly groups: readonly DuplicateGroup[]
  readonly search: DuplicatesSearch
  readonly currentKey: string | undefined
  readonly pending: boolean
  readonly onSure: (sure: boolean) => void
  /** Null for whoever may not merge. */
  readonly onBatch: (() => void) | null
  /** Null when all are there. */
  readonly onMore: (() => void) | null
}

export function GroupList(props: GroupListProps) {
  const { groups, search, currentKey, pending, onSure, onBatch, onMore } = props
  const words = useWords(duplicatesWords)
  return (
    <section className={styles['groups']} aria-label={words.list}>
      <div className={styles['bar']}>
        <Checkbox
          label={words.sureOnly(percent(AUTOMATIC_THRESHOLD))}
          checked={search.sure === true}
          onChange={(event) => onSure(event.currentTarget.checked)}
        />
        {onBatch ? (
          <Button size="s" className="link" onClick={onBatch}>
            {words.mergeSure}
          </Button>
        ) : null}
      </div>
      {pending ? (
        <Waiting />
      ) : (
        <ul className={styles['list']}>
          {groups.map((group) => (
            <GroupLine key={group.key} group={group} search={search} current={group.key === currentKey} />
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
  readonly search: DuplicatesSearch
  readonly current: boolean
}

function GroupLine({ group, search, current }: GroupLineProps) {
  const words = useWords(duplicatesWords)
  const language = useLanguage()
  return (
    <li>
      <Link
        to="/duplicates"
        search={{ ...search, group: group.key }}
        replace={search.group !== undefined}
        className={styles['group']}
        aria-current={current ? 'true' : undefined}
        data-group={group.key}
        activeOptions={{ exact: true, explicitUndefined: true }}
      >
        <span className="row">
          <span className="name cut">{nameOf(group)}</span>
          <span className="faint small nowrap">{words.records(group.size)}</span>
        </span>
        <span className="soft small cut" lang={language}>
          {shortReasons(group.pairs)}
        </span>
        <span className={`${styles['score']} figures`}>
          <span aria-hidden>{words.likeness(percent(group.probability))}</span>
          <span className="sr">{words.likenessLong(percent(group.probability))}</span>
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
