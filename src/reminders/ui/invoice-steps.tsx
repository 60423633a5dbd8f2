// The next step of an invoice as the strong button of its page, and its end in the menu.
import { Button, Menu, Modal } from '@mantine/core'
import { IconBan, IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { decimal } from '../../sales/money.ts'
import { useForm } from '../../kit/ui/form/form-context.ts'
import { kitWords } from '../../kit/ui/labels.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { toast } from '../../kit/ui/toast-queue.ts'
import { useProblemText } from '../../kit/ui/use-attempt.ts'
import { useOpener } from '../../kit/ui/use-opener.ts'
import type { Invoice } from '../invoice.ts'
import { cancelInvoice, finaliseInvoice } from './invoice-calls.ts'
import { invoiceWords } from './invoice-labels.ts'
import styles from './invoice.module.css'

export function FinaliseButton({ invoice }: { readonly invoice: Invoice }) {
  const words = useWords(invoiceWords)
  const { readOnly, state } = useForm()
  const [asked, setAsked] = useState(false)
  const unsaved = Object.keys(state.edits).length > 0
  if (readOnly || invoice.status !== 'draft') return null
  return (
    <>
      <Button
        size="s"
        variant="filled"
        color="ink"
        leftSection={<IconCheck aria-hidden />}
        disabled={unsaved}
        title={unsaved ? words.saveFirst : undefined}
        onClick={() => setAsked(true)}
      >
        {words.finalise}
      </Button>
      {asked ? (
        <Step
          title={words.finaliseTitle}
          why={words.finaliseWhy}
          act={words.finalise}
          run={async () => void toast(words.finalised((await finaliseInvoice(invoice)).number))}
          onClose={() => setAsked(false)}
        />
      ) : null}
    </>
  )
}

/** For the menu of its page; nothing where it cannot be cancelled any more. */
export function CancelItem({ invoice, onAsk }: { readonly invoice: Invoice; readonly onAsk: () => void }) {
  const words = useWords(invoiceWords)
  const { readOnly } = useForm()
  if (readOnly || !mayCancel(invoice)) return null
  return (
    <Menu.Item leftSection={<IconBan aria-hidden />} onClick={onAsk}>
      {words.cancel}
    </Menu.Item>
  )
}

export function mayCancel({ status, paid }: Invoice): boolean {
  return status !== 'cancelled' && decimal(paid).eq(0)
}

export function CancelDialog({
  invoice,
  onClose,
}: {
  readonly invoice: Invoice
  readonly onClose: () => void
}) {
  const words = useWords(invoiceWords)
  const name = invoice.number || words.draft
  return (
    <Step
      title={words.cancelTitle(name)}
      why={words.cancelWhy}
      act={words.cancel}
      run={async () => {
        await cancelInvoice(invoice)
        toast(words.cancelled(name))
      }}
      onClose={onClose}
    />
  )
}

interface StepProps {
  readonly title: string
  readonly why: string
  readonly act: string
  readonly run: () => Promise<void>
  readonly onClose: () => void
}

/** Says what will happen where it cannot be undone; why it was refused stands in the dialog. */
function Step({ title, why, act, run, onClose }: StepProps) {
  const words = useWords(invoiceWords)
  const kit = useWords(kitWords)
  const problemText = useProblemText()
  useOpener()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<unknown>(null)
  const go = async () => {
    setBusy(true)
    try {
      await run()
      onClose()
    } catch (problem) {
      setRefused(problem)
      setBusy(false)
    }
  }
  return (
    <Modal opened onClose={onClose} size={440} title={title} closeButtonProps={{ 'aria-label': kit.close }}>
      <p className="soft">{why}</p>
      {refused ? <p role="alert">{problemText(refused)}</p> : null}
      <footer className={styles['foot']}>
        <Button onClick={onClose}>{words.keep}</Button>
        <Button variant="filled" color="ink" loading={busy} data-autofocus onClick={() => void go()}>
          {act}
        </Button>
      </footer>
    </Modal>
  )
}
