// Over a record that is read: who it may be a duplicate of and why, with what can be done about it.
import { Button } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { Note } from '../../kit/ui/form/note.tsx'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import type { DuplicateGroup, RecordCard } from '../likeness.ts'
import { whyAlike } from '../likeness-words.ts'
import { groupsQuery } from './duplicates-calls.ts'
import { duplicatesWords } from './duplicates-labels.ts'
import { idsOf } from './group-reasons.ts'
import type { DuplicateSubject } from './merge-subject.ts'
import { useDecisions } from './use-decisions.ts'

const MergeDialog = lazy(async () => ({ default: (await import('./merge-dialog.tsx')).MergeDialog }))

interface RecordDuplicatesProps {
  readonly subject: DuplicateSubject
  readonly recordId: number
  readonly mayWrite: boolean
  readonly mayMerge: boolean
}

export function RecordDuplicates({ subject, recordId, mayWrite, mayMerge }: RecordDuplicatesProps) {
  const words = useWords(duplicatesWords)
  const [merging, setMerging] = useState(false)
  const { notThis } = useDecisions()
  const { data } = useInfiniteQuery(groupsQuery({ subject: subject.subject, recordId }))
  const group = data?.pages[0]?.items.find(({ records }) => records.some(({ id }) => id === recordId))
  const own = group?.records.find(({ id }) => id === recordId)
  if (!group || !own) return null
  const ids = idsOf(group)
  return (
    <Note
      icon={<IconCopy aria-hidden />}
      actions={
        <>
          {mayMerge ? (
            <Button size="s" onClick={() => setMerging(true)}>
              {words.compare}
            </Button>
          ) : null}
          {mayWrite ? (
            <Button size="s" onClick={() => void notThis(group, own)}>
              {words.notDuplicate}
            </Button>
          ) : null}
        </>
      }
    >
      <Told group={group} own={own} subject={subject} />
      <Suspense>
        {merging ? <MergeDialog subject={subject} ids={ids} onClose={() => setMerging(false)} /> : null}
      </Suspense>
    </Note>
  )
}

interface ToldProps {
  readonly group: DuplicateGroup
  readonly own: RecordCard
  readonly subject: DuplicateSubject
}

function Told({ group, own, subject }: ToldProps) {
  const words = useWords(duplicatesWords)
  const language = useLanguage()
  const others = group.records.filter(({ id }) => id !== own.id)
  const pair = group.pairs.find(({ a, b }) => a === own.id || b === own.id)
  const closest = others.find(({ id }) => id === pair?.a || id === pair?.b) ?? others[0]
  if (!closest) return null
  return (
    <p>
      {words[`alike${subject.subject}`]}{' '}
      <Link {...subject.link(closest.id)} className="link">
        {closest.name}, {closest.reference}
      </Link>
      {others.length > 1 ? ` ${words.others(others.length - 1)}` : ''}
      {pair ? <span className="soft"> · {whyAlike(language, pair)}</span> : null}
    </p>
  )
}
