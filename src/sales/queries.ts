// Reads sales: whole ones by id, and the list source behind every list, count, group and sum of them.
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../kit/database.ts'
import { dateColumn, instantColumn, namedColumn, textColumn, userColumn } from '../kit/list/columns.ts'
import { selected } from '../kit/list/conditions.ts'
import type { Column, ListSource, Reader, Selection } from '../kit/list/list-source.ts'
import { listed, prepared } from '../kit/prepared-statements.ts'
import { contactNameSql } from '../contacts/contact-name-queries.ts'
import { ofVisiblePartner, visibleTo } from '../organisation/visible-queries.ts'
import type { Who } from '../organisation/who.ts'
import type { PaymentTerms } from '../partners/partner-choices.ts'
import { saleFields } from './fields.ts'
import type { LineRow } from './line-rows.ts'
import { linesOf, saleLines } from './lines-queries.ts'
import { saleStatuses, type SaleStatus } from './sale-status.ts'

export interface SaleRow {
  readonly id: number
  readonly status: SaleStatus
  readonly number: string
  readonly orderNumber: string
  readonly edition: number
  readonly replacesId: number | null
  readonly next: { readonly id: number; readonly edition: number; readonly status: SaleStatus } | null
  readonly title: string
  readonly partnerId: number
  /** Null where the reader may not see it, as for every name below. */
  readonly partner: string | null
  readonly contactId: number | null
  readonly contact: { readonly firstName: string; readonly lastName: string } | null
  readonly companyId: number | null
  readonly company: string | null
  readonly ownerId: number | null
  readonly owner: string | null
  readonly customerReference: string
  readonly notes: string
  readonly currency: string
  readonly paymentTerms: PaymentTerms | null
  readonly issuedOn: string | null
  readonly validUntil: string | null
  readonly confirmedOn: string | null
  readonly completedOn: string | null
  readonly cancelledOn: string | null
  readonly lines: readonly LineRow[]
  readonly totalBeforeTax: string
  readonly totalTax: string
  readonly totalWithTax: string
  readonly archivedAt: Date | null
  readonly version: number
  readonly createdAt: Date
  readonly createdById: number | null
  readonly createdBy: string | null
  readonly updatedAt: Date
  readonly updatedById: number | null
  readonly updatedBy: string | null
}

/** Whole sales, in the order of the ids given; those that `who` may not see are left out. */
export function salesById(db: Db, ids: readonly number[], who: Who): Promise<SaleRow[]> {
  return readSales(db, ids, who, linesOf(saleLines, sql`s.id`))
}

/** The same without their lines, for lists. */
export function listedSales(db: Db, ids: readonly number[], who: Who): Promise<SaleRow[]> {
  return readSales(db, ids, who, sql`'[]'::json`)
}

async function readSales(
  db: Db,
  ids: readonly number[],
  who: Who,
  lines: RawBuilder<unknown>,
): Promise<SaleRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<SaleRow>`
    ${prepared} select s.id, s.status, s.number, s.order_number as "orderNumber", s.edition, s.replaces_id as "replacesId",
      (select json_build_object('id', later.id, 'edition', later.edition, 'status', later.status) from sale later
        where later.replaces_id = s.id and later.status <> 'cancelled' order by later.edition desc limit 1) as next,
      s.title, s.partner_id as "partnerId",
      (select p.display_name from partner p where p.id = s.partner_id and ${visibleTo(who, 'partner', 'p')}) as partner,
      s.contact_id as "contactId",
      (select json_build_object('firstName', c.first_name, 'lastName', c.last_name) from contact c
        where c.id = s.contact_id and ${visibleTo(who, 'contact', 'c')}) as contact,
      s.company_id as "companyId", company.name as company, s.owner_id as "ownerId", owner.name as owner,
      s.customer_reference as "customerReference", s.notes, s.currency, s.payment_terms as "paymentTerms",
      s.issued_on as "issuedOn", s.valid_until as "validUntil", s.confirmed_on as "confirmedOn",
      s.completed_on as "completedOn", s.cancelled_on as "cancelledOn", ${lines} as lines,
      s.total_before_tax as "totalBeforeTax", s.total_tax as "totalTax", s.total_with_tax as "totalWithTax",
      s.archived_at as "archivedAt", s.version,
      s.created_at as "createdAt", s.created_by as "createdById", creator.name as "createdBy",
      s.updated_at as "updatedAt", s.updated_by as "updatedById", updater.name as "updatedBy"
    from unnest(${listed(ids)}) with ordinality as asked(id, place)
      join sale s on s.id = asked.id
      left join company on company.id = s.company_id
      left join app_user owner on owner.id = s.owner_id
      left join app_user creator on creator.id = s.created_by
      left join app_user updater on updater.id = s.updated_by
    where ${ofVisiblePartner(who, 's')}
    order by asked.place`.execute(db)
  return rows
}

function amountColumn(value: RawBuilder<unknown>): Column {
  return { value, order: { by: value, type: 'numeric' } }
}

