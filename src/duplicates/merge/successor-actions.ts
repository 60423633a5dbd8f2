// Where the id of a record leads that was merged into another.
import type { Db } from '../../kit/database.ts'
import type { KeptRow, Successor } from '../../organisation/records/subject.ts'
import type { Who } from '../../organisation/who.ts'
import { listSuccessors, type SubjectName } from './merges-queries.ts'

interface Loads {
  readonly table: SubjectName
  readonly path: string
  load(
    db: Db,
    ids: readonly number[],
    who: Who,
  ): Promise<readonly (Pick<KeptRow, 'id'> & { readonly reference: string })[]>
}

/** Undefined for an id that was never merged, and for whoever may not see the original. */
export async function successorOf(
  db: Db,
  who: Who,
  subject: Loads,
  id: number,
): Promise<Successor | undefined> {
  const [successor] = await listSuccessors(db, subject.table, [id])
  if (!successor) return undefined
  const [row] = await subject.load(db, [successor.leadsTo], who)
  return row && { id: row.id, reference: row.reference, path: `${subject.path}/${row.id}` }
}
