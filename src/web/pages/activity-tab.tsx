// The tab with the activity of a record, and how much of it there is.
import { useMemo, type ReactNode } from 'react'
import type { OfRecord } from '../../activity/ui/activity-calls.ts'
import { useTimeline } from '../../activity/ui/use-timeline.tsx'
import type { Change } from '../../kit/trail.ts'
import type { FormField } from '../../kit/ui/form/form-field.ts'
import type { RecordTab } from '../../kit/ui/form/record-tabs.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { webWords } from '../labels.ts'
import { useMe } from '../session.ts'

export function useActivityTab(
  { subject, id }: OfRecord,
  version: number,
  fields: readonly FormField[],
  more: (change: Change) => ReactNode,
  closed = false,
): RecordTab {
  const words = useWords(webWords)
  const me = useMe()
  const of = useMemo(() => ({ subject, id }), [subject, id])
  const { total, panel } = useTimeline({
    of,
    version,
    fields,
    more,
    author: { id: me.id, name: me.name },
    mayWrite: me.rights.includes('write') && !closed,
  })
  return { name: 'activity', label: words.activity, count: total, panel }
}
