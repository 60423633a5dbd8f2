// Attached files in the database.
import { sql } from 'kysely'
import type { Db } from '../kit/database.ts'

export interface AttachedFile {
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
}

export async function insertFile(db: Db, { name, type, bytes }: AttachedFile): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into attached_file (name, media_type, size, bytes) values (${name}, ${type}, ${bytes.length}, ${bytes})
    returning id`.execute(db)
  const id = rows[0]?.id
  if (id === undefined) throw new Error('a file was inserted without an id')
  return id
}

export async function findFileOf(db: Db, activityId: number): Promise<AttachedFile | undefined> {
  const { rows } = await sql<AttachedFile>`
    select f.name, f.media_type as type, f.bytes
    from activity a join attached_file f on f.id = a.file_id where a.id = ${activityId}`.execute(db)
  return rows[0]
}
