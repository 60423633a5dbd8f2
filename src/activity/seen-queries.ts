// Which of the records that an entry is to be on are there and seen by whoever writes it.
import { sql } from 'kysely'
import type { Db } from '../kit/database.ts'
import { visibleTo } from '../organisation/visible-queries.ts'
import type { Who } from '../organisation/who.ts'
import type { OnRecords } from './activity-queries.ts'

export async function findSeen(db: Db, who: Who, on: OnRecords): Promise<Set<keyof OnRecords>> {
  const { rows } = await sql<{ name: keyof OnRecords }>`
    select 'contactId' as name from contact c where c.id = ${on.contactId} and ${visibleTo(who, 'contact', 'c')}
    union all
    select 'partnerId' from partner p where p.id = ${on.partnerId} and ${visibleTo(who, 'partner', 'p')}
    union all
    select 'leadId' from lead l where l.id = ${on.leadId} and ${visibleTo(who, 'lead', 'l')}`.execute(db)
  return new Set(rows.map(({ name }) => name))
}
