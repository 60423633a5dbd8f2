// Printed documents in the database, and who sees them.
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../kit/database.ts'
import { visibleTo } from '../organisation/visible-queries.ts'
import type { Who } from '../organisation/who.ts'
import { dropLogo } from './addressee-queries.ts'
import type { PrintedDocument } from './contract.ts'
import type { PrintedItem, PrintedLayout } from './print/printed.ts'

/** Whoever sees every record that was printed from; of one that is gone, whoever printed it. */
function seenBy(who: Who): RawBuilder<boolean> {
  if (who.seesAll) return sql<boolean>`true`
  const printer = sql`d.user_id = ${who.userId}`
  return sql<boolean>`not exists (
    select from printed_addressee a
      left join contact c on c.id = a.contact_id
      left join partner p on p.id = a.partner_id
      left join partner w on w.id = a.with_partner_id
      left join lead l on l.id = a.lead_id
      left join sale s on s.id = a.sale_id
      left join invoice i on i.id = a.invoice_id
      left join reminder r on r.id = a.reminder_id
    where a.document_id = d.id and not (case
      when c.id is not null then ${visibleTo(who, 'contact', 'c')}
      when p.id is not null then ${visibleTo(who, 'partner', 'p')}
      when l.id is not null then ${visibleTo(who, 'lead', 'l')}
      else ${printer} end
      and case
      when w.id is not null then ${visibleTo(who, 'partner', 'w')}
      else not a.with_partner or ${printer} end
      and coalesce(coalesce(s.company_id, i.company_id, r.company_id) = any(${who.companyIds}::bigint[]), true)))`
}

export interface Origin {
  readonly of: 'sale' | 'invoice' | 'reminder'
  readonly id: number
  /** Which form of it is kept; null for what may still change, and is not kept. */
  readonly form: 'quotation' | 'order' | 'invoice' | 'reminder' | null
}

export interface NewDocument {
  readonly layout: PrintedLayout
  readonly leftOut: number
  readonly userId: number
  /** The logo in the corner; kept until it is set. */
  readonly logoId: number | null
  readonly createdAt: Date
  readonly addressees: readonly {
    readonly contactId: number | null
    readonly partnerId: number | null
    readonly leadId: number | null
    /** Of a contact: the partner that gave a line. */
    readonly withPartnerId: number | null
    readonly content: PrintedItem
    /** What the form was printed from. */
    readonly origin: Origin | null
  }[]
}

export async function insertDocument(db: Db, made: NewDocument): Promise<number> {
  const { layout, addressees, leftOut, userId, logoId, createdAt } = made
  const { rows } = await sql<{ id: number }>`
    insert into printed_document (kind, title, language, layout, count, left_out, user_id, logo_id, created_at)
    values (${layout.kind}, ${layout.title}, ${layout.language}, ${JSON.stringify(layout)},
      ${addressees.length}, ${leftOut}, ${userId}, ${logoId}, ${createdAt}) returning id`.execute(db)
  const id = rows[0]?.id
  if (id === undefined) throw new Error('a document was inserted without an id')
  const from = (of: Origin['of']) => addressees.map(({ origin }) => (origin?.of === of ? origin.id : null))
  await sql`
    insert into printed_addressee (document_id, position, contact_id, partner_id, with_partner, with_partner_id, content,
      form, sale_id, invoice_id, reminder_id, lead_id)
    select ${id}, place, contact_id, partner_id, with_id is not null, with_id, content, form, sale_id, invoice_id, reminder_id, lead_id
    from unnest(${addressees.map(({ contactId }) => contactId)}::bigint[], ${addressees.map(({ partnerId }) => partnerId)}::bigint[],
      ${addressees.map(({ withPartnerId }) => withPartnerId)}::bigint[],
      ${addressees.map(({ content }) => JSON.stringify(content))}::jsonb[],
      ${addressees.map(({ origin }) => origin?.form ?? null)}::text[],
      ${from('sale')}::bigint[], ${from('invoice')}::bigint[], ${from('reminder')}::bigint[],
      ${addressees.map(({ leadId }) => leadId)}::bigint[]) with ordinality
      as row(contact_id, partner_id, with_id, content, form, sale_id, invoice_id, reminder_id, lead_id, place)`.execute(
    db,
  )
  return id
}

