// A reminder on its way is looked at once more before it leaves: what has changed since it was validated keeps it back.
import type { Trx } from '../kit/database.ts'
import { readerNow } from '../kit/list/today.ts'
import { cancelMessages } from './outbox/outbox-queries.ts'
import { bringUpToDate, standingOf } from './run-queries.ts'
import { forgetWords, setAwaiting, setSettled } from './send-queries.ts'

/**
 * In the caller's transaction, which holds the reminder; false where it may leave. One that nothing is due of any more is
 * withdrawn; one that names what is paid, in part or whole, disputed, on hold or promised meanwhile, or goes by e-mail to
 * somebody who now refuses it, waits to be looked at again, with the amounts of today and its words written anew. Its
 * e-mail is cancelled.
 */
export async function recalled(
  trx: Trx,
  id: number,
  { byEmail, userId = 0 }: { readonly byEmail: boolean; readonly userId?: number },
): Promise<boolean> {
  const { today } = readerNow(userId)
  const { due, changed, refusesEmail } = await standingOf(trx, id, today)
  if (due > 0 && changed === 0 && !(byEmail && refusesEmail)) return false
  await cancelMessages(trx, [id])
  if (due === 0) await setSettled(trx, [id], 'withdrawn', null)
  else {
    await forgetWords(trx, [id])
    await bringUpToDate(trx, [id], today)
    await setAwaiting(trx, id)
  }
  return true
}
