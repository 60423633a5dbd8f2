// Reads reminders: whole ones by id, the list source behind their list, those of a partner and of a contact's partners.
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../kit/database.ts'
import { instantColumn, namedColumn, textColumn, userColumn } from '../kit/list/columns.ts'
import type { ListSource } from '../kit/list/list-source.ts'
import { readerNow } from '../kit/list/today.ts'
import type { Who } from '../organisation/who.ts'
import { ofVisiblePartner, visibleTo } from '../organisation/visible-queries.ts'
import { reminderFields } from './reminder-fields.ts'
import type { ReminderState } from './states.ts'
import { addressFor, contactNameFor } from './visible-queries.ts'

export interface ReminderRow {
  readonly id: number
  readonly state: ReminderState
  readonly partnerId: number
  readonly partner: string
  readonly contactId: number | null
  readonly contact: string | null
  readonly companyId: number | null
  readonly company: string | null
  readonly methodId: number
  readonly method: string
  readonly level: number
  readonly currency: string
  readonly amount: string
  readonly invoices: { id: number; number: string; balance: string }[]
  readonly daysOverdue: number
  readonly emailTo: string
  readonly byLetter: boolean
  readonly hasPdf: boolean
  readonly problem: string
  readonly createdAt: Date
  readonly settledAt: Date | null
  readonly settledById: number | null
  readonly settledBy: string | null
  readonly doneAt: Date | null
}

/** In the order of the ids; those that `who` may not see are left out. */
export async function remindersById(db: Db, ids: readonly number[], who: Who): Promise<ReminderRow[]> {
  if (ids.length === 0) return []
  const { today } = readerNow(who.userId)
  const { rows } = await sql<ReminderRow>`
    select r.id, r.state, r.partner_id as "partnerId", p.display_name as partner, r.contact_id as "contactId",
      ${contactNameFor(who)} as contact, r.company_id as "companyId", company.name as company,
      r.method_id as "methodId", m.name as method, r.level, r.currency, r.amount,
      (select coalesce(json_agg(json_build_object('id', i.id, 'number', i.number, 'balance', held.balance::text)
          order by i.due_on, i.id), '[]')
        from reminder_invoice held join invoice i on i.id = held.invoice_id where held.reminder_id = r.id) as invoices,
      coalesce((select greatest(${today}::date - min(i.due_on), 0)
        from reminder_invoice held join invoice i on i.id = held.invoice_id where held.reminder_id = r.id), 0) as "daysOverdue",
      ${addressFor(who, sql`r.email_to`)} as "emailTo", r.has_letter as "byLetter", r.letter_pdf is not null as "hasPdf", r.problem,
      r.created_at as "createdAt", r.settled_at as "settledAt", r.settled_by as "settledById",
      settler.name as "settledBy", r.done_at as "doneAt"
    from unnest(${ids}::bigint[]) with ordinality as asked(id, place)
      join reminder r on r.id = asked.id
      join partner p on p.id = r.partner_id
      join reminder_method m on m.id = r.method_id
      left join contact c on c.id = r.contact_id
      left join company on company.id = r.company_id
      left join app_user settler on settler.id = r.settled_by
    where ${ofVisiblePartner(who, 'r')} order by asked.place`.execute(db)
  return rows
}

const partnerKey = sql`(select partner.display_name from partner where partner.id = r.partner_id)`

