// What is kept beside each record for the engine, in the database.
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../kit/database.ts'
import { prepared } from '../kit/prepared-statements.ts'
import type { KeptMatch, SubjectName } from './kept-match.ts'

/** `contact_match` and its `contact_id`. */
export function matchTable(subject: SubjectName): { table: RawBuilder<unknown>; id: RawBuilder<number> } {
  return { table: sql.table(`${subject}_match`), id: sql.ref(`${subject}_id`) }
}

/** Those that tell the engine something new are due: their pairs are looked for once the transaction stands. */
export async function keepRows(db: Db, subject: SubjectName, rows: readonly KeptMatch[]): Promise<void> {
  const { table, id } = matchTable(subject)
  await sql`${prepared}
    with written as (
      insert into ${table} as kept (${id}, record, keys, print)
      select id, record, keys, print
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(id bigint, record text, keys int4[], print text)
      order by id
      on conflict (${id}) do update set record = excluded.record, keys = excluded.keys, print = excluded.print
        where kept.record is distinct from excluded.record
      returning ${id}
    ), due as (
      insert into match_due (subject, record_id, stale) select ${subject}, ${id}, false from written returning 1
    )
    select pg_notify('carnet_duplicates', '') from (select from due limit 1) one`.execute(db)
}

/** Together with nothing else in the transaction, for records that come back or are looked at again. */
export async function addDue(db: Db, subject: SubjectName, ids: readonly number[]): Promise<void> {
  await sql`
    with due as (
      insert into match_due (subject, record_id, stale)
      select ${subject}, id, false from unnest(${ids}::bigint[]) id returning 1
    )
    select pg_notify('carnet_duplicates', '') from (select from due limit 1) one`.execute(db)
}
