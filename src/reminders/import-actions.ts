// Brings in open invoices of another program: whole rows only, and every row at fault is told at its cell.
import type { App } from '../kit/app.ts'
import { minorDigits } from '../kit/currency.ts'
import { inTransaction, rehearse, type Trx } from '../kit/database.ts'
import { fieldProblemWords } from '../kit/problem-labels.ts'
import { badField, Problem, type FieldProblem } from '../kit/problem.ts'
import { writeTrail } from '../kit/records/trail-queries.ts'
import { changedFields } from '../kit/trail.ts'
import type { Who } from '../organisation/who.ts'
import { decimal, moneyText } from '../sales/money.ts'
import { listCompanyIds } from '../sales/queries.ts'
import { sellerOf } from '../sales/seller.ts'
import type { InvoicesFile } from './contract.ts'
import { dueDate } from './due-date.ts'
import {
  findCustomers,
  insertImported,
  nextNumber,
  takenNumbers,
  type FoundCustomer,
  type ImportedRow,
} from './import-queries.ts'
import { readInvoices, type Fault, type ImportedInvoices, type InvoiceDraft } from './import-invoices.ts'

const mostRows = 5_000

/** Throws at `/text` for a table without the columns that every invoice needs, or with more rows than that. */
export async function importInvoices(app: App, who: Who, asked: InvoicesFile): Promise<ImportedInvoices> {
  const read = readInvoices(asked.text, who.language)
  if (!read.ok) {
    const params = { column: read.missing.join(', ') }
    throw new Problem('bad-input', { fields: [{ pointer: '/text', code: 'column-missing', params }] })
  }
  if (read.rows > mostRows) throw badField('/text', 'too-many', { max: mostRows })
  refuseCompany(who, asked.companyId)
  const run = asked.dryRun ? rehearse : inTransaction
  return run(app.db, async (trx) => {
    const checked = await check(trx, who, read.drafts, asked.companyId)
    await insert(trx, who, checked.rows)
    const faults = [...read.faults, ...checked.faults].toSorted((a, b) => a.line - b.line)
    return { created: checked.rows.length, rows: read.rows, faults: faults.map((fault) => told(fault, who)) }
  })
}

function refuseCompany(who: Who, companyId: number | null | undefined): void {
  if (companyId === undefined || companyId === null || who.seesAll) return
  if (!who.companyIds.includes(companyId)) throw badField('/companyId', 'not-found')
}

async function check(
  trx: Trx,
  who: Who,
  drafts: readonly InvoiceDraft[],
  companyId: number | null | undefined,
): Promise<{ readonly rows: ImportedRow[]; readonly faults: Fault[] }> {
  const own = await nextNumber(trx)
  const taken = await takenNumbers(
    trx,
    drafts.map(({ number }) => number),
  )
  const customers = await findCustomers(
    trx,
    who,
    drafts.map(({ customer }) => customer),
  )
  const ours = await listCompanyIds(trx)
  const faults: Fault[] = []
  const rows: ImportedRow[] = []
  for (const draft of drafts) {
    const customer = customers.get(draft.customer)
    const fault = numberFault(draft, taken, own) ?? customerFault(customer) ?? decimalsFault(draft, customer)
    if (fault) faults.push({ line: draft.line, ...fault })
    else if (customer)
      rows.push(
        rowOf(
          draft,
          customer,
          companyId === undefined ? sellerOf(customer.companyIds, ours, who) : companyId,
        ),
      )
    taken.add(draft.number)
  }
  return { rows, faults }
}

type CellFault = Omit<Fault, 'line'>

/** A number of our own that is still to come would be given out twice. */
function numberFault(
  { number }: InvoiceDraft,
  taken: ReadonlySet<string>,
  { prefix, next }: { readonly prefix: string; readonly next: number },
): CellFault | null {
  if (taken.has(number)) return { column: 'number', code: 'already-exists' }
  const rest = number.startsWith(prefix) ? number.slice(prefix.length) : ''
  return /^\d{1,15}$/.test(rest) && Number(rest) >= next ? { column: 'number', code: 'number-to-come' } : null
}

function customerFault(customer: FoundCustomer | undefined): CellFault | null {
  if (!customer) return { column: 'customer', code: 'not-found' }
  return customer.count > 1 ? { column: 'customer', code: 'several-of-name' } : null
}

/** More decimals than the currency has are not rounded: the amount would be another than that of the invoice. */
function decimalsFault(draft: InvoiceDraft, customer: FoundCustomer | undefined): CellFault | null {
  const currency = currencyOf(draft, customer)
  const column = (['total', 'paid'] as const).find(
    (name) => !decimal(moneyText(decimal(draft[name]), currency)).eq(draft[name]),
  )
  return column ? { column, code: 'too-many-decimals', params: { max: minorDigits(currency) } } : null
}

function currencyOf(draft: InvoiceDraft, customer: FoundCustomer | undefined): string {
  return draft.currency ?? customer?.currency ?? 'EUR'
}

function rowOf(
  draft: InvoiceDraft,
  customer: FoundCustomer,
  companyId: number | null | undefined,
): ImportedRow {
  const { number, issuedOn, customerReference } = draft
  const currency = currencyOf(draft, customer)
  const { id: partnerId, paymentTerms } = customer
  const dueOn = draft.dueOn ?? dueDate(issuedOn, paymentTerms)
  const money = (amount: string) => moneyText(decimal(amount), currency)
  const [total, paid] = [money(draft.total), money(draft.paid)]
  const kept = { number, partnerId, companyId: companyId ?? null, currency, issuedOn, dueOn, paymentTerms }
  return { ...kept, customerReference, total, paid }
}

async function insert(trx: Trx, who: Who, rows: readonly ImportedRow[]): Promise<void> {
  if (rows.length === 0) return
  const ids = await insertImported(trx, rows, who.userId)
  const entries = rows.map(({ total, ...row }, index) => {
    const after = { ...row, totalWithTax: total }
    const changes = changedFields({}, after, Object.keys(after))
    return { id: ids[index] ?? 0, version: 1, action: 'imported' as const, changes }
  })
  await writeTrail(trx, 'invoice', entries, who.userId)
}

function told({ params, ...fault }: Fault & Pick<FieldProblem, 'params'>, who: Who) {
  return { ...fault, message: fieldProblemWords[who.language][fault.code](params ?? {}) }
}
