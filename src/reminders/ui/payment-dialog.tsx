// Entering a payment: how much, when, how; more than is due only by saying so.
import { Button, Checkbox, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { readDecimal, showDecimal } from '../../kit/decimal.ts'
import { ApiProblem } from '../../kit/ui/client.ts'
import { kitWords } from '../../kit/ui/labels.ts'
import { useLanguage, useSay, useWords } from '../../kit/ui/language.tsx'
import { toast } from '../../kit/ui/toast-queue.ts'
import { useProblemText } from '../../kit/ui/use-attempt.ts'
import { useOpener } from '../../kit/ui/use-opener.ts'
import { decimal, showMoney } from '../../sales/money.ts'
import { paymentMethodChoices } from '../choices.ts'
import type { Invoice } from '../invoice.ts'
import type { PaymentMethod } from '../states.ts'
import { addPayment } from './invoice-calls.ts'
import { invoiceWords } from './invoice-labels.ts'
import styles from './invoice.module.css'

/** Where the reader is: `2026-11-24`. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE').format(new Date())
}

interface PaymentDialogProps {
  readonly invoice: Invoice
  readonly onClose: () => void
}

export function PaymentDialog({ invoice, onClose }: PaymentDialogProps) {
  const words = useWords(invoiceWords)
  const kit = useWords(kitWords)
  const say = useSay()
  const language = useLanguage()
  const problemText = useProblemText()
  useOpener()
  const [amount, setAmount] = useState(showDecimal(invoice.balance, language))
  const [paidOn, setPaidOn] = useState(today)
  const [method, setMethod] = useState<PaymentMethod>('transfer')
  const [reference, setReference] = useState('')
  const [evenOver, setEvenOver] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<unknown>(null)
  const read = readDecimal(amount, language)
  const over = read !== null && decimal(read).gt(invoice.balance)
  const at = (pointer: string) =>
    refused instanceof ApiProblem ? refused.errors.find((one) => one.pointer === pointer)?.message : undefined
  const save = async () => {
    setBusy(true)
    try {
      const day = paidOn === '' ? {} : { paidOn }
      await addPayment(invoice, { amount: read ?? amount, method, reference, evenOver, ...day })
      toast(words.paid(showMoney(read ?? '0', invoice.currency, language)))
      onClose()
    } catch (problem) {
      setRefused(problem)
    } finally {
      setBusy(false)
    }
  }
  const elsewhere = refused !== null && !at('/amount') && !at('/paidOn') ? problemText(refused) : null
  return (
    <Modal
      opened
      onClose={onClose}
      size={460}
      title={words.payTitle(invoice.number)}
      closeButtonProps={{ 'aria-label': kit.close }}
    >
      <form
        className={styles['fields']}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <div className={styles['two']}>
          <TextInput
            label={words.amount}
            value={amount}
            inputMode="decimal"
            error={at('/amount')}
            data-autofocus
            onChange={({ currentTarget }) => setAmount(currentTarget.value)}
          />
          <TextInput
            type="date"
            label={words.paidOn}
            value={paidOn}
            error={at('/paidOn')}
            onChange={({ currentTarget }) => setPaidOn(currentTarget.value)}
          />
          <NativeSelect
            label={words.method}
            value={method}
            data={paymentMethodChoices.map(({ value, label }) => ({ value, label: say(label) }))}
            onChange={({ currentTarget }) => setMethod(currentTarget.value as PaymentMethod)}
          />
          <TextInput
            label={words.reference}
            value={reference}
            maxLength={200}
            onChange={({ currentTarget }) => setReference(currentTarget.value)}
          />
        </div>
        {over ? (
          <Checkbox
            label={words.overpaid}
            checked={evenOver}
            onChange={({ currentTarget }) => setEvenOver(currentTarget.checked)}
          />
        ) : null}
        {elsewhere ? <p role="alert">{elsewhere}</p> : null}
        <footer className={styles['foot']}>
          <Button onClick={onClose}>{kit.cancel}</Button>
          <Button type="submit" variant="filled" color="ink" loading={busy} disabled={over && !evenOver}>
            {kit.save}
          </Button>
        </footer>
      </form>
    </Modal>
  )
}
