// Where an invoice or a reminder stands, coloured where it warns, refuses or is done.
import { Badge, type BadgeTone } from '../../kit/ui/badge.tsx'
import { useSay } from '../../kit/ui/language.tsx'
import { holdChoices, reminderStateChoices, statusChoices } from '../choices.ts'
import type { Hold, InvoiceStatus, ReminderState } from '../states.ts'

const ofInvoices: Readonly<Record<InvoiceStatus, BadgeTone>> = {
  draft: 'quiet',
  open: 'accent',
  paid: 'ok',
  cancelled: 'quiet',
}
const ofReminders: Readonly<Record<ReminderState, BadgeTone>> = {
  awaiting: 'warn',
  sending: 'accent',
  done: 'ok',
  failed: 'danger',
  dismissed: 'quiet',
  withdrawn: 'quiet',
}

export function InvoiceStatusBadge({ status }: { readonly status: InvoiceStatus }) {
  const say = useSay()
  const label = statusChoices.find(({ value }) => value === status)?.label
  return <Badge tone={ofInvoices[status]}>{label ? say(label) : status}</Badge>
}

export function HoldBadge({ hold }: { readonly hold: Hold }) {
  const say = useSay()
  const label = holdChoices.find(({ value }) => value === hold)?.label
  return <Badge tone={hold === 'disputed' ? 'danger' : 'warn'}>{label ? say(label) : hold}</Badge>
}

export function ReminderStateBadge({ state }: { readonly state: ReminderState }) {
  const say = useSay()
  const label = reminderStateChoices.find(({ value }) => value === state)?.label
  return <Badge tone={ofReminders[state]}>{label ? say(label) : state}</Badge>
}
