// What an import's page keeps in its URL: the list that it was opened from, and which of its lines are shown.
import type { Field } from '../kit/field.ts'
import { readListSearch, type ListSearch } from '../kit/ui/list/list-search.ts'
import { shownOutcomes, type Shown } from '../transfer/ui/import-stage.ts'

export interface ImportSearch extends ListSearch {
  readonly show?: Shown
  /** The import whose file is changed for another. */
  readonly instead?: number
}

export function readImportSearch(
  fields: readonly Field[],
  search: Readonly<Record<string, unknown>>,
): ImportSearch {
  const show = shownOutcomes.find((outcome) => outcome === search['show'])
  const { instead } = search
  return {
    ...readListSearch(fields, search),
    ...(show ? { show } : {}),
    ...(typeof instead === 'number' && Number.isSafeInteger(instead) ? { instead } : {}),
  }
}

/** The list alone, as its own page keeps it. */
export function listOfImport(search: ImportSearch): ListSearch {
  const { show: _show, instead: _instead, ...list } = search
  return list
}