/** Its logo is in the file: the picture goes if our company has another one meanwhile. */
export async function setFile(db: Db, id: number, file: Buffer): Promise<void> {
  const { rows } = await sql<{ logoId: number | null }>`
    update printed_document d set file = ${file}, logo_id = null
    from printed_document old where d.id = ${id} and old.id = d.id returning old.logo_id as "logoId"`.execute(
    db,
  )
  const logoId = rows[0]?.logoId ?? null
  if (logoId !== null) await dropLogo(db, logoId)
}

export async function setJob(db: Db, id: number, jobId: number): Promise<void> {
  await sql`update printed_document set job_id = ${jobId} where id = ${id}`.execute(db)
}

interface Kept {
  readonly layout: PrintedLayout
  readonly count: number
  readonly ready: boolean
  readonly logoId: number | null
  readonly createdAt: Date
}

export async function findLayout(db: Db, id: number): Promise<Kept | undefined> {
  const { rows } = await sql<Kept>`
    select layout, count, file is not null as ready, logo_id as "logoId", created_at as "createdAt" from printed_document where id = ${id}`.execute(
    db,
  )
  return rows[0]
}

/** After the one at `after`, in their order. */
export async function listItems(
  db: Db,
  id: number,
  after: number,
  limit: number,
): Promise<{ readonly position: number; readonly content: PrintedItem }[]> {
  const { rows } = await sql<{ position: number; content: PrintedItem }>`
    select position, content from printed_addressee
    where document_id = ${id} and position > ${after} order by position limit ${limit}`.execute(db)
  return rows
}

interface DocumentRow extends Omit<PrintedDocument, 'createdAt'> {
  readonly createdAt: Date
}

export interface Wanted {
  readonly contactId?: number | undefined
  readonly partnerId?: number | undefined
  readonly leadId?: number | undefined
}

export function listDocuments(
  db: Db,
  who: Who,
  { contactId, partnerId, leadId }: Wanted,
  before: number,
  limit: number,
): Promise<PrintedDocument[]> {
  const among = (column: string, id: number | undefined) =>
    id === undefined
      ? sql`true`
      : sql`exists (select from printed_addressee a where a.document_id = d.id and ${sql.ref(`a.${column}`)} = ${id})`
  return documents(
    db,
    sql`d.id < ${before} and ${among('contact_id', contactId)} and ${among('partner_id', partnerId)} and ${among('lead_id', leadId)} and ${seenBy(who)}`,
    limit,
  )
}

export async function findDocument(db: Db, who: Who, id: number): Promise<PrintedDocument | undefined> {
  const [found] = await documents(db, sql`d.id = ${id} and ${seenBy(who)}`, 1)
  return found
}

async function documents(db: Db, where: RawBuilder<unknown>, limit: number): Promise<PrintedDocument[]> {
  const { rows } = await sql<DocumentRow>`
    select d.id, d.kind, d.title, d.count, d.left_out as "leftOut", d.job_id as "jobId", d.file is not null as ready,
      case when d.file is not null then null when j.state = 'failed' then 'failed' when j.state = 'cancelled' then 'stopped' end
        as "endedBy",
      u.name as "userName", d.created_at as "createdAt"
    from printed_document d join app_user u on u.id = d.user_id left join job j on j.id = d.job_id
    where ${where} order by d.id desc limit ${limit}`.execute(db)
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }))
}

export async function findFile(db: Db, id: number): Promise<Buffer | null> {
  const { rows } = await sql<{ file: Buffer | null }>`
    select file from printed_document where id = ${id}`.execute(db)
  return rows[0]?.file ?? null
}
