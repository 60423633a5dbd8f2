// Printing many quotations and orders, invoices or reminders as one PDF, each in its own language.
import { Button, Modal } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { kitWords } from '../../kit/ui/labels.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { ProgressBar } from '../../kit/ui/progress-bar.tsx'
import { useOpener } from '../../kit/ui/use-opener.ts'
import { printForms, type FormSelection } from './form-calls.ts'
import { printWords } from './print-labels.ts'
import { usePrinting } from './use-printing.ts'
import styles from './print-dialog.module.css'

interface PrintFormsDialogProps {
  readonly of: FormSelection
  /** `200 devis et commandes` */
  readonly what: string
  readonly onClose: () => void
}

export function PrintFormsDialog({ of, what, onClose }: PrintFormsDialogProps) {
  const words = useWords(printWords)
  const { cancel, close } = useWords(kitWords)
  useOpener()
  const printing = usePrinting(onClose)
  const { progress } = printing
  const print = () => printForms(of)
  return (
    <Modal
      opened
      onClose={onClose}
      size={520}
      title={words.printMany(what)}
      closeButtonProps={{ 'aria-label': close }}
    >
      <p className={`soft ${styles['many']}`}>{words.formsTogether}</p>
      {printing.problem === null ? null : (
        <p role="alert" className={styles['problem']}>
          {printing.problem}
        </p>
      )}
      <footer className={styles['foot']} data-printing={printing.busy || undefined}>
        {progress ? (
          <div className={`grow ${styles['progress']}`}>
            <span>{words.making(progress.done, progress.total)}</span>
            <ProgressBar label={what} done={progress.done} total={progress.total} />
          </div>
        ) : (
          <span className="grow" />
        )}
        {progress ? (
          <Button onClick={printing.stop}>{words.stop}</Button>
        ) : (
          <Button onClick={onClose}>{cancel}</Button>
        )}
        <Button
          variant="default"
          leftSection={<IconDownload aria-hidden />}
          disabled={printing.busy}
          onClick={() => printing.begin('save', print)}
        >
          {words.pdf}
        </Button>
        <Button
          variant="filled"
          color="ink"
          leftSection={<IconPrinter aria-hidden />}
          loading={printing.busy}
          data-autofocus
          onClick={() => printing.begin('open', print)}
        >
          {words.print}
        </Button>
      </footer>
    </Modal>
  )
}
