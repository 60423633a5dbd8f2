// Which company of ours speaks, as one expression for every query that asks.
import { sql, type RawBuilder } from 'kysely'

/** The one that is named; else the first of the partner's; else the first in use. Null where there is none. */
export function ourCompany(
  companyId: RawBuilder<number | null>,
  partnerId: RawBuilder<number>,
): RawBuilder<number | null> {
  return sql<number | null>`coalesce(${companyId},
    (select own.company_id from partner_company own where own.partner_id = ${partnerId} order by own.company_id limit 1),
    (select ours.id from company ours where ours.archived_at is null order by ours.id limit 1))`
}
