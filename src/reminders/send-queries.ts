// What becomes of reminders: validated, put aside, on their way, done or failed.
import { sql } from 'kysely'
import type { Db } from '../kit/database.ts'
import { ofVisiblePartner } from '../organisation/visible-queries.ts'
import type { Who } from '../organisation/who.ts'
import type { ReminderLetter } from './letter.ts'
import type { ReminderState } from './states.ts'

/** Locked in the order of ids; those that `who` may not see are left out. */
export async function lockReminders(
  db: Db,
  who: Who,
  ids: readonly number[],
): Promise<{ readonly id: number; readonly state: ReminderState }[]> {
  const { rows } = await sql<{ id: number; state: ReminderState }>`
    select r.id, r.state from reminder r where r.id = any(${ids}::bigint[]) and ${ofVisiblePartner(who, 'r')}
    order by r.id for update of r`.execute(db)
  return rows
}

/**
 * Of locked reminders on their way, those that no job goes on with, because it was cancelled or broke down: `inOutbox`
 * where the e-mail is already made.
 */
export async function leftBehind(
  db: Db,
  ids: readonly number[],
): Promise<{ readonly id: number; readonly inOutbox: boolean }[]> {
  const { rows } = await sql<{ id: number; inOutbox: boolean }>`
    select r.id, exists (select from outbox_message m where m.reminder_id = r.id and m.state = 'waiting') as "inOutbox"
    from reminder r
    where r.id = any(${ids}::bigint[]) and r.state = 'sending' and not exists (
      select from job where job.kind = 'reminder-send' and job.state in ('waiting', 'running')
        and job.input -> 'ids' @> to_jsonb(r.id))
    order by r.id`.execute(db)
  return rows
}

/**
 * Waits for whoever holds it, then looks again: false where it is not on its way any more, or its e-mail is in the outbox.
 * The second look is a statement of its own, since the first one still sees the outbox as it was before the wait.
 */
export async function lockSending(db: Db, id: number): Promise<boolean> {
  await sql`select from reminder where id = ${id} for update`.execute(db)
  const { rows } = await sql`
    select from reminder r where r.id = ${id} and r.state = 'sending' and not exists (
      select from outbox_message m where m.reminder_id = r.id and m.state in ('waiting', 'sent'))`.execute(db)
  return rows.length > 0
}

/** The words are kept as they leave. */
export async function setValidated(
  db: Db,
  letters: readonly ReminderLetter[],
  userId: number,
): Promise<void> {
  await sql`
    update reminder r set state = 'sending', settled_at = now(), settled_by = ${userId}, problem = '',
      language = one.language, subject = one.subject, letter_text = one.letter, email_text = one.email,
      email_to = one."emailTo", has_letter = one."byLetter", without_email = one."withoutEmail"
    from jsonb_to_recordset(${JSON.stringify(letters)}::jsonb) as one(id bigint, language text, subject text,
      letter text, email text, "emailTo" text, "byLetter" boolean, "withoutEmail" text)
    where r.id = one.id`.execute(db)
}

/** Words that were kept at an attempt that failed are written anew. */
export async function forgetWords(db: Db, ids: readonly number[]): Promise<void> {
  await sql`
    update reminder set language = null, letter_pdf = null, letter_name = '' where id = any(${ids}::bigint[])`.execute(
    db,
  )
  await sql`
    update outbox_message set state = 'cancelled'
    where reminder_id = any(${ids}::bigint[]) and state = 'failed'`.execute(db)
}

/** `userId` is null for what no longer needs anybody. */
export async function setSettled(
  db: Db,
  ids: readonly number[],
  state: 'dismissed' | 'withdrawn',
  userId: number | null,
): Promise<void> {
  await sql`
    update reminder set state = ${state}, settled_at = now(), settled_by = ${userId}
    where id = any(${ids}::bigint[])`.execute(db)
}

/** Of those, the ones that no invoice is left in. */
export async function emptyOnes(db: Db, ids: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select r.id from reminder r where r.id = any(${ids}::bigint[])
      and not exists (select from reminder_invoice held where held.reminder_id = r.id)`.execute(db)
  return rows.map(({ id }) => id)
}

export async function keepLetter(
  db: Db,
  id: number,
  letter: { readonly name: string; readonly pdf: Buffer },
): Promise<void> {
  await sql`
    update reminder set letter_name = ${letter.name}, letter_pdf = ${letter.pdf} where id = ${id}`.execute(db)
}

export async function setDone(db: Db, id: number): Promise<void> {
  await sql`update reminder set state = 'done', done_at = now(), problem = '' where id = ${id}`.execute(db)
}

/** Unless somebody has decided about it meanwhile. */
export async function setFailed(db: Db, id: number, problem: string): Promise<void> {
  await sql`update reminder set state = 'failed', problem = ${problem.slice(0, 500)}
    where id = ${id} and state = 'sending'`.execute(db)
}

export async function setSending(db: Db, id: number): Promise<void> {
  await sql`update reminder set state = 'sending', problem = '' where id = ${id}`.execute(db)
}

export async function setAwaiting(db: Db, id: number): Promise<void> {
  await sql`
    update reminder set state = 'awaiting', problem = '', settled_at = null, settled_by = null, email_to = ''
    where id = ${id}`.execute(db)
}
