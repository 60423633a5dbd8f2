// What a list of configuration is: its table, its columns, and what is particular to it.
import { sql } from 'kysely'
import type { Constraints } from '../constraint-problem.ts'
import type { Trx } from '../database.ts'
import type { Field } from '../field.ts'
import type { ListSource } from '../list/list-source.ts'
import type { Language } from '../words.ts'

export type Values = Readonly<Record<string, unknown>>
export type Row = Values & { readonly id: number }

export interface SearchedTable {
  readonly table: string
  /** Names in the API and the columns behind them. */
  readonly columns: Readonly<Record<string, string>>
  readonly fields: readonly Field[]
  /** The field that the list is ordered by. */
  readonly order: string
  /** The fields in which words are searched. */
  readonly search: readonly string[]
  /** Whether a row can be put away; its table has `archived_at`. */
  readonly archivable: boolean
}

export interface ConfigurationSubject extends SearchedTable {
  readonly constraints: Constraints
  /** Completes or refuses values before they are written; `id` is null for a new row. */
  readonly prepare?: (trx: Trx, id: number | null, values: Values) => Promise<Values>
  /** Throws where a row that nothing uses must stay all the same. */
  readonly guardDelete?: (trx: Trx, id: number) => Promise<void>
  /** Adds what only the reader's language can say. */
  readonly present?: (row: Row, language: Language) => Row
}

export function configurationSource(subject: SearchedTable): ListSource {
  const column = (field: string) => sql.ref(subject.columns[field] ?? field)
  const order = sql<string>`fold(${column(subject.order)}) collate "C"`
  return {
    from: sql.table(subject.table),
    id: sql.ref('id'),
    search: sql<string>`fold(concat_ws(' ', ${sql.join(subject.search.map(column))}))`,
    archivedAt: subject.archivable ? sql.ref('archived_at') : sql`null::timestamptz`,
    visible: sql<boolean>`true`,
    letter: order,
    fields: subject.fields,
    columns: { [subject.order]: { order: { by: order, type: 'text' } } },
    defaultSort: subject.order,
  }
}
