// Reads the names in the configuration of leads that a file may mention: these lists are short, so they are read as a whole.
import { sql } from 'kysely'
import type { Db } from '../../kit/database.ts'
import type { LeadNames } from './fill-lead.ts'
import { knownKey, type KnownNames } from './known.ts'

type Kind = 'status' | 'reason' | 'source' | 'sector'

export async function readLeadNames(db: Db): Promise<Omit<LeadNames, keyof KnownNames>> {
  const { rows } = await sql<{ list: Kind; id: number; name: string; kind: string }>`
    select 'status' as list, id, name, kind from (select * from lead_status where archived_at is null order by position, id) s
    union all select 'reason', id, name, '' from lead_lost_reason where archived_at is null
    union all select 'source', id, name, '' from lead_source where archived_at is null
    union all select 'sector', id, name, '' from sector where archived_at is null`.execute(db)
  const of = (list: Kind) => rows.filter((row) => row.list === list)
  const named = (list: Kind) => new Map(of(list).map((row) => [knownKey(row.name), row.id]))
  const statuses = of('status')
  return {
    statuses: named('status'),
    lostReasons: named('reason'),
    sources: named('source'),
    sectors: named('sector'),
    openStatusId: statuses.find(({ kind }) => kind === 'open')?.id ?? 0,
    lostStatusIds: new Set(statuses.filter(({ kind }) => kind === 'lost').map(({ id }) => id)),
    convertedStatusId: statuses.find(({ kind }) => kind === 'converted')?.id,
  }
}
