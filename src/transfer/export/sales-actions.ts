// Exports quotations and orders, one a row, with the columns of their list; amounts as the reader's spreadsheet reads them.
import type { SentFile } from '../../kit/contract.ts'
import type { Db } from '../../kit/database.ts'
import type { Field } from '../../kit/field.ts'
import { readerNow } from '../../kit/list/today.ts'
import { badField } from '../../kit/problem.ts'
import type { Language } from '../../kit/words.ts'
import { bodySelection } from '../../organisation/records/bulk-edit-actions.ts'
import type { Who } from '../../organisation/who.ts'
import { saleFields } from '../../sales/fields.ts'
import { presentListed } from '../../sales/present-sale.ts'
import { listedSales, saleSource } from '../../sales/queries.ts'
import type { ListedSale } from '../../sales/sale.ts'
import { writeCsv } from '../csv/write-csv.ts'
import { allIds } from './actions.ts'
import type { SaleExportBody } from './contract.ts'
import { exportWords } from './labels.ts'

const salesAtOnce = 500

export async function exportSales(db: Db, who: Who, asked: SaleExportBody): Promise<SentFile> {
  const source = saleSource(who)
  const { language } = who
  const reader = readerNow(who.userId)
  const columns = columnsOf(asked.columns)
  const selection = bodySelection(source, asked.selection)
  const ids = await allIds(db, source, { ...selection, sort: asked.sort }, reader)
  const rows = async function* (): AsyncGenerator<string[]> {
    for (let at = 0; at < ids.length; at += salesAtOnce) {
      const sales = await listedSales(db, ids.slice(at, at + salesAtOnce), who)
      yield* sales.map(presentListed).map((sale) => columns.map((field) => cell(field, sale, language)))
    }
  }
  const headings = columns.map((field) => field.label[language])
  const separator = asked.separator ?? (language === 'fr' ? ';' : ',')
  return {
    name: `${exportWords[language].sale}-${reader.today}.csv`,
    type: 'text/csv; charset=utf-8',
    content: writeCsv(headings, rows(), separator),
  }
}

const exportable: readonly Field[] = saleFields.filter((field) => 'column' in field)

function columnsOf(chosen: readonly string[] | undefined): readonly Field[] {
  if (!chosen) return exportable.filter(({ column }) => column?.shown)
  return chosen.map((name, index) => {
    const field = exportable.find((one) => one.name === name)
    if (!field) throw badField(`/columns/${index}`, 'invalid')
    return field
  })
}

function cell(field: Field, sale: ListedSale, language: Language): string {
  const value: unknown = Reflect.get(sale, field.name)
  const label = sale.labels[field.name]
  if (field.kind === 'record') return typeof label === 'string' ? label : ''
  if (typeof value !== 'string') return ''
  if (field.kind === 'choice')
    return field.choices?.find((choice) => choice.value === value)?.label[language] ?? value
  // Without groups of digits, which no spreadsheet reads as a number.
  if (field.kind === 'decimal' && language === 'fr') return value.replace('.', ',')
  return field.kind === 'instant' ? value.slice(0, 10) : value
}
