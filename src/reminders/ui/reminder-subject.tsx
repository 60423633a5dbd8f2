// Reminders as the generic list and cards show them: what stands where.
import { IconBellRinging, IconReceipt, IconStairsUp } from '@tabler/icons-react'
import { labelOf } from '../../kit/records/label-of.ts'
import type { CardPlaces } from '../../kit/ui/cards/card-places.ts'
import type { ListSubject } from '../../kit/ui/list/subject.ts'
import type { Language } from '../../kit/words.ts'
import { showMoney } from '../../sales/money.ts'
import { reminderStateChoices } from '../choices.ts'
import { reminderFields } from '../reminder-fields.ts'
import type { Reminder } from '../reminder.ts'
import type { ReminderState } from '../states.ts'
import { Amount, Overdue } from './invoice-subject.tsx'
import { reminderListCalls } from './reminder-calls.ts'
import { reminderListWords, reminderWords } from './reminder-labels.ts'
import { ReminderStateBadge } from './state-badges.tsx'

export const reminderSubject: ListSubject<Reminder> = {
  name: 'reminders',
  path: '/reminders',
  icon: IconBellRinging,
  fields: reminderFields,
  words: reminderListWords,
  calls: reminderListCalls,
  defaultSort: '-createdAt',
  letterSorts: ['partnerId'],
  neverArchived: true,
  presets: [
    inState('awaiting', { fr: 'À valider', en: 'Awaiting' }, ['awaiting', 'failed']),
    inState('sending', { fr: 'En cours d’envoi', en: 'On their way' }, ['sending']),
    inState('done', { fr: 'Faites', en: 'Done' }, ['done']),
  ],
  titleField: 'partnerId',
  nameOf: (reminder) => labelOf(reminder, 'partnerId'),
  lastNameOf: (reminder) => labelOf(reminder, 'partnerId'),
  square: () => true,
  second: (reminder, language) => second(reminder, language),
  cell: (field, reminder) => {
    if (field === 'state') return <ReminderStateBadge state={reminder.state} />
    if (field === 'amount') return <Amount amount={reminder.amount} currency={reminder.currency} />
    if (field === 'daysOverdue') return <Overdue days={reminder.daysOverdue} short />
    if (field === 'invoices') return <span className="cut">{numbersOf(reminder)}</span>
    return undefined
  },
  card,
}

function inState(name: string, words: { fr: string; en: string }, states: readonly ReminderState[]) {
  return { name, words, content: { filter: { and: [{ field: 'state', op: 'in' as const, value: states }] } } }
}

export function numbersOf({ invoices }: Reminder): string {
  return invoices.map(({ number }) => number).join(', ')
}

function second(reminder: Reminder, language: Language): string {
  const state = reminderStateChoices.find(({ value }) => value === reminder.state)?.label[language] ?? ''
  const money = showMoney(reminder.amount, reminder.currency, language)
  return [reminderWords[language].level(reminder.level), money, state].join(' · ')
}

function card(reminder: Reminder, language: Language): CardPlaces {
  return {
    second: second(reminder, language),
    lines: [
      [{ icon: IconReceipt, text: numbersOf(reminder) }],
      [
        {
          icon: IconStairsUp,
          text: reminderWords[language].days(reminder.daysOverdue),
        },
      ],
    ],
  }
}
