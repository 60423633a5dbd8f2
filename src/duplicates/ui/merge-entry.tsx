// Below a merge in a record's history: whom it took in, and the way back.
import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { Change } from '../../kit/trail.ts'
import { formatInstant } from '../../kit/ui/formats.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { recordMergesQuery } from './merge-calls.ts'
import { mergeDialogWords } from './merge-labels.ts'
import type { DuplicateSubject } from './merge-subject.ts'

const UnmergeDialog = lazy(async () => ({ default: (await import('./unmerge-dialog.tsx')).UnmergeDialog }))

interface MergeEntryProps {
  readonly change: Change
  readonly subject: DuplicateSubject
  readonly recordId: number
  readonly reference: string
  readonly mayMerge: boolean
}

export function MergeEntry({ change, subject, recordId, reference, mayMerge }: MergeEntryProps) {
  const words = useWords(mergeDialogWords)
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const { data } = useQuery(recordMergesQuery(subject.subject, recordId))
  const mergeId = change.changes.find(({ field }) => field === 'mergeId')?.to
  const merge = data?.items.find(({ id }) => id === mergeId)
  const told = change.changes.find(({ field }) => field === 'duplicates')?.toLabel
  return (
    <>
      {told ? <p className="soft">{told}</p> : null}
      {merge?.undoneAt ? (
        <p className="small faint">
          {words.undoneBy(merge.undoneByName ?? '', formatInstant(language, merge.undoneAt))}
        </p>
      ) : null}
      {merge && !merge.undoneAt && mayMerge ? (
        <Button
          size="s"
          className="link"
          leftSection={<IconArrowBackUp aria-hidden />}
          onClick={() => setOpen(true)}
        >
          {words.undoMerge}
        </Button>
      ) : null}
      <Suspense>
        {open && merge ? (
          <UnmergeDialog
            subject={subject}
            mergeId={merge.id}
            original={reference}
            onClose={() => setOpen(false)}
          />
        ) : null}
      </Suspense>
    </>
  )
}
