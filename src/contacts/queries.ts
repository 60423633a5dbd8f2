// Reads contacts: whole ones by id, and the list source behind every list, count and group of them.
import { sql, type RawBuilder } from 'kysely'
import type { Title } from '../contact-details/contact-details.ts'
import { detailsOf, type DetailsRow } from '../contact-details/queries.ts'
import type { Db } from '../kit/database.ts'
import { dateColumn, instantColumn, namedColumn, textColumn, userColumn } from '../kit/list/columns.ts'
import type { ListSource } from '../kit/list/list-source.ts'
import { readerNow } from '../kit/list/today.ts'
import { listed, prepared } from '../kit/prepared-statements.ts'
import { localizationJson, type LocalizationRow } from '../organisation/effective-localization-queries.ts'
import { visibleInPage, visibleTo } from '../organisation/visible-queries.ts'
import type { Who } from '../organisation/who.ts'
import { contactNameSql } from './contact-name-queries.ts'
import { contactFields } from './fields.ts'

export interface LinkRow {
  readonly partnerId: number
  readonly partnerName: string
  readonly partnerReference: string
  readonly visible: boolean
  readonly functionId: number | null
  readonly functionName: string | null
  readonly roleIds: number[]
  readonly email: string
  readonly phone: string
  readonly main: boolean
  readonly mainContact: boolean
  readonly since: string | null
  readonly until: string | null
}

export interface ContactRow extends DetailsRow {
  readonly id: number
  readonly reference: string
  readonly title: Title | null
  readonly firstName: string
  readonly lastName: string
  readonly pictureId: number | null
  readonly jobFunctionId: number | null
  readonly jobFunction: string | null
  readonly jobTitle: string
  readonly department: string
  readonly partners: LinkRow[]
  readonly managerId: number | null
  readonly manager: { firstName: string; lastName: string } | null
  readonly roles: { id: number; name: string }[]
  readonly localizationId: number | null
  readonly localizations: Partial<
    Record<'contact' | 'partner' | 'company' | 'application', LocalizationRow | null>
  >
  readonly ownerId: number | null
  readonly owner: string | null
  readonly teamId: number | null
  readonly team: string | null
  readonly companies: { id: number; name: string }[]
  readonly doNotCall: boolean
  readonly doNotEmail: boolean
  readonly tags: string[]
  readonly notes: string
  readonly website: string
  readonly linkedIn: string
  readonly birthday: string | null
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

/**
 * The partner that the contact `c` works at, for `who`: its main one, else its first, of those that they see and that it has
 * not left; null without any. `until` is the last day there, by the server's clock.
 */
export function currentPartner(who: Who): RawBuilder<number | null> {
  const { today } = readerNow(who.userId)
  return sql`(select link.partner_id from contact_partner link join partner linked on linked.id = link.partner_id
    where link.contact_id = c.id and (link.until is null or link.until >= ${today}::date) and ${visibleTo(who, 'partner', 'linked')}
    order by link.is_main desc, link.position limit 1)`
}

/** Of the contact `c`, for `effectiveLocalization`: its own, its current partner's, our company's, the default. */
export function contactLocalizations(who: Who): RawBuilder<unknown> {
  return sql`json_build_object(
  'contact', ${localizationJson(sql`where l.id = c.localization_id`)},
  'partner', ${localizationJson(sql`join partner p on p.localization_id = l.id where p.id = ${currentPartner(who)}`)},
  'company', ${localizationJson(sql`join company on company.localization_id = l.id join contact_company on company_id = company.id
    where contact_id = c.id order by company.id limit 1`)},
  'application', ${localizationJson(sql`where l.is_default`)})`
}

/** Whole contacts, in the order of the ids given; those that `who` may not see are left out. */
export async function contactsById(db: Db, ids: readonly number[], who: Who): Promise<ContactRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<ContactRow>`
    ${prepared} select c.id, c.reference, c.title, c.first_name as "firstName", c.last_name as "lastName", c.picture_id as "pictureId",
      c.job_function_id as "jobFunctionId", job_function.name as "jobFunction", c.job_title as "jobTitle", c.department,
      ${detailsOf('contact', sql`c.id`)},
      (select coalesce(json_agg(json_build_object(
          'partnerId', link.partner_id, 'partnerName', p.display_name, 'partnerReference', p.reference,
          'visible', ${visibleTo(who, 'partner', 'p')},
          'functionId', link.job_function_id, 'functionName', f.name,
          'roleIds', (select coalesce(json_agg(role_id order by role_id), '[]') from contact_partner_role where contact_partner_id = link.id),
          'email', link.email, 'phone', link.phone, 'main', link.is_main, 'mainContact', link.is_main_contact,
          'since', link.since, 'until', link.until) order by link.is_main desc, link.position), '[]')
        from contact_partner link join partner p on p.id = link.partner_id left join job_function f on f.id = link.job_function_id
        where link.contact_id = c.id) as partners,
      c.manager_id as "managerId",
      (select json_build_object('firstName', m.first_name, 'lastName', m.last_name) from contact m
        where m.id = c.manager_id and ${visibleTo(who, 'contact', 'm')}) as manager,
      (select coalesce(json_agg(json_build_object('id', role.id, 'name', role.name) order by role.name), '[]')
        from contact_role join role on role.id = role_id where contact_id = c.id) as roles,
      c.localization_id as "localizationId",
      ${contactLocalizations(who)} as localizations,
      c.owner_id as "ownerId", owner.name as owner, c.team_id as "teamId", team.name as team,
      (select coalesce(json_agg(json_build_object('id', company.id, 'name', company.name) order by company.name), '[]')
        from contact_company join company on company.id = company_id where contact_id = c.id) as companies,
      c.do_not_call as "doNotCall", c.do_not_email as "doNotEmail", c.tags, c.notes, c.website, c.linked_in as "linkedIn",
      c.birthday, c.source, c.archived_at as "archivedAt", c.version,
      c.created_at as "createdAt", c.created_by as "createdById", creator.name as "createdBy",
      c.updated_at as "updatedAt", c.updated_by as "updatedById", updater.name as "updatedBy",
      c.email, c.phone, c.mobile, c.city, c.postcode, c.country
    from unnest(${listed(ids)}) with ordinality as asked(id, place)
      join contact c on c.id = asked.id
      left join job_function on job_function.id = c.job_function_id
      left join app_user owner on owner.id = c.owner_id
      left join team on team.id = c.team_id
      left join app_user creator on creator.id = c.created_by
      left join app_user updater on updater.id = c.updated_by
    where ${visibleTo(who, 'contact', 'c')}
    order by asked.place`.execute(db)
  return rows
}

