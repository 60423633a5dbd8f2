// Undoing a merge: first what comes back, what stays and what cannot be split again, then the undo.
import { Button, Modal, Skeleton } from '@mantine/core'
import { IconAlertTriangle, IconArrowMerge } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { ApiProblem } from '../../kit/ui/client.ts'
import { Note } from '../../kit/ui/form/note.tsx'
import { kitWords } from '../../kit/ui/labels.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { useProblemText } from '../../kit/ui/use-attempt.ts'
import { useOpener } from '../../kit/ui/use-opener.ts'
import { usePhone } from '../../kit/ui/use-phone.ts'
import { mergeQuery, type ShownMerge } from './merge-calls.ts'
import styles from './merge-dialog.module.css'
import { mergeDialogWords } from './merge-labels.ts'
import { Counts } from './merge-preview.tsx'
import type { DuplicateSubject } from './merge-subject.ts'
import sections from './unmerge-dialog.module.css'
import { useFieldTexts } from './use-field-texts.ts'
import { useUndoMerge } from './use-said-merged.ts'

interface UnmergeDialogProps {
  readonly subject: DuplicateSubject
  readonly mergeId: number
  /** The reference of the record that keeps what stays. */
  readonly original: string
  readonly onClose: () => void
}

export function UnmergeDialog({ subject, mergeId: first, original, onClose }: UnmergeDialogProps) {
  const words = useWords(mergeDialogWords)
  const kit = useWords(kitWords)
  const problemText = useProblemText()
  const phone = usePhone()
  useOpener()
  const [mergeId, setMergeId] = useState(first)
  const [busy, setBusy] = useState(false)
  const undo = useUndoMerge()
  const { data: merge, error, refetch } = useQuery(mergeQuery(mergeId))
  const apply = async () => {
    setBusy(true)
    const done = await undo(mergeId)
    setBusy(false)
    if (done) onClose()
    else void refetch()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      fullScreen={phone}
      size={560}
      title={words.undoTitle}
      closeButtonProps={{ 'aria-label': kit.close }}
      classNames={{
        content: styles['content'] ?? '',
        header: styles['header'] ?? '',
        body: styles['body'] ?? '',
      }}
    >
      <div className={sections['sheet']}>
        {error ? (
          <Note icon={<IconAlertTriangle aria-hidden />}>
            {error instanceof ApiProblem && error.status === 403 ? words.notAllowed : problemText(error)}
          </Note>
        ) : merge ? (
          <Told merge={merge} subject={subject} original={original} onFirst={setMergeId} />
        ) : (
          <div aria-busy>
            <Skeleton height={12} my={12} width="60%" />
            <Skeleton height={12} my={12} />
            <Skeleton height={12} my={12} />
          </div>
        )}
      </div>
      <footer className={styles['foot']}>
        <span className={`soft ${styles['undoable']}`}>
          <IconArrowMerge className="faint" aria-hidden />
          {words.redo}
        </span>
        <Button onClick={onClose}>{kit.cancel}</Button>
        <Button
          variant="filled"
          color="ink"
          data-autofocus
          disabled={!merge?.undo}
          loading={busy}
          onClick={() => void apply()}
        >
          {words.undoMerge}
        </Button>
      </footer>
    </Modal>
  )
}

interface ToldProps {
  readonly merge: ShownMerge
  readonly subject: DuplicateSubject
  readonly original: string
  /** Another merge has to be undone before. */
  readonly onFirst: (mergeId: number) => void
}

function Told({ merge, subject, original, onFirst }: ToldProps) {
  const words = useWords(mergeDialogWords)
  const texts = useFieldTexts(subject)
  const { undo, undoFirst, detail } = merge
  const [next] = undoFirst
  if (!undo)
    return (
      <Note
        icon={<IconAlertTriangle aria-hidden />}
        actions={
          next ? (
            <Button size="s" variant="default" onClick={() => onFirst(next.id)}>
              {words.undoFirst}
            </Button>
          ) : null
        }
      >
        {detail ?? words.alreadyUndone}
      </Note>
    )
  const stays = undo.editedFields.length + undo.edited.length + undo.later.length > 0
  return (
    <>
      <Part title={words.comesBack}>
        <p>{words.recordsBack(undo.records.map(({ reference, name }) => `${reference} ${name}`))}</p>
        {undo.rows.total > 0 ? (
          <>
            <p className="soft">{words.rowsBack(undo.rows.total)}</p>
            <Counts rows={undo.rows.items} />
          </>
        ) : null}
      </Part>
      <Part title={words.stays(original)}>
        {stays ? null : <p className="soft">{words.staysNothing}</p>}
        {undo.editedFields.length > 0 ? (
          <p>
            {undo.editedFields.map(texts.label).join(', ')}:{' '}
            <span className="soft">{words.editedFields}</span>
          </p>
        ) : null}
        <Counts rows={undo.edited.map((row) => ({ ...row, label: `${row.label}, ${words.edited}` }))} />
        <Counts rows={undo.later.map((row) => ({ ...row, label: `${row.label}, ${words.later}` }))} />
      </Part>
      {undo.lost.length > 0 ? (
        <Part title={words.lost}>
          <Counts
            rows={undo.lost.map((row) => ({
              ...row,
              table: `${row.table} ${row.reason}`,
              label: `${row.label}, ${row.why}`,
            }))}
          />
        </Part>
      ) : null}
    </>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={sections['part']}>
      <h3 className="small faint">{title}</h3>
      {children}
    </section>
  )
}