const reminderColumns = {
  partnerId: {
    value: sql`r.partner_id`,
    label: sql<string | null>`${partnerKey}`,
    order: { by: sql`directory_order(${partnerKey})`, type: 'text' },
  },
  level: { value: sql`r.level`, order: { by: sql`r.level`, type: 'bigint' } },
  state: {
    value: sql`r.state`,
    order: {
      by: sql`array_position('{awaiting,failed,sending,done,dismissed,withdrawn}'::text[], r.state)`,
      type: 'bigint',
    },
  },
  amount: { value: sql`r.amount`, order: { by: sql`r.amount`, type: 'numeric' } },
  invoices: {},
  daysOverdue: {},
  contactId: { value: sql`r.contact_id` },
  companyId: namedColumn('company', sql`r.company_id`),
  currency: { value: sql`r.currency::text` },
  createdAt: instantColumn(sql`r.created_at`),
  settledAt: { ...instantColumn(sql`r.settled_at`), order: lateOrder(sql`r.settled_at`) },
  settledById: userColumn(sql`r.settled_by`),
  doneAt: { ...instantColumn(sql`r.done_at`), order: lateOrder(sql`r.done_at`) },
} as const satisfies Record<
  Exclude<(typeof reminderFields)[number]['name'], 'emailTo'>,
  ListSource['columns'][string]
>

function lateOrder(value: RawBuilder<unknown>) {
  return { by: sql`coalesce(${value}, 'infinity'::timestamptz)`, type: 'timestamptz' } as const
}

export function reminderSource(who: Who): ListSource {
  const emailTo = addressFor(who, sql`r.email_to`)
  return {
    from: sql`reminder r`,
    id: sql<number>`r.id`,
    search: sql<string>`fold(concat_ws(' ', ${partnerKey}, ${emailTo}, (select string_agg(i.number, ' ')
      from reminder_invoice held join invoice i on i.id = held.invoice_id where held.reminder_id = r.id)))`,
    archivedAt: sql`null::timestamptz`,
    visible: ofVisiblePartner(who, 'r'),
    letter: sql<string>`directory_order(${partnerKey})`,
    fields: reminderFields,
    columns: { ...reminderColumns, emailTo: textColumn(emailTo) },
    defaultSort: '-createdAt',
  }
}

export interface FollowedPartner {
  readonly id: number
  readonly name: string
}

/** Those that a contact works at today, as far as `who` sees them; undefined where the contact is out of sight. */
export async function partnersOfContact(
  db: Db,
  who: Who,
  contactId: number,
): Promise<FollowedPartner[] | undefined> {
  const { today } = readerNow(who.userId)
  const { rows } = await sql<{ partners: FollowedPartner[] }>`
    select coalesce((select json_agg(json_build_object('id', p.id, 'name', p.display_name) order by link.is_main desc, link.position)
      from contact_partner link join partner p on p.id = link.partner_id
      where link.contact_id = c.id and (link.until is null or link.until >= ${today}::date)
        and ${visibleTo(who, 'partner', 'p')}), '[]') as partners
    from contact c where c.id = ${contactId} and ${visibleTo(who, 'contact', 'c')}`.execute(db)
  return rows[0]?.partners
}

export async function findFollowedPartner(
  db: Db,
  who: Who,
  partnerId: number,
): Promise<FollowedPartner | undefined> {
  const { rows } = await sql<FollowedPartner>`
    select p.id, p.display_name as name from partner p
    where p.id = ${partnerId} and ${visibleTo(who, 'partner', 'p')}`.execute(db)
  return rows[0]
}

/** The latest reminders of the partners. */
export async function remindersOfPartners(
  db: Db,
  who: Who,
  partnerIds: readonly number[],
  limit: number,
): Promise<ReminderRow[]> {
  const { rows } = await sql<{ id: number }>`
    select r.id from reminder r
    where r.partner_id = any(${partnerIds}::bigint[]) and r.state <> 'withdrawn' and ${ofVisiblePartner(who, 'r')}
    order by r.id desc limit ${limit}`.execute(db)
  return remindersById(
    db,
    rows.map(({ id }) => id),
    who,
  )
}

