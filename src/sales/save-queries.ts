// Writes sales: plain columns and lines, for one or for hundreds in the same statements.
import type { Db } from '../kit/database.ts'
import { insertScalars, updateScalars, type Scalar } from '../kit/records/scalars.ts'
import type { ChangedRow, NewRow } from '../organisation/records/subject.ts'
import { replaceLines, saleLines } from './lines-queries.ts'
import type { SaleValues } from './sale-values.ts'

const saleScalars: readonly Scalar[] = [
  { field: 'status', column: 'status', type: 'text' },
  { field: 'number', column: 'number', type: 'text' },
  { field: 'orderNumber', column: 'order_number', type: 'text' },
  { field: 'edition', column: 'edition', type: 'integer' },
  { field: 'replacesId', column: 'replaces_id', type: 'bigint' },
  { field: 'title', column: 'title', type: 'text' },
  { field: 'partnerId', column: 'partner_id', type: 'bigint' },
  { field: 'contactId', column: 'contact_id', type: 'bigint' },
  { field: 'companyId', column: 'company_id', type: 'bigint' },
  { field: 'ownerId', column: 'owner_id', type: 'bigint' },
  { field: 'customerReference', column: 'customer_reference', type: 'text' },
  { field: 'notes', column: 'notes', type: 'text' },
  { field: 'currency', column: 'currency', type: 'text' },
  { field: 'paymentTerms', column: 'payment_terms', type: 'text' },
  { field: 'issuedOn', column: 'issued_on', type: 'date' },
  { field: 'validUntil', column: 'valid_until', type: 'date' },
  { field: 'confirmedOn', column: 'confirmed_on', type: 'date' },
  { field: 'completedOn', column: 'completed_on', type: 'date' },
  { field: 'cancelledOn', column: 'cancelled_on', type: 'date' },
  { field: 'totalBeforeTax', column: 'total_before_tax', type: 'numeric' },
  { field: 'totalTax', column: 'total_tax', type: 'numeric' },
  { field: 'totalWithTax', column: 'total_with_tax', type: 'numeric' },
  { field: 'archivedAt', column: 'archived_at', type: 'timestamptz' },
]

export async function insertSales(
  db: Db,
  rows: readonly NewRow<SaleValues>[],
  userId: number | null,
): Promise<void> {
  await insertScalars(db, 'sale', saleScalars, rows.map(plain), userId)
  await replaceLines(db, saleLines, rows.map(withLines))
}

export async function updateSales(
  db: Db,
  rows: readonly ChangedRow<SaleValues>[],
  userId: number,
): Promise<void> {
  await updateScalars(db, 'sale', saleScalars, rows.map(plain), userId)
  await replaceLines(db, saleLines, rows.filter(({ changed }) => changed.has('lines')).map(withLines))
}

interface Kept {
  readonly id: number
  readonly values: SaleValues
}

function plain({ id, values: { lines: _lines, ...values } }: Kept): {
  id: number
  values: Record<string, unknown>
} {
  return { id, values }
}

function withLines({ id, values }: Kept): { id: number; lines: SaleValues['lines'] } {
  return { id, lines: values.lines }
}
