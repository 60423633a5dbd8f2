// Reads invoices: whole ones by id, and the list source behind their list, counts and groups.
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../kit/database.ts'
import { dateColumn, instantColumn, namedColumn, textColumn, userColumn } from '../kit/list/columns.ts'
import type { ListSource } from '../kit/list/list-source.ts'
import { readerNow } from '../kit/list/today.ts'
import { listed, prepared } from '../kit/prepared-statements.ts'
import { ofVisiblePartner } from '../organisation/visible-queries.ts'
import type { Who } from '../organisation/who.ts'
import type { PaymentTerms } from '../partners/partner-choices.ts'
import type { LineRow } from '../sales/line-rows.ts'
import { linesOf, type LineTable } from '../sales/lines-queries.ts'
import { invoiceFields } from './invoice-fields.ts'
import type { Hold, InvoiceStatus, PaymentMethod, ReminderState } from './states.ts'
import { contactNameFor } from './visible-queries.ts'

export const invoiceLines: LineTable = { table: 'invoice_line', owner: 'invoice_id' }

export interface PaymentRow {
  readonly id: number
  readonly paidOn: string
  readonly amount: string
  readonly method: PaymentMethod
  readonly reference: string
  readonly reversedAt: string | null
  readonly createdBy: string | null
}

export interface InvoiceRow {
  readonly id: number
  readonly number: string
  readonly status: InvoiceStatus
  readonly imported: boolean
  readonly partnerId: number
  readonly partner: string
  readonly contactId: number | null
  readonly contact: string | null
  readonly companyId: number | null
  readonly company: string | null
  readonly saleId: number | null
  readonly sale: string | null
  readonly saleCancelled: boolean
  readonly currency: string
  readonly issuedOn: string
  readonly dueOn: string
  readonly paymentTerms: PaymentTerms | null
  readonly customerReference: string
  readonly notes: string
  readonly lines: LineRow[]
  readonly totalBeforeTax: string
  readonly totalTax: string
  readonly totalWithTax: string
  readonly paid: string
  readonly balance: string
  readonly payments: PaymentRow[]
  readonly hold: Hold | null
  readonly holdReason: string
  readonly promisedUntil: string | null
  readonly reminders: { id: number; state: ReminderState; level: number; at: string }[]
  readonly version: number
  readonly createdAt: Date
  readonly createdById: number | null
  readonly createdBy: string | null
  readonly updatedAt: Date
  readonly updatedById: number | null
  readonly updatedBy: string | null
}

/** Whole invoices, in the order of the ids given; those that `who` may not see are left out. */
export function invoicesById(db: Db, ids: readonly number[], who: Who): Promise<InvoiceRow[]> {
  return readInvoices(db, ids, who, linesOf(invoiceLines, sql`i.id`))
}

/** The same without their lines, for lists. */
export function listedInvoices(db: Db, ids: readonly number[], who: Who): Promise<InvoiceRow[]> {
  return readInvoices(db, ids, who, sql`'[]'::json`)
}

async function readInvoices(
  db: Db,
  ids: readonly number[],
  who: Who,
  lines: RawBuilder<unknown>,
): Promise<InvoiceRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<InvoiceRow>`
    ${prepared} select i.id, i.number, i.status, i.imported, i.partner_id as "partnerId", p.display_name as partner,
      i.contact_id as "contactId", ${contactNameFor(who)} as contact, i.company_id as "companyId", company.name as company,
      i.sale_id as "saleId", sale.order_number as sale,
      coalesce(sale.status = 'cancelled', false) as "saleCancelled", i.currency, i.issued_on as "issuedOn", i.due_on as "dueOn",
      i.payment_terms as "paymentTerms", i.customer_reference as "customerReference", i.notes,
      ${lines} as lines, i.total_before_tax as "totalBeforeTax", i.total_tax as "totalTax",
      i.total_with_tax as "totalWithTax", i.paid, i.balance,
      (select coalesce(json_agg(json_build_object('id', payment.id, 'paidOn', payment.paid_on,
          'amount', payment.amount::text, 'method', payment.method, 'reference', payment.reference,
          'reversedAt', payment.reversed_at, 'createdBy', payer.name) order by payment.paid_on, payment.id), '[]')
        from payment left join app_user payer on payer.id = payment.created_by
        where payment.invoice_id = i.id) as payments,
      i.hold, i.hold_reason as "holdReason", i.promised_until as "promisedUntil",
      (select coalesce(json_agg(json_build_object('id', r.id, 'state', r.state, 'level', r.level,
          'at', coalesce(r.done_at, r.settled_at, r.created_at)) order by r.id desc), '[]')
        from reminder_invoice held join reminder r on r.id = held.reminder_id where held.invoice_id = i.id) as reminders,
      i.version, i.created_at as "createdAt", i.created_by as "createdById", creator.name as "createdBy",
      i.updated_at as "updatedAt", i.updated_by as "updatedById", updater.name as "updatedBy"
    from unnest(${listed(ids)}) with ordinality as asked(id, place)
      join invoice i on i.id = asked.id
      join partner p on p.id = i.partner_id
      left join contact c on c.id = i.contact_id
      left join company on company.id = i.company_id
      left join sale on sale.id = i.sale_id
      left join app_user creator on creator.id = i.created_by
      left join app_user updater on updater.id = i.updated_by
    where ${ofVisiblePartner(who, 'i')}
    order by asked.place`.execute(db)
  return rows
}