const name = sql<string>`c.name_key`
const phoneNumbers = sql`regexp_replace(number, '\\D', '', 'g')`

/** The columns behind the fields that can be filtered, sorted or grouped. */
const contactColumns = {
  name: { value: sql`c.last_name || ' ' || c.first_name`, order: { by: name, type: 'text' } },
  lastName: { value: sql`c.last_name`, order: { by: name, type: 'text' } },
  firstName: textColumn(sql`c.first_name`),
  reference: { value: sql`c.reference`, order: { by: sql`c.id`, type: 'bigint' } },
  title: { value: sql`c.title` },
  jobFunctionId: namedColumn('job_function', sql`c.job_function_id`),
  jobTitle: textColumn(sql`c.job_title`),
  department: textColumn(sql`c.department`),
  email: {
    among: { from: sql`contact_email e where e.contact_id = c.id`, value: sql`e.address` },
    order: textColumn(sql`c.email`).order,
  },
  phone: { among: { from: sql`contact_phone t where t.contact_id = c.id`, value: phoneNumbers } },
  mobile: {
    among: {
      from: sql`contact_phone t where t.contact_id = c.id and t.kind = 'mobile'`,
      value: phoneNumbers,
    },
  },
  city: textColumn(sql`c.city`),
  postcode: textColumn(sql`c.postcode`),
  country: textColumn(sql`c.country`),
  partnerId: {
    among: {
      from: sql`contact_partner link join partner p on p.id = link.partner_id where link.contact_id = c.id`,
      value: sql`link.partner_id`,
    },
    label: sql<string | null>`p.display_name`,
    order: textColumn(sql`c.partner_name`).order,
  },
  managerId: {
    value: sql`c.manager_id`,
    label: sql<string | null>`(select ${contactNameSql('m')} from contact m where m.id = c.manager_id)`,
  },
  roleIds: {
    among: {
      from: sql`contact_role r join role on role.id = r.role_id where r.contact_id = c.id`,
      value: sql`r.role_id`,
    },
    label: sql<string | null>`role.name`,
  },
  localizationId: {
    value: sql`c.localization_id`,
    label: sql<
      string | null
    >`(select l.country || ' ' || l.language from localization l where l.id = c.localization_id)`,
  },
  ownerId: userColumn(sql`c.owner_id`),
  teamId: namedColumn('team', sql`c.team_id`),
  companyIds: {
    among: {
      from: sql`contact_company o join company on company.id = o.company_id where o.contact_id = c.id`,
      value: sql`o.company_id`,
    },
    label: sql<string | null>`company.name`,
  },
  doNotCall: { value: sql`c.do_not_call` },
  doNotEmail: { value: sql`c.do_not_email` },
  tags: {
    value: sql`c.tags`,
    each: { from: sql`unnest(c.tags) tag where true`, value: sql`tag` },
  },
  website: textColumn(sql`c.website`),
  linkedIn: textColumn(sql`c.linked_in`),
  birthday: dateColumn(sql`c.birthday`),
  source: textColumn(sql`c.source`),
  notes: { value: sql`c.notes` },
  picture: { value: sql`c.picture_id` },
  createdAt: instantColumn(sql`c.created_at`),
  createdById: userColumn(sql`c.created_by`),
  updatedAt: instantColumn(sql`c.updated_at`),
  updatedById: userColumn(sql`c.updated_by`),
} as const satisfies Record<(typeof contactFields)[number]['name'], ListSource['columns'][string]>

