// How the lines of an invoice are shown and edited.
import type { ReactNode } from 'react'
import type { Invoice } from '../invoice.ts'

/** Lines belong to sales, whose screens web brings along. */
export interface LinesParts {
  readonly editor: (currency: string) => ReactNode
  readonly shown: (invoice: Invoice) => ReactNode
  readonly sent: (lines: unknown) => object[]
}
