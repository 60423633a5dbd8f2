// A saved view: what of a list it keeps, and whether the list has moved away from it.
import type { Field } from '../../field.ts'
import type { Words } from '../../words.ts'
import { readColumns, type ColumnChoice } from './columns.ts'
import { compact, readListSearch, type ListSearch } from './list-search.ts'

/** What a view keeps: neither the place, nor whether the archived are shown, which is asked for each time. */
export type ViewContent = Pick<ListSearch, 'view' | 'q' | 'filter' | 'sort' | 'group'> & {
  readonly columns?: ColumnChoice
}

/** A view that comes with Carnet, such as “My contacts”. */
export interface Preset {
  readonly name: string
  readonly words: Words
  readonly content: ViewContent
}

export function viewContent(search: ListSearch, columns?: ColumnChoice): ViewContent {
  const { view, q, filter, sort, group } = search
  return compact({ view, q, filter, sort, group, columns })
}

export function readViewContent(fields: readonly Field[], kept: unknown): ViewContent {
  const loose = Object(kept) as Record<string, unknown>
  const columns = loose['columns'] === undefined ? undefined : readColumns(fields, loose['columns'])
  return viewContent(readListSearch(fields, loose), columns)
}

/** The list as a view begins it; cards stay cards where the view does not say. */
export function searchOf(view: ViewContent, saved: number | string | undefined, now: ListSearch): ListSearch {
  const { columns: _, ...search } = view
  return compact({ view: now.view, ...search, saved })
}

/** Cards or list is how one looks at a view, not a change to it. */
export function differsFrom(view: ViewContent, search: ListSearch, columns?: ColumnChoice): boolean {
  const other = view.columns && columns && JSON.stringify(view.columns) !== JSON.stringify(columns)
  return Boolean(other) || canonical(view) !== canonical(viewContent(search))
}

function canonical(content: ViewContent): string {
  const { q = '', filter = null, sort = '', group = '' } = content
  return JSON.stringify([q, filter, sort, group])
}
