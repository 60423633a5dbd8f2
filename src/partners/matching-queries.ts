// How partners describe themselves to the engine that finds duplicates.
import { sql } from 'kysely'
import { matchDetailsOf, type MatchDetailsRow } from '../contact-details/match-details-queries.ts'
import type { MatchData } from '../duplicates/kept-match.ts'
import type { Matching } from '../duplicates/matching.ts'
import type { Db } from '../kit/database.ts'
import { listed, prepared } from '../kit/prepared-statements.ts'
import { visibleTo } from '../organisation/visible-queries.ts'
import type { Who } from '../organisation/who.ts'
import { comparedFields, partnerMatch, type PartnerFacts } from './partner-match.ts'

export const partnerMatching: Matching = {
  subject: 'partner',
  compared: comparedFields,
  load: partnerMatches,
}

async function partnerMatches(
  db: Db,
  ids: readonly number[],
): Promise<{ readonly id: number; readonly data: MatchData }[]> {
  const { rows } = await sql<PartnerFacts & MatchDetailsRow & { id: number }>`
    ${prepared} select p.id, p.kind, p.title, p.first_name as "firstName", p.name, p.legal_name as "legalName",
      p.siren, p.siret, p.vat_number as "vatNumber",
      ${matchDetailsOf('partner', sql`p.id`)},
      array(select domain from partner_domain where partner_id = p.id order by domain) as domains
    from unnest(${listed(ids)}) as asked(id) join partner p on p.id = asked.id`.execute(db)
  return rows.map(({ id, ...facts }) => ({ id, data: partnerMatch(facts) }))
}

/** The names of partners, in the order of the ids; those that `who` may not see are left out. */
export async function visiblePartnerNames(db: Db, ids: readonly number[], who: Who): Promise<string[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ name: string }>`
    select p.display_name as name from unnest(${ids}::bigint[]) with ordinality as asked(id, place)
    join partner p on p.id = asked.id and ${visibleTo(who, 'partner', 'p')} order by place`.execute(db)
  return rows.map((row) => row.name)
}
