// Merging duplicates: the original, what it takes over field by field, what will move, and then the merge.
import { Button, Modal, Skeleton } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { Key } from '../../kit/ui/key.tsx'
import { useKeys } from '../../kit/ui/keys.tsx'
import { kitWords } from '../../kit/ui/labels.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { useOpener } from '../../kit/ui/use-opener.ts'
import { usePhone } from '../../kit/ui/use-phone.ts'
import { MergeComparison } from './merge-comparison.tsx'
import styles from './merge-dialog.module.css'
import { mergeDialogWords } from './merge-labels.ts'
import { MergePreview } from './merge-preview.tsx'
import type { DuplicateSubject } from './merge-subject.ts'
import { MergeTrouble } from './merge-trouble.tsx'
import { useMerge } from './use-merge.ts'
import { useSaidMerged } from './use-said-merged.ts'

export interface MergeDialogProps {
  readonly subject: DuplicateSubject
  /** Two or more, a hundred at most. */
  readonly ids: readonly number[]
  readonly onClose: () => void
  /** With the original that they are one in now. */
  readonly onMerged?: (originalId: number) => void
}

export function MergeDialog({ subject, ids, onClose, onMerged }: MergeDialogProps) {
  const words = useWords(mergeDialogWords)
  const kit = useWords(kitWords)
  const phone = usePhone()
  useOpener()
  const merge = useMerge(subject, ids)
  const said = useSaidMerged(subject)
  const ready = merge.preview !== undefined && merge.trouble === null && !merge.busy
  const apply = async () => {
    if (!ready) return
    const made = await merge.merge()
    if (!made) return
    onClose()
    said(made)
    onMerged?.(made.originalId)
  }
  useKeys([{ keys: 'mod+enter', label: words.merge, group: words.title, run: () => void apply() }])
  return (
    <Modal
      opened
      onClose={onClose}
      fullScreen={phone}
      size={1128}
      title={words.title}
      closeButtonProps={{ 'aria-label': kit.close }}
      classNames={{
        content: styles['content'] ?? '',
        header: styles['header'] ?? '',
        body: styles['body'] ?? '',
      }}
    >
      <p className={`soft ${styles['hint']}`}>{words.hint(merge.ids.length - 1)}</p>
      <div className={styles['sheet']}>
        <div className={styles['main']}>
          <div className={styles['trouble']}>
            <MergeTrouble merge={merge} />
          </div>
          {merge.plan ? (
            <MergeComparison subject={subject} merge={merge} />
          ) : merge.trouble ? null : (
            <Reading />
          )}
        </div>
        {merge.plan ? (
          <MergePreview
            subject={subject}
            records={merge.records}
            originalId={merge.originalId}
            told={merge.preview}
          />
        ) : null}
      </div>
      <footer className={styles['foot']}>
        <span className={`soft ${styles['undoable']}`}>
          <IconArrowBackUp className="faint" aria-hidden />
          {words.undoable}
        </span>
        <Button onClick={onClose}>{kit.cancel}</Button>
        <Button
          variant="filled"
          color="ink"
          aria-disabled={!ready}
          data-disabled={!ready}
          loading={merge.busy}
          onClick={() => void apply()}
          rightSection={phone ? null : <Key keys="mod+enter" />}
        >
          {words.merge}
        </Button>
      </footer>
    </Modal>
  )
}

function Reading() {
  const words = useWords(mergeDialogWords)
  return (
    <div className={styles['reading']} aria-busy>
      <p className="sr" role="status">
        {words.loading}
      </p>
      {[56, 34, 34, 34, 34, 34].map((height, at) => (
        <Skeleton key={at} height={height - 14} my={7} />
      ))}
    </div>
  )
}