/** The columns behind the fields that can be filtered, sorted or grouped. */
function invoiceColumns(today: string) {
  return {
    number: { value: sql`i.number`, order: { by: sql`i.number collate "C"`, type: 'text' } },
    partnerId: {
      value: sql`i.partner_id`,
      label: sql<string | null>`(select display_name from partner where partner.id = i.partner_id)`,
      order: { by: sql`i.partner_key`, type: 'text' },
    },
    contactId: { value: sql`i.contact_id` },
    status: {
      value: sql`i.status`,
      order: { by: sql`array_position('{draft,open,paid,cancelled}'::text[], i.status)`, type: 'bigint' },
    },
    issuedOn: dayColumn('issued_on'),
    dueOn: dayColumn('due_on'),
    daysOverdue: {
      value: sql`case when i.status = 'open' then greatest(${today}::date - i.due_on, 0) else 0 end`,
    },
    totalWithTax: decimalColumn('total_with_tax'),
    totalBeforeTax: decimalColumn('total_before_tax'),
    paid: decimalColumn('paid'),
    balance: decimalColumn('balance'),
    hold: { value: sql`i.hold` },
    holdReason: textColumn(sql`i.hold_reason`),
    promisedUntil: dateColumn(sql`i.promised_until`),
    currency: { value: sql`i.currency` },
    paymentTerms: { value: sql`i.payment_terms` },
    customerReference: textColumn(sql`i.customer_reference`),
    companyId: namedColumn('company', sql`i.company_id`),
    notes: { value: sql`i.notes` },
    createdAt: instantColumn(sql`i.created_at`),
    createdById: userColumn(sql`i.created_by`),
    updatedAt: instantColumn(sql`i.updated_at`),
    updatedById: userColumn(sql`i.updated_by`),
  } as const satisfies Record<(typeof invoiceFields)[number]['name'], ListSource['columns'][string]>
}

/** Never empty, so that the order follows its index. */
function dayColumn(name: string) {
  const value = sql.ref(`i.${name}`)
  return { value, order: { by: value, type: 'date' } } as const
}

function decimalColumn(name: string) {
  const value = sql.ref(`i.${name}`)
  return { value, order: { by: value, type: 'numeric' } } as const
}

export function invoiceSource(who: Who): ListSource {
  return {
    from: sql`invoice i`,
    id: sql<number>`i.id`,
    search: sql<string>`i.search`,
    archivedAt: sql`null::timestamptz`,
    visible: ofVisiblePartner(who, 'i'),
    letter: sql<string>`i.partner_key`,
    fields: invoiceFields,
    columns: invoiceColumns(readerNow(who.userId).today),
    defaultSort: '-issuedOn',
  }
}

/** What an invoice takes over from its partner; undefined for one that is not there. */
export async function partnerTerms(db: Db, partnerId: number): Promise<PartnerTerms | undefined> {
  const { rows } = await sql<PartnerTerms>`
    select currency, payment_terms as "paymentTerms",
      array(select company_id from partner_company where partner_id = partner.id order by company_id) as "companyIds"
    from partner where id = ${partnerId}`.execute(db)
  return rows[0]
}

interface PartnerTerms {
  readonly currency: string | null
  readonly paymentTerms: PaymentTerms | null
  readonly companyIds: number[]
}
