// What a column of an imported table can become.
import type { Words } from '../../kit/words.ts'
import type { ContentKind } from './content.ts'

export interface ImportTarget {
  readonly name: string
  readonly label: Words
  /** Names of columns in other programs; accents, case, punctuation and spaces do not matter. */
  readonly aliases: readonly string[]
  /** How values look, to recognise a column without a name and to doubt a wrong one. */
  readonly content?: ContentKind
  /** Columns that make one e-mail, phone or address together: `Home Street`, `Home City`. */
  readonly part?: 'email' | 'phone' | 'address' | 'link'
  /** Any number of columns may have it; else one of each group. */
  readonly several?: boolean
}

/** `names('e-mail; mail')`, over several lines if need be. */
export function names(list: string): string[] {
  return list.split(';').map((name) => name.replace(/\s+/g, ' ').trim())
}
