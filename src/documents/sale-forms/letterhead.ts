// Where our company and the customer's address stand on a commercial paper: as on letters, so that windows fit.
import { letterFolds, letterLayoutOf, letterZone } from '../print/letter-layouts.ts'
import type { Zone } from '../print/block-fit.ts'
import type { FormSender } from './printed-form.ts'
import { printableLine } from './printable-text.ts'
import type { Seller } from './sale-form.ts'

export interface Letterhead {
  readonly zone: Zone
  readonly sender: FormSender
  readonly folds: readonly number[]
}

/** Where the address is at the left, we stand at the right. */
export function letterheadOf(seller: Pick<Seller, 'country' | 'lines'>, logo: number | null): Letterhead {
  const layout = letterLayoutOf(seller.country)
  const x = layout === 'DE' ? 125 : 20
  const lines = seller.lines.map(printableLine).filter(Boolean)
  return {
    zone: letterZone(layout),
    folds: letterFolds(layout),
    sender: { x, y: 12, width: 65, lines, logo },
  }
}
