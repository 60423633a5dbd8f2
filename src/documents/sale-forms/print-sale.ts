// A quotation, an order or an invoice in the words and figures of its customer.
import { documentLanguage, type DocumentLanguage } from '../print/letter-words.ts'
import { showSiren, showVatNumber } from '../../partners/registration/show-numbers.ts'
import { formWords, type FormWords } from './form-words.ts'
import { figuresOf, type Figures } from './form-figures.ts'
import { imprint, latePaymentWords } from './legal-words.ts'
import { vatMention } from './vat-mentions.ts'
import { letterheadOf } from './letterhead.ts'
import { printableLine, printableLines } from './printable-text.ts'
import type { LabelledText, PrintedRow, PrintedSale, PrintedTable } from './printed-form.ts'
import type { FormLine, SaleForm } from './sale-form.ts'

interface Voice {
  readonly language: DocumentLanguage
  readonly words: FormWords
  readonly figures: Figures
}

/** `printSale(quotation, null).heading` is `Devis D0001`; `logo` is the picture of our company's. */
export function printSale(sale: SaleForm, logo: number | null): PrintedSale {
  const language = documentLanguage(sale.language)
  const voice = {
    language,
    words: formWords[language],
    figures: figuresOf({ ...sale, language }, sale.currency),
  }
  const { words } = voice
  const { zone, sender } = letterheadOf(sale.seller, logo)
  const heading = headingOf(sale, words)
  return {
    kind: 'sale',
    name: printableLine(`${heading} – ${sale.customer.name}`),
    zone,
    sender,
    heading,
    subject: printableLine(sale.title),
    mark: sale.cancelled ? words.cancelled[sale.kind] : sale.draft ? words.draft : '',
    facts: factsOf(sale, voice),
    table: linesTable(sale, voice),
    vat: vatTable(sale, voice),
    totals: totalsOf(sale, voice),
    mentions: sale.totals.byRate
      .map(({ mention }) => printableLine(vatMention(mention, language)))
      .filter(Boolean),
    payment: paymentOf(sale, words),
    legal: latePaymentWords(sale.seller.country, language),
    imprint: imprint(sale.seller, language, figuresOf({ ...sale, language }, 'EUR')).map(printableLine),
    pageOf: words.pageOf,
    agreement:
      sale.kind === 'quotation' && !sale.cancelled && !sale.draft
        ? { heading: words.agreement, fields: words.signature }
        : null,
  }
}

/** `Devis D0001-2`; a first draft has no number yet. */
function headingOf({ kind, number }: SaleForm, words: FormWords): string {
  return printableLine(number === null ? words.kinds[kind] : `${words.kinds[kind]} ${number}`)
}

function factsOf(sale: SaleForm, { words, figures }: Voice): LabelledText[] {
  const { customer } = sale
  const day = (iso: string | null) => (iso === null ? '' : figures.day(iso))
  const facts: (readonly [label: string, text: string])[] = [
    [words.date, day(sale.date)],
    [words.validUntil, day(sale.validUntil)],
    [words.dueDate, day(sale.dueDate)],
    [words.payment, sale.paymentTerms === null ? '' : words.terms[sale.paymentTerms]],
    [words.customerReference, sale.customerReference],
    [sale.kind === 'invoice' ? words.fromOrder : words.fromQuotation, sale.from ?? ''],
    [words.contactPerson, sale.contactPerson],
    [words.customerNumber, customer.reference],
    ['SIREN', customer.siren === '' ? '' : showSiren(customer.siren)],
    [words.customerVat, customer.vatNumber === '' ? '' : showVatNumber(customer.vatNumber)],
  ]
  return facts
    .map(([label, text]) => ({ label, text: printableLine(text) }))
    .filter(({ text }) => text !== '')
}

/** The column of discounts is there only where somebody has one. */
function linesTable(sale: SaleForm, voice: Voice): PrintedTable {
  const { words } = voice
  const discounted = sale.lines.some((line) => line.kind === 'item' && !isZero(line.discount))
  const labels = [
    words.quantity,
    words.unitPrice,
    ...(discounted ? [words.discount] : []),
    words.vat,
    words.lineTotal,
  ]
  return {
    columns: [{ label: words.description, end: false }, ...labels.map((label) => ({ label, end: true }))],
    rows: sale.lines.map((line) => rowOf(line, discounted, voice)),
  }
}

/** Longer descriptions may be parted by the end of a page. */
const longest = 1_200

function rowOf(line: FormLine, discounted: boolean, { figures }: Voice): PrintedRow {
  if (line.kind !== 'item') return { kind: line.kind, lines: printableLines(line.description) }
  const { description, unitPrice, discount, vatRate, total } = line
  const discountCell = isZero(discount) ? '' : figures.percent(discount)
  return {
    kind: 'item',
    long: description.length > longest,
    cells: [
      printableLines(description),
      [quantityOf(line, figures)],
      [figures.amount(unitPrice)],
      ...(discounted ? [[discountCell]] : []),
      [figures.percent(vatRate)],
      [figures.amount(total)],
    ],
  }
}

/** `12,5 h` */
function quantityOf({ quantity, unit }: FormLine, figures: Figures): string {
  const written = printableLine(unit)
  return written === '' ? figures.number(quantity) : `${figures.number(quantity)}\u00a0${written}`
}

function isZero(decimal: string): boolean {
  return /^-?0*\.?0*$/.test(decimal)
}

function vatTable({ totals }: SaleForm, { words, figures }: Voice): PrintedTable {
  return {
    columns: [
      { label: words.vatRate, end: false },
      { label: words.vatBase, end: true },
      { label: words.vat, end: true },
    ],
    rows: totals.byRate.map(({ rate, base, tax }) => ({
      kind: 'item',
      long: false,
      cells: [[figures.percent(rate)], [figures.money(base)], [figures.money(tax)]],
    })),
  }
}

/** What was paid of it stands nowhere: an invoice is kept as it was first printed. */
function totalsOf({ totals }: SaleForm, { words, figures }: Voice): PrintedSale['totals'] {
  return [
    { label: words.net, text: figures.money(totals.beforeTax), strong: false },
    { label: words.vat, text: figures.money(totals.tax), strong: false },
    { label: words.gross, text: figures.money(totals.withTax), strong: true },
  ]
}

/** Where to pay: on invoices. */
function paymentOf({ kind, seller, number }: SaleForm, words: FormWords): string[] {
  return kind === 'invoice' ? bankLines(seller, `${words.kinds[kind]} ${number ?? ''}`) : []
}

/** `IBAN FR76 3000 …`, `BIC …`, what the transfer is to say; nothing without an account. */
export function bankLines({ iban, bic }: SaleForm['seller'], purpose: string): string[] {
  if (iban === '') return []
  const grouped = iban.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1\u00a0')
  const account = [`IBAN ${grouped}`, bic === '' ? '' : `BIC ${bic}`, purpose.trim()]
  return [account.filter(Boolean).join(' · ')].map(printableLine)
}