/** Ids of their invoices that are overdue, disputed or on hold, the oldest first. */
export async function overdueOfPartners(
  db: Db,
  who: Who,
  partnerIds: readonly number[],
  limit: number,
): Promise<number[]> {
  const { today } = readerNow(who.userId)
  const { rows } = await sql<{ id: number }>`
    select i.id from invoice i
    where i.partner_id = any(${partnerIds}::bigint[]) and i.status = 'open'
      and (i.due_on < ${today}::date or i.hold is not null) and ${ofVisiblePartner(who, 'i')}
    order by i.due_on, i.id limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

export interface FollowedCounts {
  readonly awaiting: number
  readonly done: number
  readonly disputed: number
  readonly onHold: number
  readonly overdue: number
}

export async function countFollowed(
  db: Db,
  who: Who,
  partnerIds: readonly number[],
): Promise<FollowedCounts> {
  const { today } = readerNow(who.userId)
  const { rows } = await sql<FollowedCounts>`
    select count(*) filter (where kind = 'awaiting') as awaiting, count(*) filter (where kind = 'done') as done,
      count(*) filter (where kind = 'disputed') as disputed, count(*) filter (where kind = 'on-hold') as "onHold",
      count(*) filter (where overdue) as overdue
    from (
      select case when r.state in ('awaiting', 'done') then r.state end as kind, false as overdue from reminder r
        where r.partner_id = any(${partnerIds}::bigint[]) and ${ofVisiblePartner(who, 'r')}
      union all
      select i.hold, i.due_on < ${today}::date from invoice i
        where i.partner_id = any(${partnerIds}::bigint[]) and i.status = 'open' and ${ofVisiblePartner(who, 'i')}
    ) counted`.execute(db)
  return rows[0] ?? { awaiting: 0, done: 0, disputed: 0, onHold: 0, overdue: 0 }
}

/** Those that have another than the default. */
export async function methodsOfPartners(db: Db, partnerIds: readonly number[]): Promise<Map<number, number>> {
  const { rows } = await sql<{ partnerId: number; methodId: number }>`
    select partner_id as "partnerId", method_id as "methodId" from partner_reminder_method
    where partner_id = any(${partnerIds}::bigint[])`.execute(db)
  return new Map(rows.map(({ partnerId, methodId }) => [partnerId, methodId]))
}

/** Null gives the partner the default method again. */
export async function setPartnerMethod(db: Db, partnerId: number, methodId: number | null): Promise<void> {
  if (methodId === null) {
    await sql`delete from partner_reminder_method where partner_id = ${partnerId}`.execute(db)
    return
  }
  await sql`
    insert into partner_reminder_method (partner_id, method_id) values (${partnerId}, ${methodId})
    on conflict (partner_id) do update set method_id = excluded.method_id`.execute(db)
}

export async function methodExists(db: Db, id: number): Promise<boolean> {
  const { rows } = await sql`select from reminder_method where id = ${id} and archived_at is null`.execute(db)
  return rows.length > 0
}

export interface RunRow {
  readonly id: number
  readonly at: Date
  readonly userName: string | null
  readonly proposed: number
  readonly withdrawn: number
  readonly sent: number
}

/** One's own, and all of them for whoever sees everything. */
export async function listRuns(db: Db, who: Who, before: number, limit: number): Promise<RunRow[]> {
  const { rows } = await sql<RunRow>`
    select run.id, run.at, app_user.name as "userName", run.proposed, run.withdrawn, run.sent
    from reminder_run run left join app_user on app_user.id = run.user_id
    where run.id < ${before} and (${who.seesAll} or run.user_id = ${who.userId}) order by run.id desc limit ${limit}`.execute(
    db,
  )
  return rows
}

export async function findLetterPdf(
  db: Db,
  who: Who,
  id: number,
): Promise<{ readonly name: string; readonly pdf: Buffer } | undefined> {
  const { rows } = await sql<{ name: string; pdf: Buffer }>`
    select r.letter_name as name, r.letter_pdf as pdf from reminder r
    where r.id = ${id} and r.letter_pdf is not null and ${ofVisiblePartner(who, 'r')}`.execute(db)
  return rows[0]
}
