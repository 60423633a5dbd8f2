// Aliases of mail domains.
import { sql } from 'kysely'
import type { Db } from '../../kit/database.ts'

/** The domains that `domain` counts as, one after the other, but for what the row `exceptId` says. */
export async function aliasesFrom(db: Db, domain: string, exceptId: number | null): Promise<string[]> {
  const { rows } = await sql<{ domain: string }>`
    with recursive step (domain) as (
      select ${domain}::text collate "C"
      union
      select e.alias_of from step join email_domain e on e.domain = step.domain
      where e.rule = 'alias' and e.id is distinct from ${exceptId}
    )
    select domain from step`.execute(db)
  return rows.map((row) => row.domain)
}
