// What a record's history says of merges, with the way back for those who may.
import { useCallback, type ReactNode } from 'react'
import { MergeEntry } from '../../duplicates/ui/merge-entry.tsx'
import type { DuplicateSubject } from '../../duplicates/ui/merge-subject.ts'
import type { Change } from '../../kit/trail.ts'
import { useMe } from '../session.ts'

export function useMergeEntries(
  subject: DuplicateSubject,
  recordId: number,
  reference: string,
): (change: Change) => ReactNode {
  const mayMerge = useMe().rights.includes('merge')
  return useCallback(
    (change) =>
      change.action === 'merged' ? (
        <MergeEntry
          change={change}
          subject={subject}
          recordId={recordId}
          reference={reference}
          mayMerge={mayMerge}
        />
      ) : null,
    [subject, recordId, reference, mayMerge],
  )
}