export function contactSource(who: Who): ListSource {
  return {
    from: sql`contact c`,
    id: sql<number>`c.id`,
    search: sql<string>`c.search`,
    archivedAt: sql`c.archived_at`,
    visible: visibleTo(who, 'contact', 'c'),
    visibleInPage: visibleInPage(who, 'contact', 'c'),
    letter: name,
    fields: contactFields,
    columns: contactColumns,
    defaultSort: 'name',
  }
}

/** A manager and everybody above; two changes at once take turns, or they could close a circle together. */
export async function managersAbove(db: Db, managerId: number): Promise<number[]> {
  await sql`select pg_advisory_xact_lock(hashtext('contact.manager_id'))`.execute(db)
  const { rows } = await sql<{ id: number }>`
    with recursive above(id) as (
      values (${managerId}::bigint) union select c.manager_id from contact c join above on above.id = c.id where c.manager_id is not null
    )
    select id from above`.execute(db)
  return rows.map((row) => row.id)
}

export interface PartnerDefaults {
  readonly id: number
  readonly ownerId: number | null
  readonly teamId: number | null
  readonly companyIds: number[]
}

/** What a new contact takes over from its partner. */
export async function partnerDefaults(
  db: Db,
  ids: readonly number[],
  who: Who,
): Promise<Map<number, PartnerDefaults>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<PartnerDefaults>`
    select p.id, p.owner_id as "ownerId", p.team_id as "teamId",
      array(select company_id from partner_company where partner_id = p.id order by company_id) as "companyIds"
    from partner p where p.id = any(${ids}::bigint[]) and ${visibleTo(who, 'partner', 'p')}`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** The first ten people of that name: accents, case, spaces and hyphens aside, first and last name in any order. */
export async function listNamesakes(
  db: Db,
  draft: { readonly firstName: string; readonly lastName: string; readonly exceptId?: number | undefined },
  who: Who,
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select c.id from contact c
    where ${namedAs(sql`${draft.firstName}::text`, sql`${draft.lastName}::text`)}
      and c.id is distinct from ${draft.exceptId ?? null}::bigint and ${visibleTo(who, 'contact', 'c')}
    order by c.archived_at nulls first, c.id limit 10`.execute(db)
  return rows.map((row) => row.id)
}

/** The same of many at once, in their order. */
export async function listNamesakesOfEach(
  db: Db,
  drafts: readonly { readonly firstName: string; readonly lastName: string }[],
  who: Who,
): Promise<number[][]> {
  const asked = drafts.map(({ firstName, lastName }, place) => ({ place, firstName, lastName }))
  const { rows } = await sql<{ place: number; ids: number[] }>`
    select place, array(
      select c.id from contact c
      where ${namedAs(sql`asked."firstName"`, sql`asked."lastName"`)} and ${visibleTo(who, 'contact', 'c')}
      order by c.archived_at nulls first, c.id limit 10) as ids
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as asked(place int, "firstName" text, "lastName" text)
    order by place`.execute(db)
  return rows.map(({ ids }) => ids)
}

/** A condition on `c`, a row of contacts. */
function namedAs(firstName: RawBuilder<unknown>, lastName: RawBuilder<unknown>): RawBuilder<boolean> {
  const [first, last] = [sql`squeeze(${firstName}) collate "C"`, sql`squeeze(${lastName}) collate "C"`]
  return sql<boolean>`(c.namesake_key = least(${last}, ${first}) || ' ' || greatest(${last}, ${first})
    or c.words_key = in_any_order(${lastName} || ' ' || ${firstName}))`
}
