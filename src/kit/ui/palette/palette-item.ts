// What a search shows: something to run, in its group.
import type { ReactNode } from 'react'

export interface PaletteItem {
  readonly key: string
  readonly title: string
  readonly facts: readonly string[]
  /** A portrait or an icon. */
  readonly picture: ReactNode
  /** The key that does the same everywhere. */
  readonly keys?: string
  readonly run: () => void
}

export interface PaletteGroup {
  readonly key: string
  readonly label: string
  readonly items: readonly PaletteItem[]
}
