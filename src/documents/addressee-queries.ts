// Reads whom a document is addressed to, and who sends it.
import { sql } from 'kysely'
import type { Address, Title } from '../contact-details/contact-details.ts'
import { addressesOf } from '../contact-details/queries.ts'
import { contactLocalizations, currentPartner } from '../contacts/queries.ts'
import type { Db } from '../kit/database.ts'
import { localizationJson, type LocalizationRow } from '../organisation/effective-localization-queries.ts'
import { visibleTo } from '../organisation/visible-queries.ts'
import type { Who } from '../organisation/who.ts'
import { partnerLocalizations } from '../partners/queries.ts'

interface PartnerPart {
  readonly id: number
  readonly kind: 'company' | 'individual'
  readonly name: string
  readonly addresses: Address[]
}

export interface ContactAddressee {
  readonly id: number
  readonly reference: string
  readonly title: Title | null
  readonly firstName: string
  readonly lastName: string
  readonly addresses: Address[]
  /** The one it works at, of those that the reader sees. */
  readonly partner: PartnerPart | null
  readonly localizations: Partial<
    Record<'contact' | 'partner' | 'company' | 'application', LocalizationRow | null>
  >
}

/** In the order of the ids; those that `who` may not see are left out. */
export async function contactAddressees(
  db: Db,
  ids: readonly number[],
  who: Who,
): Promise<ContactAddressee[]> {
  const { rows } = await sql<ContactAddressee>`
    select c.id, c.reference, c.title, c.first_name as "firstName", c.last_name as "lastName",
      ${addressesOf('contact', sql`c.id`)} as addresses,
      (select json_build_object('id', p.id, 'kind', p.kind, 'name', p.name, 'addresses', ${addressesOf('partner', sql`p.id`)})
        from partner p where p.id = ${currentPartner(who)}) as partner,
      ${contactLocalizations(who)} as localizations
    from unnest(${ids}::bigint[]) with ordinality as asked(id, place)
      join contact c on c.id = asked.id
    where ${visibleTo(who, 'contact', 'c')} order by asked.place`.execute(db)
  return rows
}

export interface PartnerAddressee extends PartnerPart {
  readonly reference: string
  readonly title: Title | null
  readonly firstName: string
  readonly localizations: Partial<Record<'partner' | 'company' | 'application', LocalizationRow | null>>
}

export async function partnerAddressees(
  db: Db,
  ids: readonly number[],
  who: Who,
): Promise<PartnerAddressee[]> {
  const { rows } = await sql<PartnerAddressee>`
    select p.id, p.reference, p.kind, p.title, p.first_name as "firstName", p.name,
      ${addressesOf('partner', sql`p.id`)} as addresses,
      ${partnerLocalizations} as localizations
    from unnest(${ids}::bigint[]) with ordinality as asked(id, place)
      join partner p on p.id = asked.id
    where ${visibleTo(who, 'partner', 'p')} order by asked.place`.execute(db)
  return rows
}

export interface LeadAddressee {
  readonly id: number
  readonly reference: string
  readonly title: Title | null
  readonly firstName: string
  readonly lastName: string
  readonly companyName: string
  readonly addresses: Address[]
  readonly localizations: Partial<Record<'company' | 'application', LocalizationRow | null>>
}

/** A lead has no localization of its own: our company says the language. */
export async function leadAddressees(db: Db, ids: readonly number[], who: Who): Promise<LeadAddressee[]> {
  const { rows } = await sql<LeadAddressee>`
    select l.id, l.reference, l.title, l.first_name as "firstName", l.last_name as "lastName",
      l.company_name as "companyName", ${addressesOf('lead', sql`l.id`)} as addresses,
      json_build_object(
        'company', ${localizationJson(sql`join company on company.localization_id = l.id
          join lead_company on company_id = company.id where lead_id = asked.id order by company.id limit 1`)},
        'application', ${localizationJson(sql`where l.is_default`)}) as localizations
    from unnest(${ids}::bigint[]) with ordinality as asked(id, place)
      join lead l on l.id = asked.id
    where ${visibleTo(who, 'lead', 'l')} order by asked.place`.execute(db)
  return rows
}

export interface SenderRow {
  readonly id: number
  readonly name: string
  readonly line2: string
  readonly line4: string
  readonly postcode: string
  readonly city: string
  readonly country: string
  readonly logoId: number | null
  readonly localizations: Partial<Record<'company' | 'application', LocalizationRow | null>>
}

/** One of our companies that `who` belongs to: the one asked for, else their first one. */
export async function findSender(
  db: Db,
  who: Who,
  companyId: number | undefined,
): Promise<SenderRow | undefined> {
  const own = who.seesAll ? sql`true` : sql`id = any(${who.companyIds}::bigint[])`
  const asked = companyId === undefined ? sql`archived_at is null` : sql`id = ${companyId}`
  const { rows } = await sql<SenderRow>`
    select id, name, line2, line4, postcode, city, country, logo_id as "logoId",
      json_build_object('company', ${localizationJson(sql`where l.id = company.localization_id`)},
        'application', ${localizationJson(sql`where l.is_default`)}) as localizations
    from company where ${own} and ${asked}
    order by id = any(${who.companyIds}::bigint[]) desc, id limit 1`.execute(db)
  return rows[0]
}

/** Locked, so that two uploads follow each other; undefined where there is no such company. */
export async function lockCompany(
  db: Db,
  id: number,
): Promise<{ readonly logoId: number | null } | undefined> {
  const { rows } = await sql<{ logoId: number | null }>`
    select logo_id as "logoId" from company where id = ${id} for update`.execute(db)
  return rows[0]
}

export async function findLogo(db: Db, companyId: number): Promise<Buffer | undefined> {
  const { rows } = await sql<{ bytes: Buffer }>`
    select bytes from company join picture on picture.id = logo_id where company.id = ${companyId}`.execute(
    db,
  )
  return rows[0]?.bytes
}

/** The one before goes, once no print waits for it. */
export async function setLogo(
  db: Db,
  companyId: number,
  before: number | null,
  png: Buffer | null,
): Promise<void> {
  if (png === null) await sql`update company set logo_id = null where id = ${companyId}`.execute(db)
  else {
    await sql`with kept as (insert into picture (media_type, bytes) values ('image/png', ${png}) returning id)
      update company set logo_id = kept.id from kept where company.id = ${companyId}`.execute(db)
  }
  if (before !== null) await dropLogo(db, before)
}

/** Unless a company has it, or a document that is still to be set. */
export async function dropLogo(db: Db, id: number): Promise<void> {
  await sql`delete from picture where id = ${id} and not exists (select from company where logo_id = ${id})
    and not exists (select from printed_document where logo_id = ${id})`.execute(db)
}
