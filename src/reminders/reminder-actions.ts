// Reminders read: as a list, one by one, their place, their letter as it was set.
import type { App } from '../kit/app.ts'
import type { SentFile } from '../kit/contract.ts'
import { pageOf, readSelection, type AskedPage, type AskedSelection } from '../kit/list/list-actions.ts'
import { placeOf } from '../kit/list/list-page.ts'
import { readerNow } from '../kit/list/today.ts'
import { Problem } from '../kit/problem.ts'
import type { Who } from '../organisation/who.ts'
import { presentReminder } from './present-reminder.ts'
import { findLetterPdf, remindersById, reminderSource } from './reminder-queries.ts'
import type { Reminder } from './reminder.ts'

export function listReminders(
  app: App,
  who: Who,
  asked: AskedPage,
): Promise<{ items: Reminder[]; next: string | null }> {
  return pageOf(app.db, reminderSource(who), asked, readerNow(who.userId), async (ids) =>
    (await remindersById(app.db, ids, who)).map(presentReminder),
  )
}

export async function getReminder(app: App, who: Who, id: number): Promise<Reminder> {
  const [row] = await remindersById(app.db, [id], who)
  if (!row) throw new Problem('not-found')
  return presentReminder(row)
}

export async function reminderPosition(
  app: App,
  who: Who,
  id: number,
  { sort, ...selection }: AskedSelection & { readonly sort?: string | undefined },
): Promise<{ position: number | null; previous: number | null; next: number | null }> {
  await getReminder(app, who, id)
  const source = reminderSource(who)
  const asked = { ...readSelection(source.fields, selection), sort }
  const place = await placeOf(app.db, source, asked, id, readerNow(who.userId))
  return place ?? { position: null, previous: null, next: null }
}

export async function letterPdf(app: App, who: Who, id: number): Promise<SentFile> {
  const letter = await findLetterPdf(app.db, who, id)
  if (!letter) throw new Problem('not-found')
  return { name: letter.name, type: 'application/pdf', content: letter.pdf, inline: true }
}
