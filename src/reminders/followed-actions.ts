// Voir relance client, for a contact and for a partner, and how a partner is reminded.
import type { App } from '../kit/app.ts'
import { inTransaction, type Db } from '../kit/database.ts'
import { badField, Problem } from '../kit/problem.ts'
import { lockRecords } from '../organisation/records/records-queries.ts'
import type { Who } from '../organisation/who.ts'
import type { Followed } from './followed.ts'
import { presentReminder } from './present-reminder.ts'
import {
  countFollowed,
  findFollowedPartner,
  methodExists,
  methodsOfPartners,
  overdueOfPartners,
  partnersOfContact,
  remindersOfPartners,
  setPartnerMethod,
  type FollowedPartner,
} from './reminder-queries.ts'
import { listedByIds } from './save-invoice-actions.ts'

const most = 100

export async function followedContact(app: App, who: Who, id: number): Promise<Followed> {
  const partners = await partnersOfContact(app.db, who, id)
  if (!partners) throw new Problem('not-found')
  return followed(app.db, who, partners)
}

export async function followedPartner(db: Db, who: Who, id: number): Promise<Followed> {
  const partner = await findFollowedPartner(db, who, id)
  if (!partner) throw new Problem('not-found')
  return followed(db, who, [partner])
}

export function choosePartnerMethod(
  app: App,
  who: Who,
  id: number,
  methodId: number | null,
): Promise<Followed> {
  return inTransaction(app.db, async (trx) => {
    await lockRecords(trx, 'partner', [id])
    if (!(await findFollowedPartner(trx, who, id))) throw new Problem('not-found')
    if (methodId !== null && !(await methodExists(trx, methodId))) throw badField('/methodId', 'not-found')
    await setPartnerMethod(trx, id, methodId)
    return followedPartner(trx, who, id)
  })
}

async function followed(db: Db, who: Who, partners: readonly FollowedPartner[]): Promise<Followed> {
  const ids = partners.map(({ id }) => id)
  const methods = await methodsOfPartners(db, ids)
  return {
    partners: partners.map((partner) => ({ ...partner, methodId: methods.get(partner.id) ?? null })),
    counts: await countFollowed(db, who, ids),
    reminders: (await remindersOfPartners(db, who, ids, most)).map(presentReminder),
    invoices: await listedByIds(db, who, await overdueOfPartners(db, who, ids, most)),
  }
}
