// The outbox: e-mails of reminders on their way out, and those that left.
import { ActionIcon } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useWords } from '../../kit/ui/language.tsx'
import { PageHeader } from '../../kit/ui/page-header.tsx'
import { OutboxList } from '../../reminders/ui/outbox-list.tsx'
import { reminderWords } from '../../reminders/ui/reminder-labels.ts'
import { useMe } from '../session.ts'
import { useTitle } from '../use-title.ts'

export function OutboxPage() {
  const words = useWords(reminderWords)
  const { rights } = useMe()
  useTitle(words.outbox)
  return (
    <>
      <PageHeader
        title={words.outbox}
        before={
          <ActionIcon
            style={{ marginLeft: -8 }}
            aria-label={words.backToReminders}
            renderRoot={(props: object) => <Link {...props} to="/reminders" />}
          >
            <IconArrowLeft aria-hidden />
          </ActionIcon>
        }
      />
      <OutboxList mayWrite={rights.includes('write')} />
    </>
  )
}
