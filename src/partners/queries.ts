// Reads partners: whole ones by id, and the list source behind every list, count and group of them.
import { sql } from 'kysely'
import type { Title } from '../contact-details/contact-details.ts'
import { detailsOf, type DetailsRow } from '../contact-details/queries.ts'
import type { Db } from '../kit/database.ts'
import { instantColumn, namedColumn, textColumn, userColumn } from '../kit/list/columns.ts'
import type { ListSource } from '../kit/list/list-source.ts'
import { listed, prepared } from '../kit/prepared-statements.ts'
import { localizationJson, type LocalizationRow } from '../organisation/effective-localization-queries.ts'
import { visibleInPage, visibleTo } from '../organisation/visible-queries.ts'
import type { Who } from '../organisation/who.ts'
import { partnerFields } from './fields.ts'
import type { PaymentTerms, Size } from './partner-choices.ts'

export interface PartnerRow extends DetailsRow {
  readonly id: number
  readonly reference: string
  readonly kind: 'company' | 'individual'
  readonly title: Title | null
  readonly firstName: string
  readonly name: string
  readonly legalName: string
  readonly siren: string
  readonly siret: string
  readonly vatNumber: string
  readonly registration: string
  readonly parentId: number | null
  readonly parent: string | null
  readonly sectorId: number | null
  readonly sector: string | null
  readonly size: Size | null
  readonly paymentTerms: PaymentTerms | null
  readonly currency: string | null
  readonly prospect: boolean
  readonly customer: boolean
  readonly supplier: boolean
  readonly pictureId: number | null
  readonly domains: string[]
  readonly website: string
  readonly localizationId: number | null
  readonly localizations: Partial<Record<'partner' | 'company' | 'application', LocalizationRow | null>>
  readonly ownerId: number | null
  readonly owner: string | null
  readonly teamId: number | null
  readonly team: string | null
  readonly companies: { id: number; name: string }[]
  readonly doNotCall: boolean
  readonly doNotEmail: boolean
  readonly tags: string[]
  readonly notes: string
  readonly source: string
  readonly archivedAt: Date | null
  readonly version: number
  readonly createdAt: Date
  readonly createdById: number | null
  readonly createdBy: string | null
  readonly updatedAt: Date
  readonly updatedById: number | null
  readonly updatedBy: string | null
  readonly email: string
  readonly phone: string
  readonly mobile: string
  readonly city: string
  readonly postcode: string
  readonly country: string
}

/** Of the partner `p`, for `effectiveLocalization`: its own, our company's, the default. */
export const partnerLocalizations = sql`json_build_object(
  'partner', ${localizationJson(sql`where l.id = p.localization_id`)},
  'company', ${localizationJson(sql`join company on company.localization_id = l.id
    join partner_company on company_id = company.id where partner_id = p.id order by company.id limit 1`)},
  'application', ${localizationJson(sql`where l.is_default`)})`

/** Whole partners, in the order of the ids given; those that `who` may not see are left out. */
export async function partnersById(db: Db, ids: readonly number[], who: Who): Promise<PartnerRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<PartnerRow>`
    ${prepared} select p.id, p.reference, p.kind, p.title, p.first_name as "firstName", p.name, p.legal_name as "legalName",
      p.siren, p.siret, p.vat_number as "vatNumber", p.registration, p.parent_id as "parentId",
      (select above.display_name from partner above where above.id = p.parent_id and ${visibleTo(who, 'partner', 'above')}) as parent,
      p.sector_id as "sectorId", sector.name as sector, p.size, p.payment_terms as "paymentTerms", p.currency,
      p.is_prospect as prospect, p.is_customer as customer, p.is_supplier as supplier, p.picture_id as "pictureId",
      ${detailsOf('partner', sql`p.id`)},
      (select coalesce(json_agg(domain order by domain), '[]') from partner_domain where partner_id = p.id) as domains,
      p.website, p.localization_id as "localizationId",
      ${partnerLocalizations} as localizations,
      p.owner_id as "ownerId", owner.name as owner, p.team_id as "teamId", team.name as team,
      (select coalesce(json_agg(json_build_object('id', company.id, 'name', company.name) order by company.name), '[]')
        from partner_company join company on company.id = company_id where partner_id = p.id) as companies,
      p.do_not_call as "doNotCall", p.do_not_email as "doNotEmail", p.tags, p.notes, p.source,
      p.archived_at as "archivedAt", p.version,
      p.created_at as "createdAt", p.created_by as "createdById", creator.name as "createdBy",
      p.updated_at as "updatedAt", p.updated_by as "updatedById", updater.name as "updatedBy",
      p.email, p.phone, p.mobile, p.city, p.postcode, p.country
    from unnest(${listed(ids)}) with ordinality as asked(id, place)
      join partner p on p.id = asked.id
      left join sector on sector.id = p.sector_id
      left join app_user owner on owner.id = p.owner_id
      left join team on team.id = p.team_id
      left join app_user creator on creator.id = p.created_by
      left join app_user updater on updater.id = p.updated_by
    where ${visibleTo(who, 'partner', 'p')}
    order by asked.place`.execute(db)
  return rows
}

const phoneNumbers = sql`regexp_replace(number, '\\D', '', 'g')`

