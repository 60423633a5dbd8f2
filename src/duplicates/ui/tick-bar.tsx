// What can be done with the groups that are ticked: how many they are, and how many records they would leave.
import { IconArrowMerge, IconClock, IconEqualNot } from '@tabler/icons-react'
import { FloatingBar } from '../../kit/ui/floating-bar.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import type { DuplicateGroup } from '../likeness.ts'
import { duplicatesWords } from './duplicates-labels.ts'

interface TickBarProps {
  readonly groups: readonly DuplicateGroup[]
  /** Null for whoever may not. */
  readonly onMerge: (() => void) | null
  readonly onApart: (() => void) | null
  readonly onLater: () => void
  /** They are put aside already: they can be taken back. */
  readonly aside: boolean
  readonly onClear: () => void
}

export function TickBar({ groups, onMerge, onApart, onLater, aside, onClear }: TickBarProps) {
  const words = useWords(duplicatesWords)
  const records = groups.reduce((sum, { records: own }) => sum + own.length, 0)
  const merge = onMerge && {
    name: 'merge',
    label: words.mergeTicked(groups.length),
    icon: IconArrowMerge,
    run: onMerge,
  }
  const apart = onApart && { name: 'apart', label: words.notDuplicates, icon: IconEqualNot, run: onApart }
  const later = {
    name: 'later',
    label: aside ? words.takeBackLater : words.later,
    icon: IconClock,
    run: onLater,
  }
  return (
    <FloatingBar
      label={words.tickedActions}
      said={words.tickedGroups(groups.length)}
      beside={<span className="faint small only-wide">{words.becoming(records, groups.length)}</span>}
      near={[merge, apart, later].filter((action) => action !== null)}
      onClear={onClear}
    />
  )
}
