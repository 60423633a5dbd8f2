// Looks up, for many rows in one query, the records that they may belong to.
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../kit/database.ts'
import { visibleTo } from '../../organisation/visible-queries.ts'
import type { Who } from '../../organisation/who.ts'
import type { Incoming } from '../import/incoming.ts'
import { frenchVatOf } from '../../partners/registration/french-vat.ts'
import { sirenKnownBy } from '../../partners/registration/agreement.ts'
import { firmKey, placeKey, sirenOfRow, type Candidate } from './face.ts'

/** What is asked about one row. */
export interface AskedRow {
  readonly line: number
  readonly carnetId: number | null
  readonly reference: string | null
  readonly emails: readonly string[]
  readonly name: string
  readonly siren: string | null
  readonly vatNumber: string | null
}

interface CandidateRow {
  readonly line: number
  readonly id: number
  readonly reference: string
  readonly firstName: string
  readonly lastName: string
  readonly isCompany: boolean
  readonly title: string | null
  readonly birthday: string | null
  readonly archived: boolean
  readonly emails: string[]
  readonly phones: string[]
  readonly firms: string[]
  readonly places: { readonly street: string; readonly postcode: string }[]
  readonly siren: string
  readonly siret: string
  readonly vatNumber: string
}

/** A name that a thousand people have says too little to look at all of them. */
const mostNamesakes = 200

export function askedOf(row: Incoming, emails: readonly string[]): AskedRow {
  const { values } = row
  const name =
    values['lastName'] === undefined
      ? (values['name'] ?? values['companyName'])
      : `${values['lastName']} ${values['firstName'] ?? ''}`
  const siren = sirenOfRow(row)
  return {
    line: row.line,
    carnetId: row.carnetId,
    reference: row.reference || null,
    emails,
    name: String(name ?? ''),
    siren: siren || null,
    vatNumber: siren === '' ? null : frenchVatOf(siren),
  }
}

export function findContactCandidates(
  db: Db,
  who: Who,
  asked: readonly AskedRow[],
): Promise<Map<number, Candidate[]>> {
  return candidatesByLine(
    db,
    sql`
      with ${hits('contact', asked, sql`words_key = in_any_order(asked.name)`)}
      select hits.line, c.id, c.reference, c.first_name as "firstName", c.last_name as "lastName", false as "isCompany",
        c.title, c.birthday, c.archived_at is not null as archived, '' as siren, '' as siret, '' as "vatNumber",
        ${details('contact')},
        array(select p.name from contact_partner l join partner p on p.id = l.partner_id where l.contact_id = c.id) as firms
      from hits join contact c on c.id = hits.id where ${visibleTo(who, 'contact', 'c')}`,
  )
}

export function findPartnerCandidates(
  db: Db,
  who: Who,
  asked: readonly AskedRow[],
): Promise<Map<number, Candidate[]>> {
  return candidatesByLine(
    db,
    sql`
      with ${hits('partner', asked, sql`firm_key(name) = firm_key(asked.name)`, byNumber)}
      select hits.line, c.id, c.reference, c.first_name as "firstName", c.name as "lastName",
        c.kind = 'company' as "isCompany", c.title, null as birthday, c.archived_at is not null as archived,
        c.siren, c.siret, c.vat_number as "vatNumber",
        ${details('partner')}, array[c.name] as firms
      from hits join partner c on c.id = hits.id where ${visibleTo(who, 'partner', 'c')}`,
  )
}

export function findLeadCandidates(
  db: Db,
  who: Who,
  asked: readonly AskedRow[],
): Promise<Map<number, Candidate[]>> {
  return candidatesByLine(
    db,
    sql`
      with ${hits('lead', asked, sql`words_key = in_any_order(asked.name)`)}
      select hits.line, c.id, c.reference, c.first_name as "firstName",
        case when c.last_name = '' then c.company_name else c.last_name end as "lastName",
        c.last_name = '' as "isCompany", c.title, null as birthday, c.archived_at is not null as archived,
        '' as siren, '' as siret, '' as "vatNumber", ${details('lead')}, array_remove(array[c.company_name], '') as firms
      from hits join lead c on c.id = hits.id where ${visibleTo(who, 'lead', 'c')}`,
  )
}

