// What a list of configuration tells its table: fields, words and calls.
import type { ReactNode } from 'react'
import type { Field } from '../../field.ts'
import type { Words } from '../../words.ts'

export interface ConfigurationItem {
  readonly id: number | string
  readonly archived?: boolean
}

export type ItemValues = Readonly<Record<string, unknown>>

export interface ConfigurationAsked {
  readonly q?: string
  readonly archived?: 'all'
  readonly cursor?: string
}

export interface ConfigurationPage {
  readonly items: readonly ConfigurationItem[]
  readonly next: string | null
}

export interface ConfigurationList {
  /** `roles`: for query keys, and the `of` of fields that point here. */
  readonly name: string
  readonly of?: string
  readonly title: Words
  /** One sentence: what it is for. */
  readonly why: Words
  /** "New role" */
  readonly add?: Words
  readonly fields: readonly Field[]
  /** Typed and sent, never answered, such as the first password of a user. */
  readonly writeOnly?: readonly Field[]
  readonly page: (asked: ConfigurationAsked, signal: AbortSignal) => Promise<ConfigurationPage>
  readonly create?: (values: ItemValues) => Promise<ConfigurationItem>
  readonly change: (id: ConfigurationItem['id'], values: ItemValues) => Promise<ConfigurationItem>
  readonly remove?: (id: ConfigurationItem['id']) => Promise<void>
  readonly archivable: boolean
  /** More entries of other slices in the menu of a row. */
  readonly rowItems?: (item: ConfigurationItem) => ReactNode
  /** One more entry of the menu of a row, that opens a dialog. */
  readonly rowDialog?: {
    readonly label: Words
    readonly dialog: (item: ConfigurationItem, onClose: () => void) => ReactNode
  }
  /** Few enough to be seen at a glance. */
  readonly short?: boolean
}

export function itemValue(item: ConfigurationItem, name: string): unknown {
  return Reflect.get(item, name)
}

/** How a row is called when something happens to it: its first field. */
export function itemName(list: ConfigurationList, item: ConfigurationItem): string {
  const value = itemValue(item, list.fields[0]?.name ?? 'name')
  return typeof value === 'string' ? value : String(item.id)
}
