// One group: how sure, why, the records side by side, and what can be done with them.
import { Button } from '@mantine/core'
import { IconArrowLeft, IconArrowMerge, IconEqualNot } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Key } from '../../kit/ui/key.tsx'
import { useKeys } from '../../kit/ui/keys.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { usePhone } from '../../kit/ui/use-phone.ts'
import type { DuplicateGroup, RecordCard } from '../contract.ts'
import { percent } from '../likeness-words.ts'
import { duplicatesWords } from './duplicates-labels.ts'
import styles from './duplicates-page.module.css'
import type { DuplicatesSearch } from './duplicates-search.ts'
import { groupReasons, nameOf } from './group-reasons.ts'
import { GroupRecords } from './group-records.tsx'
import type { DuplicateSubject } from './merge-subject.ts'
import { ReasonList } from './reason-list.tsx'

interface GroupDetailProps {
  readonly group: DuplicateGroup
  readonly subject: DuplicateSubject
  readonly search: DuplicatesSearch
  /** Null for whoever may not. */
  readonly onMerge: (() => void) | null
  readonly onApart: (() => void) | null
  readonly onNotThis: ((record: RecordCard) => void) | null
}

export function GroupDetail({ group, subject, search, onMerge, onApart, onNotThis }: GroupDetailProps) {
  const words = useWords(duplicatesWords)
  const phone = usePhone()
  const { group: _, ...list } = search
  const name = nameOf(group)
  const proposed = group.records.find(({ id }) => id === group.proposedId)
  useKeys([
    ...(onMerge ? [{ keys: 'm', label: words.merge, group: words.keys, run: onMerge }] : []),
    ...(onApart ? [{ keys: 'p', label: words.notDuplicate, group: words.keys, run: onApart }] : []),
  ])
  return (
    <section className={styles['detail']} aria-label={words.group(name)}>
      <div className={styles['head']}>
        <Link
          to="/duplicates"
          search={list}
          className={`only-phone ${styles['back']}`}
          aria-label={words.back}
        >
          <IconArrowLeft aria-hidden />
        </Link>
        <h2 className="name grow">
          {name}{' '}
          <span className={`faint small ${styles['count']}`}>
            {words.records(group.size)}, {words.likenessLong(percent(group.probability))}
          </span>
        </h2>
        {onApart ? (
          <Button
            size="s"
            leftSection={<IconEqualNot aria-hidden />}
            rightSection={phone ? null : <Key keys="p" />}
            aria-keyshortcuts="p"
            onClick={onApart}
          >
            {words.notDuplicate}
          </Button>
        ) : null}
        {onMerge ? (
          <Button
            size="s"
            variant="filled"
            color="ink"
            leftSection={<IconArrowMerge aria-hidden />}
            rightSection={phone ? null : <Key keys="m" />}
            aria-keyshortcuts="m"
            onClick={onMerge}
          >
            {words.merge}
          </Button>
        ) : null}
      </div>
      <ReasonList reasons={groupReasons(group.pairs)} />
      <p className={`small faint ${styles['hint']}`}>{words.weights}</p>
      {group.withoutConflicts ? null : <p className={`small ${styles['conflict']}`}>{words.conflict}</p>}
      <GroupRecords group={group} subject={subject} onNotThis={group.records.length > 2 ? onNotThis : null} />
      <p className={`small faint ${styles['hint']}`}>
        {group.size > group.records.length ? `${words.someOf(group.records.length, group.size)} ` : ''}
        {words.greyHint(proposed?.reference ?? '')}
      </p>
      {group.pairs.length > 1 ? <PairByPair group={group} /> : null}
    </section>
  )
}

function PairByPair({ group: { pairs, records } }: { readonly group: DuplicateGroup }) {
  const words = useWords(duplicatesWords)
  const reference = (id: number) => records.find((record) => record.id === id)?.reference ?? ''
  return (
    <details className={styles['pairs']}>
      <summary>{words.pairByPair}</summary>
      <ul>
        {pairs.map((pair) => (
          <li key={`${pair.a}-${pair.b}`}>
            <p>
              <span className="name">
                {reference(pair.a)}, {reference(pair.b)}
              </span>{' '}
              <span className="faint small">{words.likenessLong(percent(pair.probability))}</span>
            </p>
            <ReasonList reasons={pair.reasons} />
          </li>
        ))}
      </ul>
    </details>
  )
}
