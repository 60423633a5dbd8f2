// What the page of duplicates shows, as it stands in its address.
export interface DuplicatesSearch {
  /** Contacts unless told. */
  readonly subject?: 'partner' | 'lead'
  /** Only groups that a batch may merge without a look. */
  readonly sure?: true
  /** Pairs that were said to differ, or the batches that were made; groups unless told. */
  readonly part?: 'apart' | 'batches'
  /** Groups among the records of one search. */
  readonly scan?: number
  /** Groups that one record is in. */
  readonly record?: number
  /** The key of the group that is open. */
  readonly group?: string
}

/** Reads an address that anybody may have written: what cannot be meant is left out. */
export function readDuplicatesSearch(search: Readonly<Record<string, unknown>>): DuplicatesSearch {
  const { subject, sure, part, scan, record, group } = search
  return {
    ...(subject === 'partner' || subject === 'lead' ? { subject } : {}),
    ...(sure === true ? { sure } : {}),
    ...(part === 'apart' || part === 'batches' ? { part } : {}),
    ...(isId(scan) ? { scan } : {}),
    ...(isId(record) ? { record } : {}),
    ...(typeof group === 'string' && /^\d+(-\d+)*$/.test(group) ? { group } : {}),
  }
}

function isId(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0
}

/** `searchOf('partner')` is `{ subject: 'partner' }`; contacts are left out of the address. */
export function searchOf(subject: 'contact' | 'partner' | 'lead'): Pick<DuplicatesSearch, 'subject'> {
  return subject === 'contact' ? {} : { subject }
}
