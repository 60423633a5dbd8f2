// How a record is reached, as the engine that finds duplicates reads it.
import { sql, type RawBuilder } from 'kysely'
import type { MatchAddress } from '../duplicates/match-record.ts'
import type { RecordTable } from '../organisation/records/record-table.ts'

export interface MatchDetailsRow {
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  readonly addresses: readonly Required<MatchAddress>[]
}

/** Three columns for the record whose id is `id`. Line 4 of an address is its street (AFNOR XP Z10-011); where it is empty, another stands in. */
export function matchDetailsOf(owner: RecordTable, id: RawBuilder<unknown>): RawBuilder<unknown> {
  const key = sql.ref(`${owner}_id`)
  return sql`
    array(select address from ${sql.table(`${owner}_email`)} where ${key} = ${id} order by is_primary desc, position, id) as emails,
    array(select number from ${sql.table(`${owner}_phone`)} where ${key} = ${id} order by position, id) as phones,
    (select coalesce(json_agg(json_build_object(
        'street', coalesce(nullif(line4, ''), nullif(line3, ''), nullif(line2, ''), line5), 'postcode', postcode, 'city', city)
        order by is_default desc, position, id), '[]')
      from ${sql.table(`${owner}_address`)} where ${key} = ${id}) as addresses`
}
