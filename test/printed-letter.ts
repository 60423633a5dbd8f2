// A letter that was printed to a contact, for tests of what holds on to one.
import { sql } from 'kysely'
import type { Db } from '../src/kit/database.ts'

export async function printLetterTo(db: Db, contactId: number, userId: number): Promise<void> {
  await sql`
    with printed as (insert into printed_document (kind, title, language, layout, count, left_out, user_id)
      values ('letters', 'Courrier', 'fr', '{}', 1, 0, ${userId}) returning id)
    insert into printed_addressee (document_id, position, contact_id, content)
      select id, 0, ${contactId}, '{}' from printed`.execute(db)
}
