// What is done with the groups that are ticked, all of them at once.
import { lazy, Suspense, useState } from 'react'
import { useKeys } from '../../kit/ui/keys.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { duplicatesWords } from './duplicates-labels.ts'
import { seenGroups } from './duplicates-calls.ts'
import type { DuplicatesPageProps } from './duplicates-page-props.ts'
import { scanOf } from './duplicates-search.ts'
import { TickBar } from './tick-bar.tsx'
import { useDecisions } from './use-decisions.ts'
import type { GroupTicks } from './use-group-ticks.ts'
import { useLaters } from './use-laters.ts'

const TickedBatchDialog = lazy(async () => ({
  default: (await import('./batch-dialog.tsx')).TickedBatchDialog,
}))

interface TickedGroupsProps extends DuplicatesPageProps {
  readonly ticks: GroupTicks
}

export function TickedGroups({ ticks, search, setSearch, mayMerge, mayWrite }: TickedGroupsProps) {
  const words = useWords(duplicatesWords)
  const [merging, setMerging] = useState(false)
  const { apart } = useDecisions()
  const { later, back } = useLaters()
  const { groups, clear } = ticks
  useKeys([{ keys: 'escape', label: words.untickGroups, group: words.keys, run: clear }])
  const scanId = scanOf(search)
  const aside = search.part === 'later'
  const done = (work: Promise<unknown>) => {
    clear()
    void work
  }
  return (
    <>
      <TickBar
        groups={groups}
        onMerge={mayMerge ? () => setMerging(true) : null}
        onApart={mayWrite ? () => done(apart(groups)) : null}
        onLater={() => done(aside ? back(groups) : later(groups))}
        aside={aside}
        onClear={clear}
      />
      <Suspense>
        {merging ? (
          <TickedBatchDialog
            asked={{ groups: seenGroups(groups), ...(scanId === undefined ? {} : { scanId }) }}
            onClose={() => setMerging(false)}
            onStarted={() => setSearch({ part: 'batches', group: undefined })}
          />
        ) : null}
      </Suspense>
    </>
  )
}