/** The columns behind the fields that can be filtered, sorted or grouped. */
function saleColumns(who: Who): Readonly<Record<(typeof saleFields)[number]['name'], Column>> {
  return {
    reference: {
      value: sql`case when s.order_number <> '' then s.order_number
        when s.edition > 1 then s.number || '-' || s.edition else s.number end`,
      order: { by: sql`s.id`, type: 'bigint' },
    },
    partnerId: {
      value: sql`s.partner_id`,
      label: sql`(select p.display_name from partner p where p.id = s.partner_id and ${visibleTo(who, 'partner', 'p')})`,
      order: { by: sql`s.partner_key`, type: 'text' },
    },
    title: textColumn(sql`s.title`),
    status: {
      value: sql`s.status`,
      order: {
        by: sql`array_position(${sql.lit(`{${saleStatuses.join(',')}}`)}::text[], s.status)`,
        type: 'bigint',
      },
    },
    issuedOn: dateColumn(sql`s.issued_on`),
    totalBeforeTax: amountColumn(sql`s.total_before_tax`),
    totalWithTax: amountColumn(sql`s.total_with_tax`),
    totalTax: amountColumn(sql`s.total_tax`),
    contactId: {
      value: sql`s.contact_id`,
      label: sql`(select ${contactNameSql('c')} from contact c
        where c.id = s.contact_id and ${visibleTo(who, 'contact', 'c')})`,
    },
    companyId: namedColumn('company', sql`s.company_id`),
    ownerId: userColumn(sql`s.owner_id`),
    customerReference: textColumn(sql`s.customer_reference`),
    number: { value: sql`s.number` },
    orderNumber: { value: sql`s.order_number` },
    currency: { value: sql`s.currency` },
    paymentTerms: { value: sql`s.payment_terms` },
    validUntil: dateColumn(sql`s.valid_until`),
    confirmedOn: dateColumn(sql`s.confirmed_on`),
    completedOn: dateColumn(sql`s.completed_on`),
    cancelledOn: dateColumn(sql`s.cancelled_on`),
    soldText: { among: { from: sql`sale_line l where l.sale_id = s.id`, value: sql`l.description` } },
    notes: { value: sql`s.notes` },
    createdAt: instantColumn(sql`s.created_at`),
    createdById: userColumn(sql`s.created_by`),
    updatedAt: instantColumn(sql`s.updated_at`),
    updatedById: userColumn(sql`s.updated_by`),
  }
}

export function saleSource(who: Who): ListSource {
  return {
    from: sql`sale s`,
    id: sql<number>`s.id`,
    search: sql<string>`s.search`,
    archivedAt: sql`s.archived_at`,
    visible: ofVisiblePartner(who, 's'),
    letter: sql<string>`s.partner_key`,
    fields: saleFields,
    columns: saleColumns(who),
    defaultSort: '-reference',
  }
}

export interface SumRow {
  readonly currency: string
  readonly count: number
  readonly totalBeforeTax: string
  readonly totalTax: string
  readonly totalWithTax: string
}

/**
 * What the chosen sales come to, a currency each. What is cancelled or replaced counts nothing, nor does a new version
 * that is still a draft: the former one counts as long as it stands.
 */
export async function sumSales(
  db: Db,
  source: ListSource,
  selection: Selection,
  reader: Reader,
): Promise<SumRow[]> {
  const { rows } = await sql<SumRow>`
    select s.currency, count(*) as count, sum(s.total_before_tax)::text as "totalBeforeTax",
      sum(s.total_tax)::text as "totalTax", sum(s.total_with_tax)::text as "totalWithTax"
    from ${source.from} where ${selected(source, selection, reader)} and s.status not in ('cancelled', 'replaced')
      and (s.status <> 'draft' or s.replaces_id is null)
    group by s.currency order by s.currency`.execute(db)
  return rows
}

/** The greatest edition of a quotation, cancelled ones too. */
export async function lastEdition(db: Db, number: string): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`
    select max(edition) as last from sale where number = ${number}`.execute(db)
  return rows[0]?.last ?? 1
}

interface DefaultsRow {
  readonly partnerId: number
  readonly currency: string | null
  readonly paymentTerms: PaymentTerms | null
  /** Of the partner. */
  readonly companyIds: number[]
}

/** What the partners that `who` sees lend to their sales. */
export async function partnerDefaults(db: Db, ids: readonly number[], who: Who): Promise<DefaultsRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<DefaultsRow>`
    select p.id as "partnerId", p.currency, p.payment_terms as "paymentTerms",
      array(select company_id from partner_company where partner_id = p.id order by company_id) as "companyIds"
    from partner p where p.id = any(${ids}::bigint[]) and ${visibleTo(who, 'partner', 'p')}`.execute(db)
  return rows
}

/** Our companies in use. */
export async function listCompanyIds(db: Db): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from company where archived_at is null order by id limit 2`.execute(db)
  return rows.map((row) => row.id)
}

/** The partner that each contact works at now, among those that `who` sees. */
export async function partnersOfContacts(
  db: Db,
  ids: readonly number[],
  who: Who,
  today: string,
): Promise<{ contactId: number; partnerId: number }[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ contactId: number; partnerId: number }>`
    select distinct on (link.contact_id) link.contact_id as "contactId", link.partner_id as "partnerId"
    from contact_partner link join partner p on p.id = link.partner_id
    where link.contact_id = any(${ids}::bigint[]) and (link.until is null or link.until >= ${today}::date)
      and ${visibleTo(who, 'partner', 'p')}
    order by link.contact_id, link.is_main desc, link.position`.execute(db)
  return rows
}
