// What the page of duplicates shows, as it stands in its address.
import { subjectNames, type SubjectName } from '../subjects.ts'

export interface DuplicatesSearch {
  /** Every kind of record unless told. */
  readonly subject?: SubjectName
  /** Groups that were put aside, pairs that were said to differ, or the batches that were made; groups unless told. */
  readonly part?: Part
  /** Groups among the records of one search; of several, only how far they are is shown. */
  readonly scan?: number | readonly number[]
  /** Groups that one record is in. */
  readonly record?: number
  /** The key of the group that is open. */
  readonly group?: string
}

const parts = ['later', 'apart', 'batches'] as const
type Part = (typeof parts)[number]

/** Reads an address that anybody may have written: what cannot be meant is left out. */
export function readDuplicatesSearch(search: Readonly<Record<string, unknown>>): DuplicatesSearch {
  const { record, group } = search
  const part = parts.find((one) => one === search['part'])
  const scan = readScan(search['scan'])
  // A record or a search is of one kind: addresses from before there were several meant contacts.
  const ofOneKind = isId(record) || isId(scan)
  const subject = subjectNames.find((one) => one === search['subject']) ?? (ofOneKind ? 'contact' : undefined)
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(part === undefined ? {} : { part }),
    ...(scan === undefined ? {} : { scan }),
    ...(isId(record) ? { record } : {}),
    ...(typeof group === 'string' && /^[a-z]+(-\d+)+$/.test(group) ? { group } : {}),
  }
}

function readScan(scan: unknown): number | number[] | undefined {
  if (isId(scan)) return scan
  if (!Array.isArray(scan) || scan.length > subjectNames.length) return undefined
  const ids = scan.filter(isId)
  return ids.length > 1 ? ids : ids[0]
}

function isId(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0
}

export function scansIn({ scan }: DuplicatesSearch): readonly number[] {
  return scan === undefined ? [] : typeof scan === 'number' ? [scan] : scan
}

/** The search whose groups are shown; of several, all groups are. */
export function scanOf({ scan }: DuplicatesSearch): number | undefined {
  return typeof scan === 'number' ? scan : undefined
}
