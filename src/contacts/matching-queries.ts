// How contacts describe themselves to the engine that finds duplicates.
import { sql } from 'kysely'
import { matchDetailsOf, type MatchDetailsRow } from '../contact-details/match-details-queries.ts'
import type { MatchData } from '../duplicates/kept-match.ts'
import type { Matching } from '../duplicates/matching.ts'
import type { Db } from '../kit/database.ts'
import { listed, prepared } from '../kit/prepared-statements.ts'
import { comparedFields, contactMatch, type ContactFacts } from './contact-match.ts'

export const contactMatching: Matching = {
  subject: 'contact',
  compared: comparedFields,
  load: contactMatches,
}

async function contactMatches(
  db: Db,
  ids: readonly number[],
): Promise<{ readonly id: number; readonly data: MatchData }[]> {
  const { rows } = await sql<ContactFacts & MatchDetailsRow & { id: number }>`
    ${prepared} select c.id, c.title, c.first_name as "firstName", c.last_name as "lastName", c.birthday,
      c.job_title as "jobTitle", ${matchDetailsOf('contact', sql`c.id`)},
      (select coalesce(json_agg(json_build_object('name', p.display_name, 'email', link.email, 'phone', link.phone)
          order by link.is_main desc, link.position, link.id), '[]')
        from contact_partner link join partner p on p.id = link.partner_id where link.contact_id = c.id) as links
    from unnest(${listed(ids)}) as asked(id) join contact c on c.id = asked.id`.execute(db)
  return rows.map(({ id, ...facts }) => ({ id, data: contactMatch(facts) }))
}
