// How a slice describes its rows to the generic list: where they are and which SQL stands behind each field.
import type { RawBuilder } from 'kysely'
import type { Field } from '../field.ts'
import type { Filter } from '../filter.ts'

export type OrderType = 'text' | 'bigint' | 'numeric' | 'boolean' | 'date' | 'timestamptz'

export interface Order {
  readonly by: RawBuilder<unknown>
  readonly type: OrderType
  /** No index follows it: all rows are read to find the first. */
  readonly readsAll?: true
}

export interface Column {
  /** The row's value; texts are '' when empty, all else is null. */
  readonly value?: RawBuilder<unknown>
  /** For several values a row: `from` ends in a where, such as `contact_role r where r.contact_id = c.id`. */
  readonly among?: { readonly from: RawBuilder<unknown>; readonly value: RawBuilder<unknown> }
  /** For an array in the row itself, its elements one by one, for groups. */
  readonly each?: { readonly from: RawBuilder<unknown>; readonly value: RawBuilder<unknown> }
  /** What the order goes by, never null; left out where the field cannot be sorted. */
  readonly order?: Order
  /** The name that a group shows, for `record` and `records` (in `among`, of the same rows). */
  readonly label?: RawBuilder<string | null>
}

export interface ListSource {
  readonly from: RawBuilder<unknown>
  readonly id: RawBuilder<number>
  /** Folded text in which words are searched. */
  readonly search: RawBuilder<string>
  readonly archivedAt: RawBuilder<unknown>
  /** What the reader may see. */
  readonly visible: RawBuilder<boolean>
  /** The same, quicker where few rows are asked and slower where all are; left out where it makes no difference. */
  readonly visibleInPage?: RawBuilder<boolean>
  /** Folded name whose first letter is the place in the A–Z edge. */
  readonly letter: RawBuilder<string>
  readonly fields: readonly Field[]
  readonly columns: Readonly<Record<string, Column>>
  readonly defaultSort: string
}

export interface Selection {
  readonly q?: string | undefined
  readonly filter?: Filter | undefined
  readonly archived?: 'no' | 'yes' | 'all' | undefined
  readonly ids?: readonly number[] | undefined
  readonly except?: readonly number[] | undefined
}

export interface Reader {
  readonly userId: number
  /** `2026-11-24`, for periods such as this month. */
  readonly today: string
}
