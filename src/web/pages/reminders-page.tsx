// Reminders by where they stand: looked for, looked at, sent or put aside.
import { Button, Menu } from '@mantine/core'
import { IconMailForward, IconMailOpened, IconSearch, IconTrashX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useWords } from '../../kit/ui/language.tsx'
import type { Chosen, RecordAction } from '../../kit/ui/list/action-bar.tsx'
import type { ListSearch } from '../../kit/ui/list/list-search.ts'
import { RecordsPage } from '../../kit/ui/list/records-page.tsx'
import { tickedIds } from '../../kit/ui/list/ticked-ids.ts'
import { useAttempt } from '../../kit/ui/use-attempt.ts'
import { reminderListCalls } from '../../reminders/ui/reminder-calls.ts'
import { useReminderDeeds } from '../../reminders/ui/reminder-deeds.ts'
import { reminderListWords, reminderWords } from '../../reminders/ui/reminder-labels.ts'
import { reminderSubject } from '../../reminders/ui/reminder-subject.tsx'
import { useMe } from '../session.ts'
import { useFormPrinting } from '../use-form-printing.tsx'
import { useListPage } from '../use-list-page.ts'
import { useTitle } from '../use-title.ts'

export function RemindersPage() {
  const page = useListPage('/reminders')
  const words = useWords(reminderWords)
  const { rights } = useMe()
  const mayWrite = rights.includes('write')
  const { run } = useReminderDeeds()
  const actions = useActions(page.search)
  const printing = useFormPrinting(reminderSubject, 'reminders', page.search)
  useTitle(useWords(reminderListWords).title)
  const look = (
    <Button variant="filled" color="ink" leftSection={<IconSearch aria-hidden />} onClick={() => void run()}>
      {words.run}
    </Button>
  )
  return (
    <>
      <RecordsPage
        subject={reminderSubject}
        {...page}
        actions={mayWrite ? [...actions, ...printing.actions] : []}
        headAction={mayWrite ? look : null}
        more={
          <>
            {mayWrite ? (
              <Menu.Item
                className="only-phone"
                leftSection={<IconSearch aria-hidden />}
                onClick={() => void run()}
              >
                {words.run}
              </Menu.Item>
            ) : null}
            {printing.item}
            <Menu.Item
              leftSection={<IconMailOpened aria-hidden />}
              renderRoot={(props: object) => <Link {...props} to="/reminders/outbox" />}
            >
              {words.outbox}
            </Menu.Item>
          </>
        }
        emptyActions={mayWrite ? look : null}
        create={undefined}
      />
      {printing.dialog}
    </>
  )
}

/** As many as one validation takes. */
const most = 500

function useActions(search: ListSearch): readonly RecordAction[] {
  const words = useWords(reminderWords)
  const { validate, dismiss } = useReminderDeeds()
  const attempt = useAttempt()
  const decide = (deed: (ids: readonly number[]) => Promise<void>) => (chosen: Chosen) =>
    void attempt(async () => {
      await deed(await tickedIds(reminderListCalls, search, chosen))
      chosen.clear()
    })
  return [
    { name: 'send', label: words.validate, icon: IconMailForward, near: true, most, run: decide(validate) },
    { name: 'dismiss', label: words.dismiss, icon: IconTrashX, near: true, most, run: decide(dismiss) },
  ]
}
