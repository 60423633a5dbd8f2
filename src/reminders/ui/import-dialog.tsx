// Bringing in open invoices: a table pasted or chosen, checked first, then taken in.
import { Button, FileButton, Modal, Textarea } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { kitWords } from '../../kit/ui/labels.ts'
import { useSay, useWords } from '../../kit/ui/language.tsx'
import { toast } from '../../kit/ui/toast-queue.ts'
import { useProblemText } from '../../kit/ui/use-attempt.ts'
import { useOpener } from '../../kit/ui/use-opener.ts'
import { usePhone } from '../../kit/ui/use-phone.ts'
import type { ImportedInvoices, RowFault } from '../import-invoices.ts'
import { importInvoices } from './invoice-calls.ts'
import { invoiceWords } from './invoice-labels.ts'
import { columnLabels } from './import-columns.ts'
import styles from './invoice.module.css'

export function ImportInvoicesDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(invoiceWords)
  const kit = useWords(kitWords)
  const phone = usePhone()
  const problemText = useProblemText()
  useOpener()
  const [text, setText] = useState('')
  const [told, setTold] = useState<ImportedInvoices | null>(null)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<unknown>(null)
  const change = (next: string) => {
    setText(next)
    setTold(null)
    setRefused(null)
  }
  const run = async (dryRun: boolean) => {
    setBusy(true)
    setRefused(null)
    try {
      const read = await importInvoices(text, dryRun)
      setTold(read)
      if (dryRun) return
      toast(words.broughtIn(read.created))
      onClose()
    } catch (problem) {
      setRefused(problem)
    } finally {
      setBusy(false)
    }
  }
  const ready = told !== null && told.created > 0
  return (
    <Modal
      opened
      onClose={onClose}
      size={720}
      fullScreen={phone}
      title={words.importTitle}
      closeButtonProps={{ 'aria-label': kit.close }}
    >
      <div className={styles['fields']}>
        <p className="soft">{words.importWhy}</p>
        <Textarea
          label={words.table}
          autosize
          minRows={6}
          maxRows={12}
          value={text}
          data-autofocus
          error={refused ? problemText(refused) : undefined}
          onChange={({ currentTarget }) => change(currentTarget.value)}
        />
        <FileButton
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          onChange={(file) => void file?.text().then(change)}
        >
          {(props) => (
            <Button {...props} size="s" className="link" leftSection={<IconUpload aria-hidden />}>
              {words.chooseFile}
            </Button>
          )}
        </FileButton>
        <div aria-live="polite">{told ? <Told told={told} /> : null}</div>
      </div>
      <footer className={styles['foot']}>
        <Button onClick={onClose}>{kit.cancel}</Button>
        {ready ? (
          <Button variant="filled" color="ink" loading={busy} onClick={() => void run(false)}>
            {words.bring(told.created)}
          </Button>
        ) : (
          <Button
            variant="filled"
            color="ink"
            loading={busy}
            disabled={text.trim() === ''}
            onClick={() => void run(true)}
          >
            {words.check}
          </Button>
        )}
      </footer>
    </Modal>
  )
}

function Told({ told }: { readonly told: ImportedInvoices }) {
  const words = useWords(invoiceWords)
  return (
    <>
      <p className="name">{words.found(told.created, told.rows)}</p>
      <ul className={styles['faults']}>
        {told.faults.map((fault) => (
          <Fault key={`${fault.line} ${fault.column}`} fault={fault} />
        ))}
      </ul>
    </>
  )
}

function Fault({ fault }: { readonly fault: RowFault }) {
  const words = useWords(invoiceWords)
  const say = useSay()
  return (
    <li>
      <span className="faint">{words.faultAt(fault.line, say(columnLabels[fault.column]))}</span>{' '}
      {fault.message}
    </li>
  )
}
