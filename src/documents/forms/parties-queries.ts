// Reads who sells to whom, for many forms in one statement.
import { sql } from 'kysely'
import { addressesOf } from '../../contact-details/queries.ts'
import type { Db } from '../../kit/database.ts'
import { localizationJson } from '../../organisation/effective-localization-queries.ts'
import { ourCompany } from '../../organisation/our-company-queries.ts'
import { visibleTo } from '../../organisation/visible-queries.ts'
import type { Who } from '../../organisation/who.ts'
import type { PartyRow } from './party.ts'

export interface AskedParty {
  readonly partnerId: number
  readonly contactId: number | null
  readonly companyId: number | null
}

/**
 * In the order asked for; undefined where `who` may not see the customer, or the person there. Without a company of
 * ours it is the customer's first one, else the first one that there is.
 */
export async function findParties(
  db: Db,
  who: Who,
  asked: readonly AskedParty[],
): Promise<(PartyRow | undefined)[]> {
  const column = (name: keyof AskedParty) => asked.map((one) => one[name])
  const { rows } = await sql<PartyRow & { place: number }>`
    select asked.place,
      json_build_object('id', p.id, 'reference', p.reference, 'kind', p.kind, 'title', p.title, 'firstName', p.first_name,
        'name', p.name, 'siren', p.siren, 'vatNumber', p.vat_number, 'addresses', ${addressesOf('partner', sql`p.id`)}) as partner,
      case when c.id is not null then json_build_object('id', c.id, 'reference', c.reference, 'title', c.title,
        'firstName', c.first_name, 'lastName', c.last_name, 'addresses', ${addressesOf('contact', sql`c.id`)}) end as contact,
      case when k.id is not null then json_build_object('id', k.id, 'name', k.name, 'line2', k.line2, 'line4', k.line4,
        'postcode', k.postcode, 'city', k.city, 'country', k.country, 'logoId', k.logo_id, 'legalForm', k.legal_form,
        'capital', k.capital::text, 'siren', k.siren, 'registry', k.registry, 'vatNumber', k.vat_number, 'phone', k.phone,
        'email', k.email, 'website', k.website, 'iban', k.iban, 'bic', k.bic) end as company,
      json_build_object(
        'contact', ${localizationJson(sql`where l.id = c.localization_id`)},
        'partner', ${localizationJson(sql`where l.id = p.localization_id`)},
        'company', ${localizationJson(sql`where l.id = k.localization_id`)},
        'application', ${localizationJson(sql`where l.is_default`)}) as localizations
    from unnest(${column('partnerId')}::bigint[], ${column('contactId')}::bigint[], ${column('companyId')}::bigint[])
        with ordinality as asked(partner_id, contact_id, company_id, place)
      join partner p on p.id = asked.partner_id
      left join contact c on c.id = asked.contact_id
      left join company k on k.id = ${ourCompany(sql`asked.company_id`, sql`p.id`)}
    where ${visibleTo(who, 'partner', 'p')} and (c.id is null or ${visibleTo(who, 'contact', 'c')})`.execute(
    db,
  )
  const byPlace = new Map(rows.map(({ place, ...row }) => [place, row]))
  return asked.map((_, at) => byPlace.get(at + 1))
}
