// How leads describe themselves to the engine that finds duplicates.
import { sql } from 'kysely'
import { matchDetailsOf, type MatchDetailsRow } from '../contact-details/match-details-queries.ts'
import type { MatchData } from '../duplicates/kept-match.ts'
import type { Matching } from '../duplicates/matching.ts'
import type { Db } from '../kit/database.ts'
import { listed, prepared } from '../kit/prepared-statements.ts'
import { comparedFields, leadMatch, type LeadFacts } from './lead-match.ts'

export const leadMatching: Matching = {
  subject: 'lead',
  compared: comparedFields,
  load: (db, ids) => leadMatches(db, ids, false),
}

/** A converted lead becomes one with no other: what it became is compared in its stead. */
export async function leadMatches(
  db: Db,
  ids: readonly number[],
  converted: boolean,
): Promise<{ readonly id: number; readonly data: MatchData }[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<LeadFacts & MatchDetailsRow & { id: number }>`
    ${prepared} select l.id, l.title, l.first_name as "firstName", l.last_name as "lastName",
      l.company_name as "companyName", l.job_title as "jobTitle", l.website, ${matchDetailsOf('lead', sql`l.id`)}
    from unnest(${listed(ids)}) as asked(id) join lead l on l.id = asked.id
      join lead_status status on status.id = l.status_id
    where (status.kind = 'converted') = ${converted}::boolean`.execute(db)
  return rows.map(({ id, ...facts }) => ({ id, data: leadMatch(facts) }))
}
