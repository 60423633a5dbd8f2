// Where a page of groups of every kind of record goes on: after which group of which kind.
import { badField } from '../kit/problem.ts'
import type { Place } from './groups-queries.ts'
import { subjectNames, type SubjectName } from './subjects.ts'

export interface PlaceOfAll extends Place {
  readonly subject: SubjectName
}

export function writePlace({ sure, subject, groupId }: PlaceOfAll): string {
  return Buffer.from(`${sure}_${subject}_${groupId}`).toString('base64url')
}

export function readPlace(cursor: string | undefined): PlaceOfAll | null {
  if (cursor === undefined) return null
  const [sure = '', name, id = ''] = Buffer.from(cursor, 'base64url').toString().split('_')
  const subject = subjectNames.find((one) => one === name)
  const place = { sure: Number(sure), groupId: Number(id) }
  if (
    subject === undefined ||
    sure === '' ||
    !Number.isFinite(place.sure) ||
    !Number.isSafeInteger(place.groupId)
  )
    throw badField('/cursor', 'invalid')
  return { ...place, subject }
}

/** Of groups that are equally sure, those of the kinds before it are all over, those of the kinds behind it all to come. */
export function placeIn(subject: SubjectName, after: PlaceOfAll | null): Place | null {
  if (after === null) return null
  const behind = subjectNames.indexOf(subject) - subjectNames.indexOf(after.subject)
  if (behind === 0) return after
  return { sure: after.sure, groupId: behind < 0 ? Number.MAX_SAFE_INTEGER : 0 }
}

/** Kinds in one order where groups are equally sure. */
export function surestFirst(a: PlaceOfAll, b: PlaceOfAll): number {
  return (
    b.sure - a.sure ||
    subjectNames.indexOf(a.subject) - subjectNames.indexOf(b.subject) ||
    a.groupId - b.groupId
  )
}
