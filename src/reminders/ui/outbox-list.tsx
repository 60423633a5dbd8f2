// The outbox: e-mails of reminders that wait, left or were refused, and what can be done with each.
import { Button } from '@mantine/core'
import { IconCheck, IconDownload, IconMailOff, IconRefresh } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Badge, type BadgeTone } from '../../kit/ui/badge.tsx'
import { EmptyState } from '../../kit/ui/empty-state.tsx'
import { Note } from '../../kit/ui/form/note.tsx'
import { formatInstant } from '../../kit/ui/formats.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { ListFailed } from '../../kit/ui/list/list-failed.tsx'
import { useAttempt } from '../../kit/ui/use-attempt.ts'
import type { Message } from '../outbox/contract.ts'
import { messageFile, outboxQuery, sentElsewhere, tryAgain } from './reminder-calls.ts'
import { reminderWords } from './reminder-labels.ts'
import styles from './reminder.module.css'

export function OutboxList({ mayWrite }: { readonly mayWrite: boolean }) {
  const words = useWords(reminderWords)
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(outboxQuery())
  if (error) return <ListFailed error={error} onRetry={() => void refetch()} />
  if (!data) return null
  const items = data.pages.flatMap((page) => page.items)
  const sending = data.pages[0]?.sending ?? true
  if (items.length === 0) return <EmptyState title={words.noMessage}>{words.noMessageWhy}</EmptyState>
  return (
    <div className={`${styles['scroll']} ${styles['sheet']}`}>
      {sending ? null : (
        <Note tone="quiet" icon={<IconMailOff aria-hidden />}>
          {words.noServer}
        </Note>
      )}
      <ul>
        {items.map((message) => (
          <MessageLine key={message.id} message={message} mayWrite={mayWrite} sending={sending} />
        ))}
      </ul>
      {hasNextPage ? (
        <Button className="link" onClick={() => void fetchNextPage()}>
          {words.more}
        </Button>
      ) : null}
    </div>
  )
}

const tones: Readonly<Record<Message['state'], BadgeTone>> = {
  waiting: 'warn',
  sent: 'ok',
  failed: 'danger',
  cancelled: 'quiet',
}

interface MessageLineProps {
  readonly message: Message
  readonly mayWrite: boolean
  readonly sending: boolean
}

function MessageLine({ message, mayWrite, sending }: MessageLineProps) {
  const words = useWords(reminderWords)
  const language = useLanguage()
  const names = { waiting: words.waits, sent: words.sent, failed: words.failed, cancelled: words.cancelled }
  const facts = [
    message.recipient,
    message.sentAt ? words.sentOn(formatInstant(language, message.sentAt)) : '',
    message.sentBy ? words.sentBy(message.sentBy) : '',
    message.attempts > 0 ? words.attempts(message.attempts) : '',
    message.problem,
  ]
  return (
    <li className={styles['line']}>
      <Link className="link" to="/reminders/$id" params={{ id: String(message.reminderId) }}>
        {message.partnerName}
      </Link>
      <span className="grow">
        {message.subject}
        <span className="soft small"> · {facts.filter(Boolean).join(' · ')}</span>
      </span>
      <Badge tone={tones[message.state]}>{names[message.state]}</Badge>
      <Deeds message={message} mayWrite={mayWrite} sending={sending} />
    </li>
  )
}

function Deeds({ message, mayWrite, sending }: MessageLineProps) {
  const words = useWords(reminderWords)
  const attempt = useAttempt()
  const open = mayWrite && (message.state === 'waiting' || message.state === 'failed')
  return (
    <span className={styles['badges']}>
      {message.recipient === '' ? null : (
        <Button
          size="s"
          className="link"
          leftSection={<IconDownload aria-hidden />}
          onClick={() => void attempt(() => messageFile(message.id))}
        >
          {words.download}
        </Button>
      )}
      {open && sending ? (
        <Button
          size="s"
          className="link"
          leftSection={<IconRefresh aria-hidden />}
          onClick={() => void attempt(() => tryAgain(message.id))}
        >
          {words.tryNow}
        </Button>
      ) : null}
      {open ? (
        <Button
          size="s"
          className="link"
          leftSection={<IconCheck aria-hidden />}
          onClick={() => void attempt(() => sentElsewhere(message.id))}
        >
          {words.sentElsewhere}
        </Button>
      ) : null}
    </span>
  )
}