/** The columns behind the fields that can be filtered, sorted or grouped. */
const partnerColumns = {
  name: { value: sql`p.name || ' ' || p.first_name`, order: { by: sql`p.name_key`, type: 'text' } },
  kind: { value: sql`p.kind` },
  prospect: { value: sql`p.is_prospect` },
  customer: { value: sql`p.is_customer` },
  supplier: { value: sql`p.is_supplier` },
  email: {
    among: { from: sql`partner_email e where e.partner_id = p.id`, value: sql`e.address` },
    order: textColumn(sql`p.email`).order,
  },
  phone: { among: { from: sql`partner_phone t where t.partner_id = p.id`, value: phoneNumbers } },
  mobile: {
    among: {
      from: sql`partner_phone t where t.partner_id = p.id and t.kind = 'mobile'`,
      value: phoneNumbers,
    },
  },
  city: textColumn(sql`p.city`),
  postcode: textColumn(sql`p.postcode`),
  country: textColumn(sql`p.country`),
  ownerId: userColumn(sql`p.owner_id`),
  teamId: namedColumn('team', sql`p.team_id`),
  companyIds: {
    among: {
      from: sql`partner_company o join company on company.id = o.company_id where o.partner_id = p.id`,
      value: sql`o.company_id`,
    },
    label: sql<string | null>`company.name`,
  },
  localizationId: {
    value: sql`p.localization_id`,
    label: sql<
      string | null
    >`(select l.country || ' ' || l.language from localization l where l.id = p.localization_id)`,
  },
  reference: { value: sql`p.reference`, order: { by: sql`p.id`, type: 'bigint' } },
  title: { value: sql`p.title` },
  firstName: textColumn(sql`p.first_name`),
  legalName: textColumn(sql`p.legal_name`),
  siren: textColumn(sql`p.siren`),
  siret: textColumn(sql`p.siret`),
  vatNumber: textColumn(sql`p.vat_number`),
  registration: textColumn(sql`p.registration`),
  parentId: {
    value: sql`p.parent_id`,
    label: sql<string | null>`(select above.display_name from partner above where above.id = p.parent_id)`,
  },
  sectorId: namedColumn('sector', sql`p.sector_id`),
  size: { value: sql`p.size`, order: { by: sql`coalesce(p.size, '-1')::bigint`, type: 'bigint' } },
  paymentTerms: { value: sql`p.payment_terms` },
  currency: { value: sql`p.currency` },
  doNotCall: { value: sql`p.do_not_call` },
  doNotEmail: { value: sql`p.do_not_email` },
  website: textColumn(sql`p.website`),
  domains: { value: sql`array(select domain::text from partner_domain where partner_id = p.id)` },
  tags: { value: sql`p.tags`, each: { from: sql`unnest(p.tags) tag where true`, value: sql`tag` } },
  source: textColumn(sql`p.source`),
  notes: { value: sql`p.notes` },
  picture: { value: sql`p.picture_id` },
  createdAt: instantColumn(sql`p.created_at`),
  createdById: userColumn(sql`p.created_by`),
  updatedAt: instantColumn(sql`p.updated_at`),
  updatedById: userColumn(sql`p.updated_by`),
} as const satisfies Record<(typeof partnerFields)[number]['name'], ListSource['columns'][string]>

export function partnerSource(who: Who): ListSource {
  return {
    from: sql`partner p`,
    id: sql<number>`p.id`,
    search: sql<string>`p.search`,
    archivedAt: sql`p.archived_at`,
    visible: visibleTo(who, 'partner', 'p'),
    visibleInPage: visibleInPage(who, 'partner', 'p'),
    letter: sql<string>`p.name_key`,
    fields: partnerFields,
    columns: partnerColumns,
    defaultSort: 'name',
  }
}

/** A partner and everybody above; two changes at once take turns, or they could close a circle together. */
export async function parentsAbove(db: Db, parentId: number): Promise<number[]> {
  await sql`select pg_advisory_xact_lock(hashtext('partner.parent_id'))`.execute(db)
  const { rows } = await sql<{ id: number }>`
    with recursive above(id) as (
      values (${parentId}::bigint) union select p.parent_id from partner p join above on above.id = p.id where p.parent_id is not null
    )
    select id from above`.execute(db)
  return rows.map((row) => row.id)
}

/** The first ten partners of that name, whatever the accents, case, spaces, hyphens and "&". */
export async function listNamesakes(
  db: Db,
  draft: { readonly firstName: string; readonly name: string; readonly exceptId?: number | undefined },
  who: Who,
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select p.id from partner p
    where p.namesake_key = squeeze(${draft.name + draft.firstName})
      and p.id is distinct from ${draft.exceptId ?? null}::bigint and ${visibleTo(who, 'partner', 'p')}
    order by p.archived_at nulls first, p.id limit 10`.execute(db)
  return rows.map((row) => row.id)
}

/** The same of many at once, in their order. */
export async function listNamesakesOfEach(
  db: Db,
  drafts: readonly { readonly firstName: string; readonly name: string }[],
  who: Who,
): Promise<number[][]> {
  const asked = drafts.map(({ firstName, name }, place) => ({ place, name: name + firstName }))
  const { rows } = await sql<{ place: number; ids: number[] }>`
    select place, array(
      select p.id from partner p
      where p.namesake_key = squeeze(asked.name) and ${visibleTo(who, 'partner', 'p')}
      order by p.archived_at nulls first, p.id limit 10) as ids
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as asked(place int, name text)
    order by place`.execute(db)
  return rows.map(({ ids }) => ids)
}
