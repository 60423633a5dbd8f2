// The group that is open, with what is done about it.
import { lazy, Suspense, useState } from 'react'
import type { DuplicateGroup } from '../likeness.ts'
import type { DuplicatesPageProps } from './duplicates-page-props.ts'
import { GroupDetail } from './group-detail.tsx'
import { idsOf } from './group-reasons.ts'
import { useDecisions } from './use-decisions.ts'
import { useLaters } from './use-laters.ts'

const MergeDialog = lazy(async () => ({ default: (await import('./merge-dialog.tsx')).MergeDialog }))

interface OpenGroupProps extends DuplicatesPageProps {
  readonly group: DuplicateGroup
}

export function OpenGroup({ group, subjects, search, mayMerge, mayWrite }: OpenGroupProps) {
  const [merging, setMerging] = useState(false)
  const { apart, notThis } = useDecisions()
  const { later, back } = useLaters()
  const subject = subjects[group.subject]
  return (
    <>
      <GroupDetail
        group={group}
        subject={subject}
        search={search}
        onMerge={mayMerge ? () => setMerging(true) : null}
        onApart={mayWrite ? () => void apart([group]) : null}
        onLater={() => void (group.later ? back([group]) : later([group]))}
        onNotThis={mayWrite ? (record) => void notThis(group, record) : null}
      />
      <Suspense>
        {merging ? (
          <MergeDialog subject={subject} ids={idsOf(group)} onClose={() => setMerging(false)} />
        ) : null}
      </Suspense>
    </>
  )
}
