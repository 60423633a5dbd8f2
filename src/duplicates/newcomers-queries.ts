// Looks up, for many newcomers in one query, the records that share a key with any of them.
import { sql } from 'kysely'
import type { Db } from '../kit/database.ts'
import type { Asked, SubjectName } from './kept-match.ts'
import { mostCandidates } from './lookup-queries.ts'

/** The ids of whoever may be one of them, each once. */
export async function lookUpAll(db: Db, subject: SubjectName, asked: readonly Asked[]): Promise<number[]> {
  if (asked.length === 0) return []
  const { rows } = await sql<{ id: number }>`
    select distinct found.id
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as one(keys int4[], most int4[], places int4[])
    cross join lateral match_candidates(${subject}, one.keys, one.most, one.places, null, ${mostCandidates}::int4) as found(id)`.execute(
    db,
  )
  return rows.map((row) => row.id)
}
