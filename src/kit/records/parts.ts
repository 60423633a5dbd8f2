// The parts of a record, such as its e-mails, as rows of tables of their own; a row that stays the same thing stays the same row.

export type PartRow = Readonly<Record<string, unknown>>

interface PartTable {
  readonly table: string
  /** The column that points at what the rows are parts of. */
  readonly owner: string
  /** The primary key. */
  readonly identity: readonly string[]
  /** Rows of one owner that agree in it are the same thing, whatever else they say. */
  key(row: PartRow): string
  /** The column that is true in one row of an owner at most. */
  readonly alone?: string
}

/** The rows of one value of a record; `inner` are parts of those rows, such as the roles of a link to a partner. */
export interface Part<V> extends PartTable {
  readonly field: keyof V & string
  rows(values: V): PartRow[]
  readonly inner?: PartTable & {
    /** A list for each of the rows, in their order. */
    rows(values: V): PartRow[][]
  }
}

export interface Standing {
  readonly owner: number
  readonly row: PartRow
}

export interface Matched {
  /** Rows that stand and what each becomes. */
  readonly kept: readonly { readonly standing: Standing; readonly row: PartRow }[]
  readonly fresh: readonly PartRow[]
  readonly gone: readonly Standing[]
}

/** Which of the rows that stand become which of those that are wanted, the first of a key first. */
export function matchRows(
  standing: readonly Standing[],
  wanted: readonly PartRow[],
  key: (row: PartRow) => string,
): Matched {
  const free = new Map<string, Standing[]>()
  for (const one of standing) {
    const same = free.get(key(one.row))
    if (same) same.push(one)
    else free.set(key(one.row), [one])
  }
  const kept: { standing: Standing; row: PartRow }[] = []
  const fresh: PartRow[] = []
  for (const row of wanted) {
    const found = free.get(key(row))?.shift()
    if (found) kept.push({ standing: found, row })
    else fresh.push(row)
  }
  return { kept, fresh, gone: [...free.values()].flat() }
}

/** The rows of a table that only joins a record to others, such as `contact_role`; each other once. */
export function joinRows(column: string, ids: readonly number[]): PartRow[] {
  return [...new Set(ids)].map((id) => ({ [column]: id }))
}

/** Whether a row says anything new; what it does not name stays. */
export function differs(standing: PartRow, row: PartRow): boolean {
  return Object.entries(row).some(
    ([column, value]) => JSON.stringify(standing[column]) !== JSON.stringify(value),
  )
}
