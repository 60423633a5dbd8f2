// Finds the converted leads that rows may be: the engine keeps nothing of them, since what they became is compared in their stead.
import { sql } from 'kysely'
import type { KnownRecord } from '../../duplicates/newcomers-actions.ts'
import type { Db } from '../../kit/database.ts'
import { leadMatches } from '../../leads/matching-queries.ts'
import { visibleTo } from '../../organisation/visible-queries.ts'
import type { Who } from '../../organisation/who.ts'
import type { Incoming } from '../import/incoming.ts'
import { emailKey } from './candidate.ts'
import { askedOf } from './candidate-queries.ts'

/** A number or a name that more of them share says too little. */
const most = 20

/** Those that share a mailbox, a number or a name with one of the rows. */
export async function convertedAmong(
  db: Db,
  who: Who,
  rows: readonly Incoming[],
): Promise<readonly KnownRecord[]> {
  const names = rows.map((row) => askedOf(row, []).name).filter((name) => name !== '')
  const emails = rows.flatMap((row) => row.emails.map(({ address }) => emailKey(address)))
  const phones = rows.flatMap((row) => row.phones.map(({ number }) => number))
  const { rows: found } = await sql<{ id: number }>`
    with hits as (
      select found.id from unnest(${[...new Set(names)]}::text[]) as asked(name) cross join lateral (
        select id from lead where words_key = in_any_order(asked.name) order by id limit ${most}) found
      union select found.id from unnest(${[...new Set(emails)]}::text[]) as asked(key) cross join lateral (
        select lead_id as id from lead_email where address_key = asked.key limit ${most}) found
      union select found.id from unnest(${[...new Set(phones)]}::text[]) as asked(number) cross join lateral (
        select lead_id as id from lead_phone where number = asked.number limit ${most}) found
    )
    select l.id from hits join lead l on l.id = hits.id join lead_status status on status.id = l.status_id
    where status.kind = 'converted' and ${visibleTo(who, 'lead', 'l')}`.execute(db)
  return leadMatches(
    db,
    found.map(({ id }) => id),
    true,
  )
}
