// What a slice tells the generic list of its records: fields, words, calls and where each fact is shown.
import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Field } from '../../field.ts'
import type { Catalogue, Language } from '../../words.ts'
import type { CardPlaces } from '../cards/card-places.ts'
import type { ListQuery } from './list-search.ts'
import type { LetterCount } from './place.ts'
import type { Preset } from './saved-view.ts'

export interface ListRow {
  readonly id: number
  readonly reference: string
  readonly archived: boolean
  /** Left out by what has none, such as documents. */
  readonly picture?: string | null
  /** The names behind the ids, by field. */
  readonly labels: Readonly<Record<string, string | readonly string[] | null>>
}

export interface Page<Row> {
  readonly items: readonly Row[]
  readonly next: string | null
}

export interface PageAsked extends ListQuery {
  readonly limit: number
  readonly cursor?: string
  readonly offset?: number
}

export interface GroupCount {
  readonly value: string | number | boolean | null
  readonly label: string | null
  readonly count: number
}

export type SelectionAsked = Omit<ListQuery, 'sort'>

/** The endpoints that every list has. */
export interface ListCalls<Row> {
  readonly page: (query: PageAsked, signal?: AbortSignal) => Promise<Page<Row>>
  readonly count: (query: SelectionAsked, signal?: AbortSignal) => Promise<number>
  readonly groups: (
    query: SelectionAsked & { by: string },
    signal?: AbortSignal,
  ) => Promise<readonly GroupCount[]>
  readonly letters: (query: SelectionAsked, signal?: AbortSignal) => Promise<readonly LetterCount[]>
  readonly position: (id: number, query: ListQuery, signal?: AbortSignal) => Promise<number | null>
}

/** Where gender and number differ by subject, each subject writes its own words. */
export interface SubjectWords {
  readonly title: string
  /** The view without a filter. */
  readonly all: string
  readonly count: (n: number) => string
  readonly ticked: (n: number) => string
  readonly tick: (name: string) => string
  readonly emptyTitle: string
  readonly emptyWhy: string
  readonly noneTitle: string
}

export interface ListSubject<Row extends ListRow> {
  /** `contacts`: for query keys, preferences and saved views. */
  readonly name: string
  /** `/contacts` */
  readonly path: string
  readonly icon: Icon
  readonly fields: readonly Field[]
  readonly words: Catalogue<{ [K in keyof SubjectWords]: SubjectWords[K] }>
  readonly calls: ListCalls<Row>
  readonly defaultSort: string
  /** Its records are never put away, so nobody asks for those that are. */
  readonly neverArchived?: true
  /** The fields whose order follows the alphabet of names: only then the A–Z edge is there. */
  readonly letterSorts: readonly string[]
  readonly presets: readonly Preset[]
  /** The field under which a record's name and picture stand; its column cannot be hidden. */
  readonly titleField: string
  /** `MICHEL Léa` */
  readonly nameOf: (row: Row) => string
  /** What the initials are made of, with the first name. */
  readonly lastNameOf: (row: Row) => string
  readonly firstNameOf?: (row: Row) => string
  /** Companies have square pictures. */
  readonly square?: (row: Row) => boolean
  /** The second reading, where there is room for one line only: `Directrice des achats · Apollo`. */
  readonly second: (row: Row, language: Language) => string
  /** A cell that says more than its value. */
  readonly cell?: (field: string, row: Row) => ReactNode
  readonly card: (row: Row, language: Language) => CardPlaces
}

export function valueOf(row: object, field: string): unknown {
  return (row as Readonly<Record<string, unknown>>)[field]
}
