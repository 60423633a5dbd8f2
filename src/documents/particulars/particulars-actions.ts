// What our companies say of themselves: whoever belongs to one reads it, whoever configures writes it.
import { inTransaction, type Db } from '../../kit/database.ts'
import { Problem } from '../../kit/problem.ts'
import type { Who } from '../../organisation/who.ts'
import { findParticulars, setParticulars } from './particulars-queries.ts'
import type { Particulars } from './particulars.ts'

export async function getParticulars(db: Db, who: Who, companyId: number): Promise<Particulars> {
  const found = await findParticulars(db, who, companyId)
  if (!found) throw new Problem('not-found')
  return found
}

/** Documents that were printed stay as they are. */
export async function replaceParticulars(db: Db, companyId: number, set: Particulars): Promise<undefined> {
  await inTransaction(db, async (trx) => {
    if (!(await setParticulars(trx, companyId, set))) throw new Problem('not-found')
  })
  return undefined
}
