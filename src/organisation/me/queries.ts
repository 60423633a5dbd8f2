// The names around whoever asks.
import { sql } from 'kysely'
import type { Db } from '../../kit/database.ts'
import type { Me } from './contract.ts'

export async function getPlaces(db: Db, userId: number): Promise<Pick<Me, 'team' | 'companies'>> {
  const { rows } = await sql<Pick<Me, 'team' | 'companies'>>`
    select
      (select jsonb_build_object('id', t.id, 'name', t.name) from team t where t.id = u.team_id) as team,
      (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name) order by fold(c.name)), '[]')
       from user_company uc join company c on c.id = uc.company_id where uc.user_id = u.id) as companies
    from app_user u where u.id = ${userId}`.execute(db)
  return rows[0] ?? { team: null, companies: [] }
}
