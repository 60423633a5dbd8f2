// Voir relance client: what waits, what was sent, what is disputed or on hold, for a partner or a contact's partners.
import { Modal, NativeSelect, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { labelOf } from '../../kit/records/label-of.ts'
import { Badge } from '../../kit/ui/badge.tsx'
import { formatInstantDay } from '../../kit/ui/formats.ts'
import { kitWords } from '../../kit/ui/labels.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { useAttempt, useProblemText } from '../../kit/ui/use-attempt.ts'
import { useOpener } from '../../kit/ui/use-opener.ts'
import { usePhone } from '../../kit/ui/use-phone.ts'
import type { Followed } from '../followed.ts'
import type { ListedInvoice } from '../invoice.ts'
import type { Reminder } from '../reminder.ts'
import { Amount, Overdue } from './invoice-subject.tsx'
import { chooseMethod, followedQuery, methodsQuery, type FollowedOf } from './reminder-calls.ts'
import { reminderWords } from './reminder-labels.ts'
import { numbersOf } from './reminder-subject.tsx'
import styles from './reminder.module.css'
import { HoldBadge, ReminderStateBadge } from './state-badges.tsx'

interface FollowedDialogProps {
  readonly of: FollowedOf
  readonly name: string
  readonly mayWrite: boolean
  readonly onClose: () => void
}

export function FollowedDialog({ of, name, mayWrite, onClose }: FollowedDialogProps) {
  const words = useWords(reminderWords)
  const kit = useWords(kitWords)
  const phone = usePhone()
  const problemText = useProblemText()
  useOpener()
  const { data, error } = useQuery(followedQuery(of))
  return (
    <Modal
      opened
      onClose={onClose}
      size={760}
      fullScreen={phone}
      title={words.followTitle(name)}
      closeButtonProps={{ 'aria-label': kit.close }}
    >
      {error ? <p role="alert">{problemText(error)}</p> : null}
      {data ? (
        <Shown followed={data} several={of.kind === 'contacts'} mayWrite={mayWrite} />
      ) : error ? null : (
        <Skeleton height={120} />
      )}
    </Modal>
  )
}

interface ShownProps {
  readonly followed: Followed
  /** Of a contact: whose each one is must be said. */
  readonly several: boolean
  readonly mayWrite: boolean
}

function Shown({ followed, several, mayWrite }: ShownProps) {
  const words = useWords(reminderWords)
  const { partners, reminders, invoices } = followed
  if (partners.length === 0) return <p className="soft">{words.noPartner}</p>
  return (
    <div className={styles['dialog']}>
      <Counts counts={followed.counts} />
      {reminders.length + invoices.length === 0 ? <p className="soft">{words.nothing}</p> : null}
      {reminders.length === 0 ? null : (
        <ul>
          {reminders.map((reminder) => (
            <ReminderLine key={reminder.id} reminder={reminder} several={several} />
          ))}
        </ul>
      )}
      {invoices.length === 0 ? null : (
        <section>
          <h3>{words.overdueInvoices}</h3>
          <ul>
            {invoices.map((invoice) => (
              <InvoiceLine key={invoice.id} invoice={invoice} several={several} />
            ))}
          </ul>
        </section>
      )}
      {mayWrite ? partners.map((partner) => <MethodChoice key={partner.id} partner={partner} />) : null}
    </div>
  )
}

function Counts({ counts }: Pick<Followed, 'counts'>) {
  const words = useWords(reminderWords)
  const { awaiting, done, disputed, onHold, overdue } = counts
  return (
    <div className={styles['badges']}>
      {awaiting > 0 ? <Badge tone="warn">{words.awaiting(awaiting)}</Badge> : null}
      {done > 0 ? <Badge tone="ok">{words.done(done)}</Badge> : null}
      {disputed > 0 ? <Badge tone="danger">{words.disputed(disputed)}</Badge> : null}
      {onHold > 0 ? <Badge tone="warn">{words.onHold(onHold)}</Badge> : null}
      {overdue > 0 ? <Badge>{words.overdueCount(overdue)}</Badge> : null}
    </div>
  )
}

function ReminderLine({ reminder, several }: { readonly reminder: Reminder; readonly several: boolean }) {
  const words = useWords(reminderWords)
  const language = useLanguage()
  const at = reminder.doneAt ?? reminder.settledAt ?? reminder.createdAt
  const facts = [
    several ? labelOf(reminder, 'partnerId') : '',
    numbersOf(reminder),
    formatInstantDay(language, at),
  ]
  return (
    <li className={styles['line']}>
      <Link className="link" to="/reminders/$id" params={{ id: String(reminder.id) }}>
        {words.level(reminder.level)}
      </Link>
      <span className="soft grow">{facts.filter(Boolean).join(' · ')}</span>
      <Amount amount={reminder.amount} currency={reminder.currency} />
      <ReminderStateBadge state={reminder.state} />
    </li>
  )
}

function InvoiceLine({ invoice, several }: { readonly invoice: ListedInvoice; readonly several: boolean }) {
  const facts = [several ? labelOf(invoice, 'partnerId') : '', invoice.holdReason]
  return (
    <li className={styles['line']}>
      <Link className="link" to="/invoices/$id" params={{ id: String(invoice.id) }}>
        {invoice.number}
      </Link>
      <span className="soft grow">{facts.filter(Boolean).join(' · ')}</span>
      <Amount amount={invoice.balance} currency={invoice.currency} />
      <Overdue days={invoice.daysOverdue} />
      {invoice.hold ? <HoldBadge hold={invoice.hold} /> : null}
    </li>
  )
}

function MethodChoice({ partner }: { readonly partner: Followed['partners'][number] }) {
  const words = useWords(reminderWords)
  const attempt = useAttempt()
  const { data: methods = [] } = useQuery(methodsQuery(true))
  const offered = methods.filter(({ id, archived }) => !archived || id === partner.methodId)
  if (offered.length < 2) return null
  return (
    <NativeSelect
      label={words.methodOf(partner.name)}
      value={String(partner.methodId ?? '')}
      data={[
        { value: '', label: words.defaultMethod },
        ...offered.map(({ id, name }) => ({ value: String(id), label: name })),
      ]}
      onChange={({ currentTarget: { value } }) =>
        void attempt(() => chooseMethod(partner.id, value === '' ? null : Number(value)))
      }
    />
  )
}
