// Which company of ours sells, where nobody says which.
import type { Who } from '../organisation/who.ts'

/**
 * One of the partner's companies that is the seller's own, else the seller's first, else the partner's first for whoever
 * sees all, else the only one there is; null where there is none to take. `ours` are those in use, two at least where
 * there are several.
 */
export function sellerOf(companyIds: readonly number[], ours: readonly number[], who: Who): number | null {
  const shared = companyIds.find((id) => who.companyIds.includes(id))
  const [first, second] = ours
  const only = first !== undefined && second === undefined && (who.seesAll || who.companyIds.includes(first))
  return shared ?? who.companyIds[0] ?? (who.seesAll ? companyIds[0] : undefined) ?? (only ? first : null)
}
