// From lines as PostgreSQL writes them to lines as the API does.
import type { Line } from './line.ts'
import { decimal, moneyText, plainDecimal, priceText } from './money.ts'

/** Lines as PostgreSQL writes them: numbers as texts with all their decimals, since JSON's would become floats. */
export type LineRow = Omit<Line, 'vatRate'> & { readonly vatRate: string | null }

/** As the API writes them. */
export function readLines(rows: readonly LineRow[], currency: string): Line[] {
  return rows.map((row) => ({
    kind: row.kind,
    description: row.description,
    quantity: plainDecimal(row.quantity),
    unit: row.unit,
    unitPrice: priceText(row.unitPrice, currency),
    discount: plainDecimal(row.discount),
    vatRateId: row.vatRateId,
    vatRate: row.vatRate === null ? '' : plainDecimal(row.vatRate),
    vatMention: row.vatMention,
    total: moneyText(decimal(row.total), currency),
  }))
}
