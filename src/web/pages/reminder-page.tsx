// One reminder, with its place in the list it was opened from, and what can be decided of it.
import { Button } from '@mantine/core'
import { IconMailForward, IconTrashX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { FormMenu } from '../../documents/ui/form-menu.tsx'
import { RecordSkeleton } from '../../kit/ui/form/record-skeleton.tsx'
import { labelOf } from '../../kit/records/label-of.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { reminderQuery } from '../../reminders/ui/reminder-calls.ts'
import { useReminderDeeds } from '../../reminders/ui/reminder-deeds.ts'
import { reminderWords } from '../../reminders/ui/reminder-labels.ts'
import { ReminderSheet } from '../../reminders/ui/reminder-sheet.tsx'
import { RecordPageBar } from '../record-page-bar.tsx'
import { useMe } from '../session.ts'
import { useTitle } from '../use-title.ts'

export function ReminderPage() {
  const { id } = useParams({ strict: false })
  return <KnownReminderPage key={id} id={Number(id)} />
}

function KnownReminderPage({ id }: { readonly id: number }) {
  const me = useMe()
  const words = useWords(reminderWords)
  const { validate, dismiss } = useReminderDeeds()
  const { data: reminder, error } = useQuery(reminderQuery(id))
  useTitle(reminder && [labelOf(reminder, 'partnerId'), words.reminder(reminder.level)].join(' · '))
  if (error) throw error
  if (!reminder || reminder.id !== id) return <RecordSkeleton />
  const open = reminder.state === 'awaiting' || reminder.state === 'failed'
  return (
    <>
      <RecordPageBar subject="reminders" id={id}>
        <FormMenu subject="reminders" id={id} draft={open} />
        {(open || reminder.state === 'sending') && me.rights.includes('write') ? (
          <>
            <Button size="s" leftSection={<IconTrashX aria-hidden />} onClick={() => void dismiss([id])}>
              {words.dismiss}
            </Button>
            <Button
              size="s"
              variant="filled"
              color="ink"
              leftSection={<IconMailForward aria-hidden />}
              onClick={() => void validate([id])}
            >
              {reminder.state === 'awaiting' ? words.validate : words.retry}
            </Button>
          </>
        ) : null}
      </RecordPageBar>
      <ReminderSheet reminder={reminder} />
    </>
  )
}
