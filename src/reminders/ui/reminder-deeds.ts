// What can be done with reminders, and what is said once it is done.
import { useWords } from '../../kit/ui/language.tsx'
import { toast } from '../../kit/ui/toast-queue.ts'
import { useAttempt } from '../../kit/ui/use-attempt.ts'
import { dismissReminders, runReminders, validateReminders } from './reminder-calls.ts'
import { reminderWords } from './reminder-labels.ts'

interface ReminderDeeds {
  readonly run: () => Promise<void>
  readonly validate: (ids: readonly number[]) => Promise<void>
  readonly dismiss: (ids: readonly number[]) => Promise<void>
}

export function useReminderDeeds(): ReminderDeeds {
  const words = useWords(reminderWords)
  const attempt = useAttempt()
  return {
    run: () =>
      attempt(async () => {
        const { proposed, withdrawn } = await runReminders()
        toast(proposed + withdrawn === 0 ? words.nothingDue : words.ran(proposed, withdrawn))
      }),
    validate: (ids) =>
      attempt(async () => {
        const { validated, withdrawn, settled } = await validateReminders(ids)
        const told = [
          validated > 0 ? words.validated(validated) : '',
          withdrawn > 0 ? words.withdrawn(withdrawn) : '',
          settled > 0 ? words.settled(settled) : '',
        ]
        toast(told.filter(Boolean).join(' '))
      }),
    dismiss: (ids) =>
      attempt(async () => {
        const { dismissed, settled } = await dismissReminders(ids)
        const told = [
          dismissed > 0 ? words.dismissed(dismissed) : '',
          settled > 0 ? words.settled(settled) : '',
        ]
        toast(told.filter(Boolean).join(' '))
      }),
  }
}
