// One group: how sure, why, the records side by side, and what can be done with them.
import { Button } from '@mantine/core'
import { IconArrowLeft, IconArrowMerge, IconClock, IconEqualNot, type Icon } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { formatInstantDay } from '../../kit/ui/formats.ts'
import { Key } from '../../kit/ui/key.tsx'
import { useKeys } from '../../kit/ui/keys.tsx'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { usePhone } from '../../kit/ui/use-phone.ts'
import type { DuplicateGroup, RecordCard } from '../likeness.ts'
import { Likeness } from './likeness.tsx'
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
  /** Puts the group aside, or takes it back. */
  readonly onLater: () => void
  readonly onNotThis: ((record: RecordCard) => void) | null
}

export function GroupDetail(props: GroupDetailProps) {
  const { group, subject, search, onNotThis } = props
  const words = useWords(duplicatesWords)
  const language = useLanguage()
  const { group: _, ...list } = search
  const name = nameOf(group)
  const proposed = group.records.find(({ id }) => id === group.proposedId)?.reference ?? ''
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
            {words.records(group.size)}, <Likeness probability={group.probability} />
          </span>
        </h2>
        <Deeds {...props} />
      </div>
      <ReasonList reasons={groupReasons(group.pairs)} />
      {group.withoutConflicts ? null : <p className={`small ${styles['conflict']}`}>{words.conflict}</p>}
      {group.later ? (
        <p className={`small soft ${styles['later']}`}>
          {words.backOn(formatInstantDay(language, group.later.until))}
        </p>
      ) : null}
      <GroupRecords group={group} subject={subject} onNotThis={group.records.length > 2 ? onNotThis : null} />
      <p className={`small faint ${styles['hint']}`}>
        {group.size > group.records.length ? `${words.someOf(group.records.length, group.size)} ` : ''}
        {words.greyHint} {words.proposedFor(proposed, group.proposedFor)} {words.weights}
      </p>
      {group.pairs.length > 1 ? <PairByPair group={group} /> : null}
    </section>
  )
}

/** Each by its button and by its key. */
function Deeds({ group, onMerge, onApart, onLater }: GroupDetailProps) {
  const words = useWords(duplicatesWords)
  const later = group.later ? words.takeBackLater : words.later
  useKeys([
    ...(onMerge ? [{ keys: 'm', label: words.merge, group: words.keys, run: onMerge }] : []),
    ...(onApart ? [{ keys: 'p', label: words.notDuplicate, group: words.keys, run: onApart }] : []),
    { keys: 'l', label: later, group: words.keys, run: onLater },
  ])
  return (
    <>
      <Deed keys="l" label={later} icon={IconClock} onClick={onLater} />
      {onApart ? <Deed keys="p" label={words.notDuplicate} icon={IconEqualNot} onClick={onApart} /> : null}
      {onMerge ? <Deed keys="m" label={words.merge} icon={IconArrowMerge} filled onClick={onMerge} /> : null}
    </>
  )
}

interface DeedProps {
  readonly keys: string
  readonly label: string
  readonly icon: Icon
  readonly filled?: boolean
  readonly onClick: () => void
}

function Deed({ keys, label, icon: Glyph, filled = false, onClick }: DeedProps) {
  const phone = usePhone()
  return (
    <Button
      size="s"
      {...(filled ? { variant: 'filled', color: 'ink' } : {})}
      leftSection={<Glyph aria-hidden />}
      rightSection={phone ? null : <Key keys={keys} />}
      aria-keyshortcuts={keys}
      onClick={onClick}
    >
      {label}
    </Button>
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
