// Reads lines from a table that was pasted or comes from a file: designation; quantity; price; discount; VAT.
import { readDecimal } from '../kit/decimal.ts'
import { Problem, type FieldProblem } from '../kit/problem.ts'
import { readInput } from '../kit/read-input.ts'
import type { Language } from '../kit/words.ts'
import { LineInput } from './line.ts'
import { decimal } from './money.ts'

const columnNames = ['description', 'quantity', 'unit', 'unitPrice', 'discount', 'vatRate'] as const
type Column = (typeof columnNames)[number]

/** Without a header. */
const usualColumns: readonly Column[] = ['description', 'quantity', 'unitPrice', 'discount', 'vatRate']

const headings: Readonly<Record<Column, RegExp>> = {
  description: /^(designation|description|libelle|article|produit|product|item)/,
  quantity: /^(quantite|quantity|qte|qty)/,
  unit: /^(unite|unit)$/,
  unitPrice: /^(prix|price|unit price|p\.?u\.?)/,
  discount: /^(remise|discount|rabais)/,
  vatRate: /^(tva|vat|taux|tax)/,
}

/** A rate that lines may name by its percentage or its name. */
export interface NamedRate {
  readonly id: number
  readonly name: string
  readonly rate: string
  readonly archived: boolean
}

export interface RefusedRow {
  /** In the text, counted from 1. */
  readonly row: number
  readonly text: string
  /** Pointers into the line: `/quantity`. */
  readonly errors: readonly FieldProblem[]
}

interface LineTableRead {
  readonly lines: LineInput[]
  readonly refused: RefusedRow[]
}

/**
 * `readLineTable('Caisse;10;12,50;5;20', 'fr', rates)` is one line, of ten at 12.50 less 5 %. Empty cells are left to
 * the defaults of a line; a row without figures is a title.
 */
export function readLineTable(text: string, language: Language, rates: readonly NamedRate[]): LineTableRead {
  const rows = cellRows(text)
  const header = rows[0] && headerOf(rows[0].cells)
  const columns = header ?? usualColumns
  const lines: LineInput[] = []
  const refused: RefusedRow[] = []
  for (const { row, cells } of header ? rows.slice(1) : rows) {
    const read = readRow(cells, columns, language, rates)
    if (Array.isArray(read)) refused.push({ row, text: cells.join(' ; '), errors: read })
    else lines.push(read)
  }
  return { lines, refused }
}

/** The columns that a first row names; undefined where it is a line itself. */
function headerOf(cells: readonly string[]): readonly (Column | null)[] | undefined {
  const named = cells.map((cell) => {
    const folded = cell.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
    return columnNames.find((column) => headings[column].test(folded)) ?? null
  })
  const isHeader = named.includes('description') && named.filter((column) => column !== null).length > 1
  return isHeader ? named : undefined
}

function readRow(
  cells: readonly string[],
  columns: readonly (Column | null)[],
  language: Language,
  rates: readonly NamedRate[],
): LineInput | FieldProblem[] {
  const cellOf = (column: Column) => cells[columns.indexOf(column)]?.trim() ?? ''
  const figures = (['quantity', 'unitPrice', 'discount', 'vatRate'] as const).map(cellOf)
  const kind = figures.every((figure) => figure === '') ? 'section' : 'item'
  const rate = rateOf(cellOf('vatRate'), language, rates)
  const number = (column: Column) => {
    const cell = cellOf(column)
    return cell === '' ? {} : { [column]: readDecimal(cell, language) ?? cell }
  }
  const errors: FieldProblem[] = rate === undefined ? [{ pointer: '/vatRateId', code: 'not-found' }] : []
  const draft = {
    kind,
    description: cellOf('description'),
    unit: cellOf('unit'),
    ...number('quantity'),
    ...number('unitPrice'),
    ...number('discount'),
    vatRateId: rate ?? null,
  }
  try {
    const line = readInput(LineInput, draft)
    return errors.length > 0 ? errors : line
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem
    return [...problem.fields, ...errors]
  }
}

/** Null where the cell is empty; undefined where there is no such rate. */
function rateOf(cell: string, language: Language, rates: readonly NamedRate[]): number | null | undefined {
  if (cell === '') return null
  const usable = rates.filter((rate) => !rate.archived)
  const named = usable.find((rate) => rate.name.toLowerCase() === cell.toLowerCase())
  const percent = readDecimal(cell, language)
  return (named ?? (percent === null ? undefined : usable.find((rate) => decimal(rate.rate).eq(percent))))?.id
}

export interface CellRow {
  /** In the text, counted from 1. */
  readonly row: number
  readonly cells: string[]
}

/** Rows that say something; a quoted cell may hold separators and line ends, and `""` is a quote in it. */
export function cellRows(text: string): CellRow[] {
  const separator = separatorOf(text)
  const rows: CellRow[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let line = 1
  let startedAt = 1
  const endCell = () => {
    cells.push(cell)
    cell = ''
  }
  const endRow = () => {
    endCell()
    if (cells.some((one) => one.trim() !== '')) rows.push({ row: startedAt, cells })
    cells = []
    startedAt = line
  }
  const signs = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  for (let at = 0; at < signs.length; at += 1) {
    const sign = signs[at]
    if (sign === '\n') line += 1
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (signs[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (sign === '"' && cell.trim() === '') {
      cell = ''
      quoted = true
    } else if (sign === separator) endCell()
    else if (sign === '\n') endRow()
    else cell += sign
  }
  endRow()
  return rows
}

/** What spreadsheets paste, then what French ones save, then what the others do. */
function separatorOf(text: string): string {
  return ['\t', ';'].find((sign) => text.includes(sign)) ?? ','
}