/** A SIRET begins with the SIREN of its firm. */
const byNumber = sql`
      union select line, id from asked join partner record on record.siren = asked.siren
      union select line, id from asked join partner record
        on record.siret between asked.siren || '00000' and asked.siren || '99999'
      union select line, id from asked join partner record on record.vat_number = asked."vatNumber"`

function hits(
  table: 'contact' | 'partner' | 'lead',
  asked: readonly AskedRow[],
  sameName: RawBuilder<unknown>,
  more: RawBuilder<unknown> = sql``,
): RawBuilder<unknown> {
  const own = sql.ref(`${table}_id`)
  return sql`asked as (
      select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
        as row(line int, "carnetId" bigint, reference text, emails text[], name text, siren text, "vatNumber" text)
    ), hits as (
      select line, id from asked join ${sql.table(table)} record on record.id = asked."carnetId"
      union select line, id from asked join ${sql.table(table)} record on record.reference = asked.reference
      union select line, found.id from asked cross join unnest(asked.emails) as email cross join lateral (
        select ${own} as id from ${sql.table(`${table}_email`)} where address_key = email limit ${mostNamesakes}) found
      union select line, found.id from asked cross join lateral (
        select id from ${sql.table(table)} where ${sameName} order by id limit ${mostNamesakes}) found
        where asked.name <> ''
      ${more}
    )`
}

function details(table: 'contact' | 'partner' | 'lead'): RawBuilder<unknown> {
  const own = sql.ref(`${table}_id`)
  return sql`
    array(select address_key from ${sql.table(`${table}_email`)} where ${own} = c.id) as emails,
    array(select number from ${sql.table(`${table}_phone`)} where ${own} = c.id) as phones,
    (select coalesce(json_agg(json_build_object('street', line4, 'postcode', postcode)), '[]')
      from ${sql.table(`${table}_address`)} where ${own} = c.id) as places`
}

async function candidatesByLine(db: Db, query: RawBuilder<unknown>): Promise<Map<number, Candidate[]>> {
  const { rows } = await sql<CandidateRow>`${query}`.execute(db)
  const byLine = new Map<number, Candidate[]>()
  for (const { line, firms, places, siren, siret, vatNumber, ...candidate } of rows) {
    const number = sirenKnownBy({ siren, siret, vatNumber })
    const keys = places.map((place) => placeKey(place.street, place.postcode)).filter((key) => key !== '')
    const found = { ...candidate, firms: firms.map(firmKey), places: keys, madeBy: null, siren: number }
    byLine.set(line, [...(byLine.get(line) ?? []), found])
  }
  return byLine
}

export interface PartnerNamed {
  readonly asked: string
  readonly id: number
  readonly reference: string
  readonly name: string
  readonly archived: boolean
  readonly domains: string[]
}

/** Partners by name, whatever the legal form; those that `who` sees. */
export async function findPartnersNamed(db: Db, who: Who, names: readonly string[]): Promise<PartnerNamed[]> {
  if (names.length === 0) return []
  const { rows } = await sql<PartnerNamed>`
    select asked.name as asked, p.id, p.reference, p.display_name as name, p.archived_at is not null as archived,
      array(select domain::text from partner_domain where partner_id = p.id
        union select domain::text from partner_email where partner_id = p.id) as domains
    from unnest(${names}::text[]) as asked(name) cross join lateral (
      select * from partner where firm_key(partner.name) = firm_key(asked.name) order by id limit 50) p
    where ${visibleTo(who, 'partner', 'p')}
    order by p.archived_at is not null, p.id`.execute(db)
  return rows
}

export async function findRecordIds(
  db: Db,
  who: Who,
  table: 'contact' | 'partner',
  references: readonly string[],
): Promise<Map<string, number>> {
  if (references.length === 0) return new Map()
  const { rows } = await sql<{ reference: string; id: number }>`
    select reference, id from ${sql.table(table)} c
    where reference = any(${references}::text[]) and ${visibleTo(who, table, 'c')}`.execute(db)
  return new Map(rows.map((row) => [row.reference, row.id]))
}
