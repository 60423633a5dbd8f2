// Reads leads: whole ones by id, and the list source behind every list, count, group and board of them.
import { sql } from 'kysely'
import type { Title } from '../contact-details/contact-details.ts'
import { detailsOf, type DetailsRow } from '../contact-details/queries.ts'
import type { Db } from '../kit/database.ts'
import { instantColumn, namedColumn, textColumn, userColumn } from '../kit/list/columns.ts'
import type { ListSource } from '../kit/list/list-source.ts'
import { listed, prepared } from '../kit/prepared-statements.ts'
import { visibleInPage, visibleTo } from '../organisation/visible-queries.ts'
import type { Who } from '../organisation/who.ts'
import { conversionJson } from './conversion-queries.ts'
import { leadFields } from './fields.ts'
import type { Lead } from './lead.ts'
import type { KnownStatus, StatusKind } from './status-kinds.ts'

export interface LeadRow extends DetailsRow {
  readonly id: number
  readonly reference: string
  readonly title: Title | null
  readonly firstName: string
  readonly lastName: string
  readonly companyName: string
  readonly pictureId: number | null
  readonly jobTitle: string
  readonly department: string
  readonly website: string
  readonly statusId: number
  readonly status: string
  readonly statusKind: StatusKind
  readonly lostReasonId: number | null
  readonly lostReason: string | null
  readonly sourceId: number | null
  readonly source: string | null
  readonly sectorId: number | null
  readonly sector: string | null
  readonly ownerId: number | null
  readonly owner: string | null
  readonly teamId: number | null
  readonly team: string | null
  readonly companies: { id: number; name: string }[]
  readonly doNotCall: boolean
  readonly doNotEmail: boolean
  readonly tags: string[]
  readonly description: string
  readonly archivedAt: Date | null
  readonly conversion: Lead['conversion']
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

/** Whole leads, in the order of the ids given; those that `who` may not see are left out. */
export async function leadsById(db: Db, ids: readonly number[], who: Who): Promise<LeadRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<LeadRow>`
    ${prepared} select l.id, l.reference, l.title, l.first_name as "firstName", l.last_name as "lastName",
      l.company_name as "companyName", l.picture_id as "pictureId", l.job_title as "jobTitle", l.department, l.website,
      ${detailsOf('lead', sql`l.id`)},
      l.status_id as "statusId", status.name as status, status.kind as "statusKind",
      l.lost_reason_id as "lostReasonId", reason.name as "lostReason",
      l.source_id as "sourceId", source.name as source, l.sector_id as "sectorId", sector.name as sector,
      l.owner_id as "ownerId", owner.name as owner, l.team_id as "teamId", team.name as team,
      (select coalesce(json_agg(json_build_object('id', company.id, 'name', company.name) order by company.name), '[]')
        from lead_company join company on company.id = company_id where lead_id = l.id) as companies,
      l.do_not_call as "doNotCall", l.do_not_email as "doNotEmail", l.tags, l.description,
      l.archived_at as "archivedAt", ${conversionJson(who, sql`l.id`)} as conversion, l.version,
      l.created_at as "createdAt", l.created_by as "createdById", creator.name as "createdBy",
      l.updated_at as "updatedAt", l.updated_by as "updatedById", updater.name as "updatedBy",
      l.email, l.phone, l.mobile, l.city, l.postcode, l.country
    from unnest(${listed(ids)}) with ordinality as asked(id, place)
      join lead l on l.id = asked.id
      join lead_status status on status.id = l.status_id
      left join lead_lost_reason reason on reason.id = l.lost_reason_id
      left join lead_source source on source.id = l.source_id
      left join sector on sector.id = l.sector_id
      left join app_user owner on owner.id = l.owner_id
      left join team on team.id = l.team_id
      left join app_user creator on creator.id = l.created_by
      left join app_user updater on updater.id = l.updated_by
    where ${visibleTo(who, 'lead', 'l')}
    order by asked.place`.execute(db)
  return rows
}

const name = sql<string>`l.name_key`
const phoneNumbers = sql`regexp_replace(number, '\\D', '', 'g')`

