// One reminder: for whom and for how much, what it says in the customer's language, and what became of it.
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconFileDownload, IconMailOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { labelOf } from '../../kit/records/label-of.ts'
import { Badges } from '../../kit/ui/badge.tsx'
import { Note } from '../../kit/ui/form/note.tsx'
import { formatDay, formatInstant } from '../../kit/ui/formats.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { Portrait } from '../../kit/ui/portrait.tsx'
import { useAttempt } from '../../kit/ui/use-attempt.ts'
import type { ReminderLetter } from '../letter.ts'
import type { Reminder } from '../reminder.ts'
import { Amount } from './invoice-subject.tsx'
import head from './invoice.module.css'
import { letterFile, letterQuery } from './reminder-calls.ts'
import { reminderWords } from './reminder-labels.ts'
import styles from './reminder.module.css'
import { ReminderStateBadge } from './state-badges.tsx'

export function ReminderSheet({ reminder }: { readonly reminder: Reminder }) {
  const words = useWords(reminderWords)
  const { data: letter } = useQuery(letterQuery(reminder.id, reminder.state))
  return (
    <div className={styles['scroll']}>
      <Head reminder={reminder} />
      <div className={styles['sheet']}>
        {reminder.problem === '' ? null : (
          <Note icon={<IconAlertTriangle aria-hidden />}>{words.problem(reminder.problem)}</Note>
        )}
        {letter?.withoutEmail ? (
          <Note tone="quiet" icon={<IconMailOff aria-hidden />}>
            {letter.withoutEmail === 'refused' ? words.refused : words.noAddress}
          </Note>
        ) : null}
        {letter ? (
          <>
            <Invoices letter={letter} />
            <Says letter={letter} reminder={reminder} />
          </>
        ) : null}
      </div>
    </div>
  )
}

function Head({ reminder }: { readonly reminder: Reminder }) {
  const words = useWords(reminderWords)
  const language = useLanguage()
  const contact = labelOf(reminder, 'contactId')
  const { settledAt, doneAt } = reminder
  const decided = labelOf(reminder, 'settledById')
  const told = [
    words.proposedOn(formatInstant(language, reminder.createdAt)),
    settledAt && decided !== '' ? words.decidedBy(decided, formatInstant(language, settledAt)) : '',
    doneAt ? words.leftOn(formatInstant(language, doneAt)) : '',
  ]
  return (
    <header className={head['head']}>
      <Portrait square size="l" name={labelOf(reminder, 'partnerId')} />
      <div className="grow">
        <h1 className={head['title']}>{words.reminder(reminder.level)}</h1>
        <p className={`soft ${head['line']}`}>
          <Link className="link" to="/partners/$id" params={{ id: String(reminder.partnerId) }}>
            {labelOf(reminder, 'partnerId')}
          </Link>
          {contact === '' ? null : (
            <>
              {' · '}
              <Link className="link" to="/contacts/$id" params={{ id: String(reminder.contactId) }}>
                {contact}
              </Link>
            </>
          )}
          {' · '}
          <Amount amount={reminder.amount} currency={reminder.currency} />
        </p>
        <div className={head['badges']}>
          <Badges>
            <ReminderStateBadge state={reminder.state} />
            <span className="faint small">{told.filter(Boolean).join(' · ')}</span>
          </Badges>
        </div>
      </div>
    </header>
  )
}

function Invoices({ letter }: { readonly letter: ReminderLetter }) {
  const words = useWords(reminderWords)
  const language = useLanguage()
  return (
    <section>
      <h2>{words.invoices}</h2>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.dueOn}</th>
            <th scope="col">{words.overdue}</th>
            <th scope="col" className={styles['right']}>
              {words.balance}
            </th>
          </tr>
        </thead>
        <tbody>
          {letter.invoices.map(({ id, number, dueOn, daysOverdue, balance }) => (
            <tr key={id}>
              <td>
                <Link className="link" to="/invoices/$id" params={{ id: String(id) }}>
                  {number}
                </Link>
              </td>
              <td>{formatDay(language, dueOn)}</td>
              <td>{words.days(daysOverdue)}</td>
              <td className={styles['right']}>
                <Amount amount={balance} currency={letter.currency} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {words.total}
            </th>
            <td className={`name ${styles['right']}`}>
              <Amount amount={letter.amount} currency={letter.currency} />
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

function Says({ letter, reminder }: { readonly letter: ReminderLetter; readonly reminder: Reminder }) {
  const words = useWords(reminderWords)
  const language = useLanguage()
  const attempt = useAttempt()
  const names = new Intl.DisplayNames(language, { type: 'language' })
  return (
    <section>
      <h2>{words.says}</h2>
      <dl className={styles['facts']}>
        <dt className="faint">{words.to}</dt>
        <dd>{[letter.emailTo, letter.byLetter ? words.byPost : ''].filter(Boolean).join(' · ')}</dd>
        <dt className="faint">{words.language}</dt>
        <dd>{names.of(letter.language)}</dd>
        <dt className="faint">{words.subject}</dt>
        <dd lang={letter.language}>{letter.subject}</dd>
      </dl>
      {letter.emailTo === '' ? null : (
        <p className={styles['text']} lang={letter.language}>
          {letter.email}
        </p>
      )}
      {letter.byLetter ? (
        <>
          <h2>{words.letter}</h2>
          <p className={styles['text']} lang={letter.language}>
            {letter.letter}
          </p>
        </>
      ) : null}
      {reminder.hasPdf ? (
        <Button
          size="s"
          leftSection={<IconFileDownload aria-hidden />}
          onClick={() => void attempt(() => letterFile(reminder.id))}
        >
          {words.downloadLetter}
        </Button>
      ) : null}
    </section>
  )
}
