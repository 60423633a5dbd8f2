// Beside an invoice: what is paid of it, and how its customer is reminded.
import { ActionIcon, Button } from '@mantine/core'
import { IconArrowBackUp, IconCoin } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Fact, Facts } from '../../kit/ui/form/fact.tsx'
import { useForm } from '../../kit/ui/form/form-context.ts'
import { Panel } from '../../kit/ui/form/panel.tsx'
import { formatDay, formatInstantDay } from '../../kit/ui/formats.ts'
import { useLanguage, useSay, useWords } from '../../kit/ui/language.tsx'
import { toast } from '../../kit/ui/toast-queue.ts'
import { useAttempt } from '../../kit/ui/use-attempt.ts'
import { showMoney } from '../../sales/money.ts'
import { paymentMethodChoices } from '../choices.ts'
import type { Invoice, Payment } from '../invoice.ts'
import { takePaymentBack } from './invoice-calls.ts'
import { invoiceWords } from './invoice-labels.ts'
import styles from './invoice.module.css'
import { PaymentDialog } from './payment-dialog.tsx'
import { ReminderStateBadge } from './state-badges.tsx'

export function InvoicePanels({ invoice }: { readonly invoice: Invoice }) {
  const words = useWords(invoiceWords)
  if (invoice.status === 'draft')
    return (
      <Panel title={words.payments}>
        <p className="soft">{words.draftWhy}</p>
      </Panel>
    )
  return (
    <>
      <PaymentsPanel invoice={invoice} />
      {invoice.status === 'cancelled' ? null : <RemindersPanel invoice={invoice} />}
    </>
  )
}

function PaymentsPanel({ invoice }: { readonly invoice: Invoice }) {
  const words = useWords(invoiceWords)
  const language = useLanguage()
  const { readOnly } = useForm()
  const [paying, setPaying] = useState(false)
  const money = (amount: string) => showMoney(amount, invoice.currency, language)
  return (
    <Panel title={words.payments}>
      <dl className={styles['sums']}>
        <dt className="faint">{words.total}</dt>
        <dd className="figures">{money(invoice.totalWithTax)}</dd>
        <dt className="faint">{words.already}</dt>
        <dd className="figures">{money(invoice.paid)}</dd>
        <dt className="name">{words.balance}</dt>
        <dd className="figures name">{money(invoice.balance)}</dd>
      </dl>
      {invoice.payments.length === 0 ? <p className="faint small">{words.noPayment}</p> : null}
      <ul className={styles['payments']}>
        {invoice.payments.map((payment) => (
          <PaymentLine key={payment.id} invoice={invoice} payment={payment} />
        ))}
      </ul>
      {invoice.status === 'open' && !readOnly ? (
        <Button size="s" leftSection={<IconCoin aria-hidden />} onClick={() => setPaying(true)}>
          {words.pay}
        </Button>
      ) : null}
      {paying ? <PaymentDialog invoice={invoice} onClose={() => setPaying(false)} /> : null}
    </Panel>
  )
}

interface PaymentLineProps {
  readonly invoice: Invoice
  readonly payment: Payment
}

function PaymentLine({ invoice, payment }: PaymentLineProps) {
  const words = useWords(invoiceWords)
  const language = useLanguage()
  const say = useSay()
  const attempt = useAttempt()
  const { readOnly } = useForm()
  const amount = showMoney(payment.amount, invoice.currency, language)
  const label = paymentMethodChoices.find(({ value }) => value === payment.method)?.label
  const facts = [formatDay(language, payment.paidOn), label ? say(label) : '', payment.reference]
  const reversed = payment.reversedAt !== null
  const back = () =>
    attempt(async () => {
      await takePaymentBack(invoice, payment.id)
      toast(words.tookBack(amount))
    })
  return (
    <li>
      <span className={`figures nowrap ${reversed ? styles['reversed'] : ''}`}>{amount}</span>
      <span className="soft small grow">
        {[...facts, reversed ? words.takenBack : ''].filter(Boolean).join(' · ')}
      </span>
      {reversed || readOnly || invoice.status === 'cancelled' ? null : (
        <ActionIcon size={24} aria-label={words.takeBack(amount)} onClick={() => void back()}>
          <IconArrowBackUp aria-hidden />
        </ActionIcon>
      )}
    </li>
  )
}

const labelWidth = 132

function RemindersPanel({ invoice }: { readonly invoice: Invoice }) {
  const words = useWords(invoiceWords)
  const language = useLanguage()
  return (
    <Panel title={words.reminders}>
      <Facts labelWidth={labelWidth}>
        <Fact name="hold" label={{ fr: 'Suspendues', en: 'Suspended' }} />
        <Fact name="holdReason" />
        <Fact name="promisedUntil" />
      </Facts>
      {invoice.reminders.length === 0 ? <p className="faint small">{words.noReminder}</p> : null}
      <ul className={styles['payments']}>
        {invoice.reminders.map(({ id, state, level, at }) => (
          <li key={id}>
            <Link className="link grow" to="/reminders/$id" params={{ id: String(id) }}>
              {words.reminderAt(level)}
              <span className="soft small"> · {formatInstantDay(language, at)}</span>
            </Link>
            <ReminderStateBadge state={state} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
