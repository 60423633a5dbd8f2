// What the page of one record keeps in its URL: the list that it was opened from, its tab, what a new one begins with.
import type { Field } from '../kit/field.ts'
import { readListSearch, type ListSearch } from '../kit/ui/list/list-search.ts'

export interface RecordSearch extends ListSearch {
  readonly tab?: string
  /** Opens for editing at once. */
  readonly edit?: true
  /** The partner that a new contact or quotation is begun at. */
  readonly partner?: number
  /** The contact that a new quotation is begun for. */
  readonly contact?: number
}

export function readRecordSearch(
  fields: readonly Field[],
  search: Readonly<Record<string, unknown>>,
): RecordSearch {
  const { tab, edit, partner, contact } = search
  return {
    ...readListSearch(fields, search),
    ...(typeof tab === 'string' && tab !== '' ? { tab } : {}),
    ...(edit === true ? { edit } : {}),
    ...(typeof partner === 'number' && Number.isSafeInteger(partner) ? { partner } : {}),
    ...(typeof contact === 'number' && Number.isSafeInteger(contact) ? { contact } : {}),
  }
}

/** The list alone, as its own page keeps it. */
export function listPart(search: RecordSearch): ListSearch {
  const { tab: _tab, edit: _edit, partner: _partner, contact: _contact, ...list } = search
  return list
}