/** The columns behind the fields that can be filtered, sorted or grouped. */
const leadColumns = {
  name: {
    value: sql`case when l.last_name = '' then l.company_name else l.last_name || ' ' || l.first_name end`,
    order: { by: name, type: 'text' },
  },
  companyName: textColumn(sql`l.company_name`),
  statusId: {
    ...namedColumn('lead_status', sql`l.status_id`),
    order: {
      by: sql`((select jsonb_object_agg(id, position) from lead_status) ->> l.status_id::text)::bigint`,
      type: 'bigint',
      readsAll: true,
    },
  },
  jobTitle: textColumn(sql`l.job_title`),
  email: {
    among: { from: sql`lead_email e where e.lead_id = l.id`, value: sql`e.address` },
    order: textColumn(sql`l.email`).order,
  },
  phone: { among: { from: sql`lead_phone t where t.lead_id = l.id`, value: phoneNumbers } },
  mobile: {
    among: { from: sql`lead_phone t where t.lead_id = l.id and t.kind = 'mobile'`, value: phoneNumbers },
  },
  sourceId: namedColumn('lead_source', sql`l.source_id`),
  sectorId: namedColumn('sector', sql`l.sector_id`),
  ownerId: userColumn(sql`l.owner_id`),
  reference: { value: sql`l.reference`, order: { by: sql`l.id`, type: 'bigint' } },
  lostReasonId: namedColumn('lead_lost_reason', sql`l.lost_reason_id`),
  title: { value: sql`l.title` },
  lastName: { value: sql`l.last_name`, order: { by: name, type: 'text' } },
  firstName: textColumn(sql`l.first_name`),
  department: textColumn(sql`l.department`),
  city: textColumn(sql`l.city`),
  postcode: textColumn(sql`l.postcode`),
  country: textColumn(sql`l.country`),
  teamId: namedColumn('team', sql`l.team_id`),
  companyIds: {
    among: {
      from: sql`lead_company o join company on company.id = o.company_id where o.lead_id = l.id`,
      value: sql`o.company_id`,
    },
    label: sql<string | null>`company.name`,
  },
  doNotCall: { value: sql`l.do_not_call` },
  doNotEmail: { value: sql`l.do_not_email` },
  website: textColumn(sql`l.website`),
  tags: { value: sql`l.tags`, each: { from: sql`unnest(l.tags) tag where true`, value: sql`tag` } },
  description: { value: sql`l.description` },
  picture: { value: sql`l.picture_id` },
  createdAt: instantColumn(sql`l.created_at`),
  createdById: userColumn(sql`l.created_by`),
  updatedAt: instantColumn(sql`l.updated_at`),
  updatedById: userColumn(sql`l.updated_by`),
} as const satisfies Record<(typeof leadFields)[number]['name'], ListSource['columns'][string]>

export function leadSource(who: Who): ListSource {
  return {
    from: sql`lead l`,
    id: sql<number>`l.id`,
    search: sql<string>`l.search`,
    archivedAt: sql`l.archived_at`,
    visible: visibleTo(who, 'lead', 'l'),
    visibleInPage: visibleInPage(who, 'lead', 'l'),
    letter: name,
    fields: leadFields,
    columns: leadColumns,
    defaultSort: 'name',
  }
}

/** Whatever is converted is settled. */
export const unconverted = sql<boolean>`not exists (
  select from lead_status where lead_status.id = l.status_id and lead_status.kind = 'converted')`

interface NamedDraft {
  readonly firstName: string
  readonly lastName: string
  readonly companyName: string
}

/** The first ten leads of that name, as contacts are compared; a company by its own name where the draft has no last name. */
export async function listNamesakes(
  db: Db,
  { firstName, lastName, companyName }: NamedDraft,
  exceptId: number | undefined,
  who: Who,
): Promise<number[]> {
  const isPerson = lastName.trim() !== ''
  const key = isPerson
    ? sql`least(squeeze(${lastName}) collate "C", squeeze(${firstName}) collate "C") || ' '
        || greatest(squeeze(${lastName}) collate "C", squeeze(${firstName}) collate "C")`
    : sql`squeeze(${companyName})`
  const words = isPerson ? `${lastName} ${firstName}` : companyName
  const { rows } = await sql<{ id: number }>`
    select l.id from lead l
    where (l.namesake_key = ${key} or l.words_key = in_any_order(${words}))
      and (l.last_name <> '') = ${isPerson}
      and l.id is distinct from ${exceptId ?? null}::bigint and ${visibleTo(who, 'lead', 'l')}
    order by l.archived_at nulls first, l.id limit 10`.execute(db)
  return rows.map((row) => row.id)
}

/** Every status there is, in the order of the board. */
export async function listStatuses(db: Db): Promise<KnownStatus[]> {
  const { rows } = await sql<KnownStatus>`
    select id, kind, archived_at is not null as archived from lead_status order by position, id`.execute(db)
  return rows
}
