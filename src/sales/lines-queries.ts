// Reads and writes the lines of a document: those of sales in `sale_line`, of others in tables with the same columns.
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../kit/database.ts'
import type { Line } from './line.ts'

export { readLines, type LineRow } from './line-rows.ts'

/** Where the lines stand: `{ table: 'sale_line', owner: 'sale_id' }`. */
export interface LineTable {
  readonly table: string
  readonly owner: string
}

export const saleLines: LineTable = { table: 'sale_line', owner: 'sale_id' }

/** A column of a select: the lines of the record `id`, in their order. */
export function linesOf({ table, owner }: LineTable, id: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select coalesce(json_agg(json_build_object(
      'kind', l.kind, 'description', l.description, 'quantity', l.quantity::text, 'unit', l.unit,
      'unitPrice', l.unit_price::text, 'discount', l.discount::text, 'vatRateId', l.vat_rate_id,
      'vatRate', l.vat_rate::text, 'vatMention', l.vat_mention, 'total', l.total::text) order by l.position), '[]')
    from ${sql.table(table)} l where ${sql.ref(`l.${owner}`)} = ${id})`
}

/** Each record has the lines given, and no others; one statement whatever their number. */
export async function replaceLines(
  db: Db,
  { table, owner }: LineTable,
  records: readonly { readonly id: number; readonly lines: readonly Line[] }[],
): Promise<void> {
  if (records.length === 0) return
  const ids = records.map((record) => record.id)
  await sql`delete from ${sql.table(table)} where ${sql.ref(owner)} = any(${ids}::bigint[])`.execute(db)
  const rows = records.flatMap(({ id, lines }) =>
    lines.map((line, position) => ({ ...line, vatRate: line.vatRate || null, owner: id, position })),
  )
  if (rows.length === 0) return
  await sql`
    insert into ${sql.table(table)} (${sql.ref(owner)}, position, kind, description, quantity, unit, unit_price,
      discount, vat_rate_id, vat_rate, vat_mention, total)
    select owner, position, kind, description, quantity, unit, "unitPrice", discount, "vatRateId", "vatRate",
      "vatMention", total
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(owner bigint, position int, kind text,
      description text, quantity numeric, unit text, "unitPrice" numeric, discount numeric, "vatRateId" bigint,
      "vatRate" numeric, "vatMention" text, total numeric)`.execute(db)
}
