// The use cases of "later": put groups aside, and take them back.
import type { App } from '../kit/app.ts'
import { Answer } from '../kit/contract.ts'
import { inTransaction, type Trx } from '../kit/database.ts'
import { badField, Problem } from '../kit/problem.ts'
import type { Who } from '../organisation/who.ts'
import type { Later, SeenGroup } from './contract.ts'
import { visibleAmong } from './decisions-queries.ts'
import { deleteLaters, insertLaters, lockLaters, type LaterRow } from './laters-queries.ts'
import { bySubject, listedTwice } from './seen-groups.ts'
import type { SubjectName } from './subjects.ts'

/** All of them, or none where one holds a record that `who` may not see. One that changed since it was seen is back at once. */
export async function putAside(
  app: App,
  who: Who,
  { groups, days }: { readonly groups: readonly SeenGroup[]; readonly days: number },
) {
  const twice = listedTwice(groups)
  if (twice.length > 0) throw new Problem('bad-input', { fields: twice })
  const items = await inTransaction(app.db, async (trx) => {
    const made: LaterRow[] = []
    await lockLaters(trx, who)
    for (const [subject, own] of bySubject(groups)) {
      await refuseUnseen(trx, who, subject, groups)
      const laters = own.map(({ records }) => ({
        ids: records.map(({ id }) => id),
        versions: records.map(({ version }) => version),
      }))
      made.push(...(await insertLaters(trx, who, { subject, days }, laters)))
    }
    return made
  })
  const told = items.map(({ recordIds, until, ...rest }): Later => ({
    ...rest,
    recordIds: [...recordIds],
    until: until.toISOString(),
  }))
  return new Answer({ items: told })
}

async function refuseUnseen(
  trx: Trx,
  who: Who,
  subject: SubjectName,
  groups: readonly SeenGroup[],
): Promise<void> {
  const all = groups.flatMap((group, place) =>
    group.records.map(({ id }, at) => ({
      id,
      subject: group.subject,
      pointer: `/groups/${place}/records/${at}/id`,
    })),
  )
  const own = all.filter((one) => one.subject === subject)
  const seen = await visibleAmong(
    trx,
    who,
    subject,
    own.map(({ id }) => id),
  )
  const hidden = own.find(({ id }) => !seen.has(id))
  if (hidden) throw badField(hidden.pointer, 'not-found')
}

/** All of them, or none where one is not there; what is somebody else's is not there. */
export async function takeBackLaters(
  app: App,
  who: Who,
  { ids }: { readonly ids: readonly number[] },
): Promise<undefined> {
  await inTransaction(app.db, async (trx) => {
    const gone = new Set(await deleteLaters(trx, who, ids))
    const missing = ids.findIndex((id) => !gone.has(id))
    if (missing >= 0) throw badField(`/ids/${missing}`, 'not-found')
  })
}
