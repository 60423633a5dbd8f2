// What a move changes of the board before the server answers: where a card stands, and how many each column holds.
import type { Lead } from '../lead.ts'

export interface ColumnPage {
  readonly items: readonly Lead[]
  readonly next: string | null
}

export interface ColumnPages {
  readonly pages: readonly ColumnPage[]
  readonly pageParams: readonly unknown[]
}

export interface ColumnCount {
  readonly value: string | number | boolean | null
  readonly label: string | null
  readonly count: number
}

/** Without the lead, wherever it stood. */
export function withoutLead(column: ColumnPages, id: number): ColumnPages {
  return {
    ...column,
    pages: column.pages.map((page) => ({ ...page, items: page.items.filter((lead) => lead.id !== id) })),
  }
}

/** The lead on top, since it changed last; once, if it stood here already. */
export function withLeadFirst(column: ColumnPages, lead: Lead): ColumnPages {
  const [first, ...others] = withoutLead(column, lead.id).pages
  return first ? { ...column, pages: [{ ...first, items: [lead, ...first.items] }, ...others] } : column
}

/** The lead as it is now, in its place. */
export function withLead(column: ColumnPages, lead: Lead): ColumnPages {
  return {
    ...column,
    pages: column.pages.map((page) => ({
      ...page,
      items: page.items.map((one) => (one.id === lead.id ? lead : one)),
    })),
  }
}

/** One less here, one more there; a column that was empty is not among the counts. */
export function movedCounts(
  counts: readonly ColumnCount[],
  from: number,
  to: { readonly id: number; readonly name: string },
): ColumnCount[] {
  const known = counts.some(({ value }) => value === to.id)
  const all = known ? counts : [...counts, { value: to.id, label: to.name, count: 0 }]
  return all.map((one) => {
    const by = (one.value === to.id ? 1 : 0) - (one.value === from ? 1 : 0)
    return by === 0 ? one : { ...one, count: one.count + by }
  })
}
