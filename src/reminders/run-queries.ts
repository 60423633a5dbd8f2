// What a run asks of the database: the invoices that are overdue, and where it writes what it proposes.
import { sql } from 'kysely'
import type { Db } from '../kit/database.ts'
import { ofVisiblePartner } from '../organisation/visible-queries.ts'
import { dayOf } from '../kit/list/today.ts'
import type { Who } from '../organisation/who.ts'
import type { OpenInvoice, Proposal } from './propose.ts'

/** Runs take turns: the second finds what the first proposed. */
export async function lockRuns(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('reminder_run'))`.execute(db)
}

const mostInvoices = 50_000

interface OverdueRow extends Omit<OpenInvoice, 'last'> {
  readonly last: { readonly level: number; readonly at: string } | null
}

/** Open ones whose due date is over, the oldest first, as far as `who` sees them. */
export async function overdueInvoices(db: Db, who: Who, today: string): Promise<OpenInvoice[]> {
  const { rows } = await sql<OverdueRow>`
    select i.id, i.partner_id as "partnerId", i.company_id as "companyId", i.currency, i.due_on as "dueOn", i.balance,
      i.hold is not null as held, i.promised_until as "promisedUntil",
      coalesce(own.method_id, (select id from reminder_method where is_default)) as "methodId",
      (select json_build_object('level', r.level, 'at', coalesce(r.done_at, r.settled_at))
        from reminder_invoice held join reminder r on r.id = held.reminder_id
        where held.invoice_id = i.id and r.state in ('done', 'dismissed')
        order by r.level desc, r.id desc limit 1) as last,
      exists (select from reminder_invoice held join reminder r on r.id = held.reminder_id
        where held.invoice_id = i.id and r.state in ('awaiting', 'sending', 'failed')) as waiting
    from invoice i left join partner_reminder_method own on own.partner_id = i.partner_id
    where i.status = 'open' and i.due_on < ${today}::date and ${ofVisiblePartner(who, 'i')}
    order by i.due_on, i.id limit ${mostInvoices}`.execute(db)
  return rows.map(({ last, ...row }) => ({
    ...row,
    last: last && { level: last.level, on: dayOf(new Date(last.at)) },
  }))
}

export async function insertRun(db: Db, userId: number | null): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into reminder_run (user_id) values (${userId}) returning id`.execute(db)
  return rows[0]?.id ?? 0
}

export async function setRunCounts(
  db: Db,
  id: number,
  counts: { readonly proposed: number; readonly withdrawn: number; readonly sent: number },
): Promise<void> {
  await sql`
    update reminder_run set proposed = ${counts.proposed}, withdrawn = ${counts.withdrawn}, sent = ${counts.sent}
    where id = ${id}`.execute(db)
}

/** The contact of the invoice that has been due for longest, among those that name one. Answers the ids of the reminders. */
export async function insertProposals(
  db: Db,
  runId: number,
  proposals: readonly Proposal[],
): Promise<number[]> {
  if (proposals.length === 0) return []
  const { rows } = await sql<{ id: number }>`
    with given as materialized (
      select nextval(pg_get_serial_sequence('reminder', 'id')) as id, one.*
      from jsonb_to_recordset(${JSON.stringify(proposals)}::jsonb) as one("partnerId" bigint, "companyId" bigint,
        currency text, "methodId" bigint, level int, invoices jsonb, amount numeric)
    ), made as (
      insert into reminder (id, run_id, partner_id, contact_id, company_id, method_id, level, currency, amount)
      select given.id, ${runId}::bigint, "partnerId",
        (select i.contact_id from jsonb_to_recordset(given.invoices) as asked(id bigint) join invoice i on i.id = asked.id
          where i.contact_id is not null order by i.due_on, i.id limit 1),
        "companyId", "methodId", level, currency, amount
      from given returning id
    ), held as (
      insert into reminder_invoice (reminder_id, invoice_id, balance)
      select given.id, asked.id, asked.balance
      from given, jsonb_to_recordset(given.invoices) as asked(id bigint, balance numeric)
    )
    select id from made order by id`.execute(db)
  return rows.map(({ id }) => id)
}

/** A condition on an invoice `i` of a reminder that has not left: it is still to be reminded of. */
const stillDue = (today: string) => sql<boolean>`
  i.status = 'open' and i.balance > 0 and i.hold is null and (i.promised_until is null or i.promised_until < ${today}::date)`

/** Those that wait for somebody while nothing of theirs is due any more. Answers how many. */
export async function withdrawSettled(db: Db, today: string, who: Who): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    update reminder r set state = 'withdrawn', settled_at = now()
    where r.state = 'awaiting' and ${ofVisiblePartner(who, 'r')} and not exists (
      select from reminder_invoice held join invoice i on i.id = held.invoice_id
      where held.reminder_id = r.id and ${stillDue(today)})`.execute(db)
  return Number(numAffectedRows)
}

export interface Standing {
  /** How many of its invoices are still to be reminded of. */
  readonly due: number
  /** How many are not any more, or owe another sum than it says. */
  readonly changed: number
  /** Its contact or its partner does not want e-mail. */
  readonly refusesEmail: boolean
}

/** How a reminder that has been validated stands today. */
export async function standingOf(db: Db, id: number, today: string): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select count(*) filter (where ${stillDue(today)}) as due,
      count(*) filter (where not (${stillDue(today)}) or held.balance <> i.balance) as changed,
      coalesce(bool_or(p.do_not_email or coalesce(c.do_not_email, false)), false) as "refusesEmail"
    from reminder r join partner p on p.id = r.partner_id left join contact c on c.id = r.contact_id
      join reminder_invoice held on held.reminder_id = r.id join invoice i on i.id = held.invoice_id
    where r.id = ${id}`.execute(db)
  return rows[0] ?? { due: 0, changed: 0, refusesEmail: false }
}

/** Takes out what is paid, disputed, on hold, promised or cancelled since, and brings the amounts up to date. */
export async function bringUpToDate(db: Db, ids: readonly number[], today: string): Promise<void> {
  await sql`
    delete from reminder_invoice held using invoice i
    where held.reminder_id = any(${ids}::bigint[]) and i.id = held.invoice_id and not (${stillDue(today)})`.execute(
    db,
  )
  await sql`
    update reminder_invoice held set balance = i.balance from invoice i
    where held.reminder_id = any(${ids}::bigint[]) and i.id = held.invoice_id`.execute(db)
  await sql`
    update reminder r set amount = coalesce((select sum(balance) from reminder_invoice where reminder_id = r.id), 0)
    where r.id = any(${ids}::bigint[])`.execute(db)
}
