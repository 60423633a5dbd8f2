// Before an import is forgotten: its report goes, and with it the way to take it back.
import { useWords } from '../../kit/ui/language.tsx'
import { Dialog } from './dialog.tsx'
import styles from './dialog.module.css'
import { forgetImport } from './import-calls.ts'
import type { ImportSummary } from './import-stage.ts'
import { importListWords } from './imports-labels.ts'
import { useAct } from './use-act.ts'

interface ForgetDialogProps {
  readonly one: ImportSummary
  readonly onClose: () => void
}

export function ForgetDialog({ one, onClose }: ForgetDialogProps) {
  const words = useWords(importListWords)
  const stays = one.state === 'done' || one.state === 'interrupted'
  return (
    <Dialog
      title={words.forgetTitle}
      doing={useAct()}
      action={words.forgetNow}
      onAction={() => forgetImport(one.id).then(onClose)}
      onClose={onClose}
    >
      <ul className={styles['facts']}>
        <li>{words.forgetWhy(one.fileName)}</li>
        {stays ? <li>{words.forgetStays}</li> : null}
      </ul>
    </Dialog>
  )
}
