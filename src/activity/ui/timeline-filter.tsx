// Which kinds of entries a timeline shows, with how many of each there are.
import { Checkbox } from '@mantine/core'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { formatNumber } from '../../kit/words.ts'
import { timelineKinds, type TimelineKind } from '../kinds.ts'
import { activityWords } from '../labels.ts'
import type { TimelineFilter as Filter } from './activity-calls.ts'
import styles from './timeline.module.css'

interface TimelineFilterProps {
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  readonly counts: Readonly<Record<string, number>>
  /** Of a partner. */
  readonly hasContacts: boolean
}

export function TimelineFilter({ filter, onFilter, counts, hasContacts }: TimelineFilterProps) {
  const words = useWords(activityWords)
  const there = timelineKinds.filter((kind) => (counts[kind] ?? 0) > 0 || kind === filter.kind)
  const choose = (kind: TimelineKind | null) => onFilter({ ...filter, kind })
  return (
    <div className={styles['filter']} role="group" aria-label={words.kinds}>
      <Kind label={words.all} chosen={filter.kind === null} onChoose={() => choose(null)} />
      {there.map((kind) => (
        <Kind
          key={kind}
          label={words[kind]}
          count={counts[kind] ?? 0}
          chosen={filter.kind === kind}
          onChoose={() => choose(kind)}
        />
      ))}
      {hasContacts ? (
        <Checkbox
          className={styles['contacts'] ?? ''}
          label={words.withContacts}
          checked={filter.contacts}
          onChange={({ currentTarget }) => onFilter({ ...filter, contacts: currentTarget.checked })}
        />
      ) : null}
    </div>
  )
}

interface KindProps {
  readonly label: string
  readonly count?: number
  readonly chosen: boolean
  readonly onChoose: () => void
}

function Kind({ label, count, chosen, onChoose }: KindProps) {
  const language = useLanguage()
  return (
    <button type="button" className={styles['chip']} aria-pressed={chosen} onClick={onChoose}>
      {label}
      {count === undefined ? null : <span className="faint">{formatNumber(language, count)}</span>}
    </button>
  )
}
