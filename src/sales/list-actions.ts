// What lists of sales answer beyond every list: rows without their lines, sums, and lines read from a table.
import type { App } from '../kit/app.ts'
import { pageOf, readSelection, type AskedPage, type AskedSelection } from '../kit/list/list-actions.ts'
import { readerNow } from '../kit/list/today.ts'
import { badField } from '../kit/problem.ts'
import { fieldProblemWords } from '../kit/problem-labels.ts'
import type { Language } from '../kit/words.ts'
import type { Who } from '../organisation/who.ts'
import { listVatRates } from './configuration/vat-rates-queries.ts'
import type { ReadLines } from './contract.ts'
import { maxLines } from './line.ts'
import { decimal, moneyText } from './money.ts'
import { presentListed } from './present-sale.ts'
import { listedSales, saleSource, sumSales, type SumRow } from './queries.ts'
import { readLineTable } from './read-line-table.ts'
import type { ListedSale } from './sale.ts'

export function listSales(
  app: App,
  who: Who,
  asked: AskedPage,
): Promise<{ items: ListedSale[]; next: string | null }> {
  return pageOf(app.db, saleSource(who), asked, readerNow(who.userId), async (ids) =>
    (await listedSales(app.db, ids, who)).map(presentListed),
  )
}

export async function saleSums(
  app: App,
  who: Who,
  asked: AskedSelection,
): Promise<{ items: SumRow[]; next: null }> {
  const source = saleSource(who)
  const rows = await sumSales(app.db, source, readSelection(source.fields, asked), readerNow(who.userId))
  const items = rows.map((row) => {
    const amount = (text: string) => moneyText(decimal(text), row.currency)
    return {
      ...row,
      totalBeforeTax: amount(row.totalBeforeTax),
      totalTax: amount(row.totalTax),
      totalWithTax: amount(row.totalWithTax),
    }
  })
  return { items, next: null }
}

export async function readLines(
  app: App,
  { text }: { readonly text: string },
  language: Language,
): Promise<ReadLines> {
  const { lines, refused } = readLineTable(text, language, await listVatRates(app.db))
  if (lines.length + refused.length > maxLines) throw badField('/text', 'too-many', { max: maxLines })
  const told = refused.map(({ row, text: words, errors }) => ({
    row,
    text: words.slice(0, 200),
    errors: errors.map(({ pointer, code, params = {} }) => ({
      field: pointer.slice(1),
      code,
      message: fieldProblemWords[language][code](params),
    })),
  }))
  return { lines, refused: told }
}
