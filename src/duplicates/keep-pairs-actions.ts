// Keeps the pairs of the whole base up to date: what is written is looked for at once, much of it by a scan of everything,
// and every night all is compared anew, since weights and frequencies move with the base.
import type { Db } from '../kit/database.ts'
import { readModel } from './lookup-queries.ts'
import { bringToForm } from './match-form-actions.ts'
import { countDue } from './pairs-queries.ts'
import { refreshSome, type Matchings } from './refresh-pairs-actions.ts'
import { subjectNames, type SubjectName } from './subjects.ts'

const staleAtOnce = 500
/** One by one costs some milliseconds a record, all at once some microseconds a record of the whole base. */
const fewDue = 300
const shareDue = 0.005
/** Counting goes no further. */
const mostCounted = 20_000

export interface Keeping {
  readonly now: Date
  /** Compares everything, where the memory that takes is to be had. */
  readonly scan: (subject: SubjectName) => Promise<unknown>
  /** Lets an import come to its end before everything is compared. */
  readonly pause?: () => Promise<void>
}

/** Does what there is to do now. */
export async function keepPairs(db: Db, matchings: Matchings, keeping: Keeping): Promise<void> {
  for (const subject of subjectNames) {
    await bringToForm(db, matchings[subject], () => keeping.scan(subject))
    while ((await countDue(db, subject, mostCounted)).stale > 0) await refreshSome(db, matchings, staleAtOnce)
    if (await needsScan(db, subject, keeping)) await keeping.scan(subject)
    while ((await countDue(db, subject, mostCounted)).all > 0) {
      if (await needsScan(db, subject, keeping)) await keeping.scan(subject)
      else await refreshSome(db, matchings)
    }
  }
}

async function needsScan(db: Db, subject: SubjectName, { now, pause }: Keeping): Promise<boolean> {
  const { records, scannedAt } = await readModel(db, subject)
  if (scannedAt && isNight(now) && now.getTime() - scannedAt.getTime() > aDay) return true
  const many = Math.min(Math.max(fewDue, records * shareDue), mostCounted)
  const { all } = await countDue(db, subject, mostCounted)
  if (all < many) return false
  await pause?.()
  const later = await countDue(db, subject, mostCounted)
  return later.all >= many
}

/** In the small hours of the server's clock, once. */
function isNight(now: Date): boolean {
  return now.getHours() >= 2 && now.getHours() < 5
}
const aDay = 20 * 60 * 60 * 1000
