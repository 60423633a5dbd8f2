// The menu as values: what each place is called, where it is and what stands for it.
import type { Icon } from '@tabler/icons-react'
import type { Words } from '../../words.ts'

export interface MenuEntry {
  readonly path: string
  readonly words: Words
  readonly icon?: Icon
  /** How many wait there, for places that hold work to do. */
  readonly count?: number
}

/** Entries that open below one of their own, such as Configuration. */
export interface MenuFold {
  readonly words: Words
  readonly icon: Icon
  readonly entries: readonly MenuEntry[]
}

export interface MenuSection {
  readonly title?: Words
  readonly entries: readonly (MenuEntry | MenuFold)[]
}

export interface Menu {
  /** `CRM` */
  readonly name: string
  readonly sections: readonly MenuSection[]
}

export function isFold(entry: MenuEntry | MenuFold): entry is MenuFold {
  return 'entries' in entry
}

/** Every place of a menu in one list, for search. */
export function placesOf(menu: Menu): MenuEntry[] {
  return menu.sections.flatMap((section) =>
    section.entries.flatMap((entry) => (isFold(entry) ? entry.entries : [entry])),
  )
}

/** `/contacts/412` lies in `/contacts`, `/contactless` does not. */
export function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`)
}
