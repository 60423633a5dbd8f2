// Before an import is forgotten: its report goes, and with it the way to take it back.
import { Button, Modal } from '@mantine/core'
import { useWords } from '../../kit/ui/language.tsx'
import { kitWords } from '../../kit/ui/labels.ts'
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
  const { cancel } = useWords(kitWords)
  const { act, acting, problem } = useAct()
  const stays = one.state === 'done' || one.state === 'interrupted'
  return (
    <Modal opened onClose={onClose} title={words.forgetTitle} size={480}>
      <div className={styles['body']}>
        <ul className={styles['facts']}>
          <li>{words.forgetWhy(one.fileName)}</li>
          {stays ? <li>{words.forgetStays}</li> : null}
        </ul>
      </div>
      {problem === null ? null : (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
      <footer className={styles['footer']}>
        <span className="grow only-wide" />
        <Button onClick={onClose} data-autofocus>
          {cancel}
        </Button>
        <Button
          variant="filled"
          color="ink"
          loading={acting}
          onClick={() => act(() => forgetImport(one.id).then(onClose))}
        >
          {words.forgetNow}
        </Button>
      </footer>
    </Modal>
  )
}
