// What stands where on a card: the slice says it, the card only draws it.
import type { Icon } from '@tabler/icons-react'
import type { Words } from '../../words.ts'

export interface CardLine {
  readonly icon: Icon
  readonly text: string
  /** `tel:`, `mailto:`; nothing where the person does not want to be called. */
  readonly href?: string
  /** Said instead of the icon, where it refuses: “Refus d’appels”. */
  readonly refused?: Words
}

export interface CardPlaces {
  /** Below the name. */
  readonly second: string
  /** Each line holds one or two facts. */
  readonly lines: readonly (readonly CardLine[])[]
}
