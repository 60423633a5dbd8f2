// What a list of configuration is: its table, its columns, and what is particular to it.
import { sql } from 'kysely'
import type { Constraints } from '../constraint-problem.ts'
import type { Trx } from '../database.ts'
import { fieldNamed, type Field } from '../field.ts'
import type { Column, ListSource } from '../list/list-source.ts'
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

type Ordered = NonNullable<Column['order']>

export function configurationSource(subject: SearchedTable): ListSource {
  const column = (field: string) => sql.ref(subject.columns[field] ?? field)
  const folded = sql<string>`fold(${column(subject.order)}) collate "C"`
  const isNumber = fieldNamed(subject.fields, subject.order)?.kind === 'number'
  const order: Ordered = isNumber
    ? { by: column(subject.order), type: 'bigint' }
    : { by: folded, type: 'text' }
  return {
    from: sql.table(subject.table),
    id: sql.ref('id'),
    search: sql<string>`fold(concat_ws(' ', ${sql.join(subject.search.map(column))}))`,
    archivedAt: subject.archivable ? sql.ref('archived_at') : sql`null::timestamptz`,
    visible: sql<boolean>`true`,
    letter: folded,
    fields: subject.fields,
    columns: { [subject.order]: { order } },
    defaultSort: subject.order,
  }
}
