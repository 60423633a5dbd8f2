// Open invoices of another program as a table: which column is what, and what each row says.
import { z } from 'zod'
import { currencies } from '../kit/currency.ts'
import { readDecimal } from '../kit/decimal.ts'
import type { FieldProblem } from '../kit/problem.ts'
import type { Language } from '../kit/words.ts'
import { decimal } from '../sales/money.ts'
import { cellRows, type CellRow } from '../sales/read-line-table.ts'

export const importColumns = [
  'number',
  'issuedOn',
  'dueOn',
  'customer',
  'total',
  'paid',
  'currency',
  'customerReference',
] as const
export type ImportColumn = (typeof importColumns)[number]

/** One cell at fault, and why. */
const RowFault = z.object({
  /** In the text, counted from 1. */
  line: z.int(),
  column: z.enum(importColumns),
  code: z.string(),
  /** In the reader's language. */
  message: z.string(),
})
export type RowFault = z.output<typeof RowFault>

export const ImportedInvoices = z.object({
  /** How many came in, or would. */
  created: z.int(),
  rows: z.int(),
  faults: z.array(RowFault),
})
export type ImportedInvoices = z.output<typeof ImportedInvoices>

export interface InvoiceDraft {
  readonly line: number
  readonly number: string
  readonly issuedOn: string
  /** By the partner's terms where it is not said. */
  readonly dueOn: string | null
  /** Its reference, or its name. */
  readonly customer: string
  readonly total: string
  readonly paid: string
  /** The partner's where it is not said. */
  readonly currency: string | null
  readonly customerReference: string
}

export type Fault = Omit<RowFault, 'message' | 'code'> & Pick<FieldProblem, 'code' | 'params'>

export type ReadInvoices =
  | { readonly ok: true; readonly drafts: InvoiceDraft[]; readonly faults: Fault[]; readonly rows: number }
  /** Columns that every invoice needs are not there. */
  | { readonly ok: false; readonly missing: readonly ImportColumn[] }

const names: Readonly<Record<ImportColumn, RegExp>> = {
  number:
    /^(n°|no\.?|num|numero|number|facture|invoice|n° (de )?facture|numero (de )?facture|invoice (number|no\.?))$/,
  issuedOn: /^(date|date (de )?facture|date d'emission|invoice date|issued( on)?)$/,
  dueOn: /^(echeance|date d'echeance|due|due (date|on))$/,
  customer: /^(client|tiers|societe|reference (du )?(client|tiers)|customer|partner|company)$/,
  total: /^(total|montant|total ttc|montant ttc|ttc|amount|total with tax)$/,
  paid: /^(paye|regle|deja regle|montant regle|paid|amount paid)$/,
  currency: /^(devise|monnaie|currency)$/,
  customerReference:
    /^(reference|votre reference|commande|reference (de )?commande|order|your reference|po)$/,
}

/** The first row names the columns, in French or English; case and accents do not matter. */
export function readInvoices(text: string, language: Language): ReadInvoices {
  const [head, ...rows] = cellRows(text)
  const columns = placesOf(head?.cells ?? [])
  const missing = (['number', 'issuedOn', 'customer', 'total'] as const).filter((name) => !columns.has(name))
  if (missing.length > 0) return { ok: false, missing }
  const read = rows.map((row) => readRow(row, columns, language))
  return {
    ok: true,
    rows: rows.length,
    drafts: read.flatMap(({ draft }) => (draft ? [draft] : [])),
    faults: read.flatMap(({ faults }) => faults),
  }
}

function placesOf(cells: readonly string[]): Map<ImportColumn, number> {
  const plain = cells.map((cell) =>
    cell.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase().trim(),
  )
  const places = importColumns.map(
    (name) => [name, plain.findIndex((cell) => names[name].test(cell))] as const,
  )
  return new Map(places.filter(([, place]) => place >= 0))
}

function readRow(
  { row: line, cells }: CellRow,
  columns: ReadonlyMap<ImportColumn, number>,
  language: Language,
): { readonly draft: InvoiceDraft | null; readonly faults: readonly Fault[] } {
  const faults: Fault[] = []
  const cell = (column: ImportColumn) => cells[columns.get(column) ?? -1]?.trim() ?? ''
  const refuse = (column: ImportColumn, code: Fault['code'], params?: Fault['params']) => {
    faults.push({ line, column, code, ...(params ? { params } : {}) })
  }
  const needed = (column: ImportColumn, max: number): string => {
    const value = cell(column)
    if (value === '') refuse(column, 'required')
    if (value.length > max) refuse(column, 'too-long', { max })
    return value
  }
  const day = (column: ImportColumn): string | null => {
    if (cell(column) === '') return null
    const value = readDay(cell(column))
    if (value === null) refuse(column, 'invalid-date')
    return value
  }
  const amount = (column: ImportColumn): string => {
    const value = cell(column) === '' ? '0' : readDecimal(cell(column), language)
    if (value === null) refuse(column, 'invalid-decimal')
    else if (decimal(value).lt(0)) refuse(column, 'too-small', { min: '0' })
    else if (decimal(value).gte('1e14')) refuse(column, 'too-large', { max: '99999999999999' })
    return value ?? '0'
  }
  const draft = {
    line,
    number: needed('number', 50),
    customer: needed('customer', 300),
    issuedOn: day('issuedOn') ?? '',
    dueOn: day('dueOn'),
    total: amount('total'),
    paid: amount('paid'),
    currency: cell('currency').toUpperCase() || null,
    customerReference: cell('customerReference').slice(0, 200),
  }
  if (cell('issuedOn') === '') refuse('issuedOn', 'required')
  if (cell('total') === '') refuse('total', 'required')
  if (draft.currency !== null && !currencies.has(draft.currency)) refuse('currency', 'invalid-currency')
  if (draft.dueOn !== null && draft.issuedOn !== '' && draft.dueOn < draft.issuedOn)
    refuse('dueOn', 'ends-before-start')
  if (faults.length === 0 && decimal(draft.paid).gt(draft.total))
    refuse('paid', 'too-large', { max: draft.total })
  return { draft: faults.length === 0 ? draft : null, faults }
}

/** `2026-11-24`, `24/11/2026`, `24.11.26`; null for what is no day. */
export function readDay(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text)
  const european = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(text)
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : european
      ? [european[3]?.padStart(4, '20'), european[2], european[1]]
      : []
  if (year === undefined || month === undefined || day === undefined) return null
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : null
}
