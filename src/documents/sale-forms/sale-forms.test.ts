// Quotations, orders, invoices and reminders read back from their PDF: the words, figures and days of seven languages.
import { describe, expect, it, test } from 'vitest'
import { readPdf, type TypeBox } from '../../../test/read-pdf.ts'
import {
  apolloBlock,
  longSale,
  oree,
  sampleInvoice,
  sampleReminder,
  sampleSale,
  typesetForms,
} from '../../../test/sample-forms.ts'
import { documentLanguages } from '../../organisation/localizations/document-languages.ts'
import { air } from '../print/block-fit.ts'
import { letterheadOf } from './letterhead.ts'
import { printSale } from './print-sale.ts'
import type { SaleForm } from './sale-form.ts'

const plain = (text: string) => text.replace(/[\s\u202f]+/g, ' ')
const wordsOf = (page: { readonly lines: readonly TypeBox[] } | undefined) =>
  plain(page?.lines.map(({ text }) => text).join(' ') ?? '')

/** By hand, so that they do not come from where the documents have them. */
const spoken = {
  fr: {
    country: 'FR',
    quotation: [
      'TVA non applicable, art. 293 B',
      'Devis D0001',
      'Valable jusqu’au 31 décembre 2026',
      'À 30 jours fin de mois',
      'Désignation',
      'Prix unitaire HT',
      'Remise',
      '1 234,50',
      '10 %',
      '2 222,10',
      'Taux de TVA',
      '5,5 %',
      '541,92 €',
      'Total TTC 4 211,52 €',
      'Bon pour accord',
      'indemnité forfaitaire de 40 €',
      'Pas d’escompte',
      'SAS au capital de 10 000 €',
      '303 265 045 RCS Lyon',
      'N° TVA FR 40 303 265 045',
      'Page 1 sur 1',
    ],
    invoice: ['Facture F0001', 'Échéance 31 janvier 2027', 'Commande C0001'],
    reminder: [
      'Lyon, le 1er mars 2027',
      '01/12/2026',
      '31/01/2027',
      '29 jours',
      '1 jour',
      'Total à régler 3 331,52 €',
    ],
  },
  en: {
    country: 'GB',
    quotation: [
      'VAT not applicable',
      'Quotation D0001',
      'Valid until 31 December 2026',
      '30 days, end of month',
      'Description',
      'Unit price',
      'Discount',
      '1,234.50',
      '10%',
      '2,222.10',
      'VAT rate',
      '5.5%',
      '€541.92',
      'Total incl. VAT €4,211.52',
      'Agreed',
      'fixed compensation of €40',
      'No discount for early payment',
      'share capital of €10,000',
      'VAT no. FR 40 303 265 045',
      'Page 1 of 1',
    ],
    invoice: ['Invoice F0001', 'Due date 31 January 2027', 'Order C0001'],
    reminder: ['Lyon, 1 March 2027', '01/12/2026', '31/01/2027', '29 days', '1 day', 'Total due €3,331.52'],
  },
  de: {
    country: 'DE',
    quotation: [
      'Umsatzsteuerfrei',
      'Angebot D0001',
      'Gültig bis 31. Dezember 2026',
      '30 Tage zum Monatsende',
      'Bezeichnung',
      'Einzelpreis netto',
      'Rabatt',
      '1.234,50',
      '10 %',
      '2.222,10',
      'Steuersatz',
      '5,5 %',
      '541,92 €',
      'Gesamtbetrag 4.211,52 €',
      'Auftrag erteilt',
      'Pauschale von 40 €',
      'Kein Skonto',
      'Kapital von 10.000 €',
      'USt-IdNr. FR 40 303 265 045',
      'Seite 1 von 1',
    ],
    invoice: ['Rechnung F0001', 'Fällig am 31. Januar 2027', 'Auftrag C0001'],
    reminder: [
      'Lyon, den 1. März 2027',
      '01.12.2026',
      '31.01.2027',
      '29 Tage',
      '1 Tag',
      'Offener Gesamtbetrag 3.331,52 €',
    ],
  },
  es: {
    country: 'ES',
    quotation: [
      'IVA no aplicable',
      'Presupuesto D0001',
      'Válido hasta 31 de diciembre de 2026',
      'A 30 días, fin de mes',
      'Descripción',
      'Precio sin IVA',
      'Descuento',
      '1.234,50',
      '10 %',
      '2.222,10',
      'Tipo de IVA',
      '5,5 %',
      '541,92 €',
      'Total con IVA 4.211,52 €',
      'Conforme',
      'indemnización fija de 40 €',
      'Sin descuento por pronto pago',
      'capital de 10.000 €',
      'NIF-IVA FR 40 303 265 045',
      'Página 1 de 1',
    ],
    invoice: ['Factura F0001', 'Vencimiento 31 de enero de 2027', 'Pedido C0001'],
    reminder: [
      'Lyon, 1 de marzo de 2027',
      '01/12/2026',
      '31/01/2027',
      '29 días',
      '1 día',
      'Total pendiente 3.331,52 €',
    ],
  },
  it: {
    country: 'IT',
    quotation: [
      'IVA non applicabile',
      'Preventivo D0001',
      'Valido fino al 31 dicembre 2026',
      'A 30 giorni fine mese',
      'Descrizione',
      'Prezzo unitario',
      'Sconto',
      '1.234,50',
      '10%',
      '2.222,10',
      'Aliquota IVA',
      '5,5%',
      '541,92 €',
      'Totale IVA inclusa 4.211,52 €',
      'Per accettazione',
      'importo forfettario di 40 €',
      'Nessuno sconto',
      'capitale sociale di 10.000 €',
      'Partita IVA FR 40 303 265 045',
      'Pagina 1 di 1',
    ],
    invoice: ['Fattura F0001', 'Scadenza 31 gennaio 2027', 'Ordine C0001'],
    reminder: [
      'Lyon, 1 marzo 2027',
      '01/12/2026',
      '31/01/2027',
      '29 giorni',
      '1 giorno',
      'Totale da pagare 3.331,52 €',
    ],
  },
  nl: {
    country: 'NL',
    quotation: [
      'Btw niet van toepassing',
      'Offerte D0001',
      'Geldig tot en met 31 december 2026',
      '30 dagen einde maand',
      'Omschrijving',
      'Prijs excl. btw',
      'Korting',
      '1.234,50',
      '10%',
      '2.222,10',
      'Btw-tarief',
      '5,5%',
      '€ 541,92',
      'Totaal incl. btw € 4.211,52',
      'Voor akkoord',
      'vaste vergoeding van € 40',
      'Geen korting',
      'kapitaal van € 10.000',
      'Btw-nummer FR 40 303 265 045',
      'Pagina 1 van 1',
    ],
    invoice: ['Factuur F0001', 'Vervaldatum 31 januari 2027', 'Bestelling C0001'],
    reminder: [
      'Lyon, 1 maart 2027',
      '01-12-2026',
      '31-01-2027',
      '29 dagen',
      '1 dag',
      'Totaal te betalen € 3.331,52',
    ],
  },
  pt: {
    country: 'PT',
    quotation: [
      'IVA não aplicável',
      'Orçamento D0001',
      'Válido até 31 de dezembro de 2026',
      'A 30 dias, fim do mês',
      'Descrição',
      'Preço sem IVA',
      'Desconto',
      '1 234,50',
      '10%',
      '2 222,10',
      'Taxa de IVA',
      '5,5%',
      '541,92 €',
      'Total com IVA 4 211,52 €',
      'Aceite',
      'indemnização fixa de 40 €',
      'Sem desconto',
      'capital social de 10 000 €',
      'N.º de IVA FR 40 303 265 045',
      'Página 1 de 1',
    ],
    invoice: ['Fatura F0001', 'Vencimento 31 de janeiro de 2027', 'Encomenda C0001'],
    reminder: [
      'Lyon, 1 de março de 2027',
      '01/12/2026',
      '31/01/2027',
      '29 dias',
      '1 dia',
      'Total em dívida 3 331,52 €',
    ],
  },
} as const

describe.each(documentLanguages)('in %s', (language) => {
  const { country, quotation, invoice, reminder } = spoken[language]
  const speech = { language, country }

  it('a quotation, an invoice and a reminder say their words, figures and days', async () => {
    const all = [sampleSale(speech), sampleInvoice(speech), sampleReminder(speech)]
    const pdf = await readPdf(await typesetForms(all))
    expect(pdf).toMatchObject({ language, tagged: true, title: `${quotation[1]} – Apollo` })
    expect(pdf.pages).toHaveLength(3)
    const [first, second, third] = pdf.pages.map(wordsOf)
    expect(first).toContain('Atelier de la Lune')
    for (const words of quotation) expect(first).toContain(words)
    for (const words of invoice) expect(second).toContain(words)
    for (const words of reminder) expect(third).toContain(words)
    expect(second).toContain('IBAN FR76 3000 6000 0112 3456 7890 189')
    for (const { tags } of pdf.pages)
      for (const tag of ['H1', 'Table', 'TH', 'TD']) expect(tags).toContain(`"${tag}"`)
  })
})

test('a long quotation repeats the head of its table, counts its pages, and so does the next one in the same PDF', async () => {
  const speech = { language: 'fr', country: 'FR' }
  const pdf = await readPdf(
    await typesetForms([longSale(speech, 40), sampleSale(speech), longSale(speech, 40)]),
  )
  const words = pdf.pages.map(wordsOf)
  expect(words).toHaveLength(7)
  const counts = words.map((page) => /Page \d+ sur \d+/.exec(page)?.[0])
  expect(counts.slice(0, 4)).toEqual(['Page 1 sur 3', 'Page 2 sur 3', 'Page 3 sur 3', 'Page 1 sur 1'])
  expect(counts.slice(4)).toEqual(counts.slice(0, 3))
  expect(words[1]).toContain('Désignation')
  const headed = words.map((page) => page.startsWith('Devis D0001 – Apollo'))
  expect(headed).toEqual([false, true, true, false, false, true, true])
  const planks = words
    .slice(0, 3)
    .join(' ')
    .match(/Planche de chêne n° \d+/g)
  expect(new Set(planks).size).toBe(40)
})

test.each(['FR', 'DE', 'CH'] as const)('in the window of %s the address keeps 3 mm', async (country) => {
  const seller = { ...oree, country }
  const pdf = await readPdf(await typesetForms([sampleSale({ language: 'fr', country: 'FR' }, { seller })]))
  const { zone } = letterheadOf(seller, null)
  const lines = pdf.pages[0]?.lines.filter(({ text }) => apolloBlock.lines.includes(text)) ?? []
  expect(lines).toHaveLength(4)
  for (const { left, right, top, bottom } of lines) {
    expect(left).toBeGreaterThanOrEqual(zone.x + air - 0.01)
    expect(right).toBeLessThanOrEqual(zone.x + zone.width - air)
    expect(top).toBeGreaterThanOrEqual(zone.y + air - 0.01)
    expect(bottom).toBeLessThanOrEqual(zone.y + zone.height - air)
  }
})

describe('what is on it only where it is', () => {
  const french = { language: 'fr', country: 'FR' }

  it('has no column of discounts where nobody has one', () => {
    const [, , text] = sampleSale(french).lines
    const labels = (lines: SaleForm['lines']) =>
      printSale(sampleSale(french, { lines }), null).table.columns.map(({ label }) => label)
    expect(labels(text ? [text] : [])).toEqual([
      'Désignation',
      'Quantité',
      'Prix unitaire HT',
      'TVA',
      'Total HT',
    ])
  })

  it('says that it is a draft, a version or cancelled', () => {
    const of = (more: Parameters<typeof sampleSale>[1]) => {
      const { heading, mark } = printSale(sampleSale(french, more), null)
      return [heading, mark]
    }
    expect(of({ number: null, draft: true })).toEqual(['Devis', 'Brouillon'])
    expect(of({ number: 'D0001-2', draft: true })).toEqual(['Devis D0001-2', 'Brouillon'])
    expect(of({ number: 'D0001-2' })).toEqual(['Devis D0001-2', ''])
    expect(of({ kind: 'order', number: 'C0001', cancelled: true })).toEqual(['Commande C0001', 'Annulée'])
  })

  it('speaks of late payments by the law of the country that sells', () => {
    const legal = (country: string) =>
      printSale(sampleSale(french, { seller: { ...oree, country } }), null).legal.join(' ')
    expect(legal('FR')).toContain('L441-10')
    expect(legal('RE')).toContain('L441-10')
    expect(legal('BE')).toContain('directive 2011/7/UE')
    expect(legal('CH')).toBe('')
  })

  it('asks to be paid only by an invoice, and to agree only to a quotation that is no draft', () => {
    expect(printSale(sampleSale(french), null)).toMatchObject({
      payment: [],
      agreement: { heading: 'Bon pour accord' },
    })
    expect(printSale(sampleSale(french, { draft: true }), null)).toMatchObject({ agreement: null })
    expect(printSale(sampleInvoice(french), null)).toMatchObject({ agreement: null })
    const unbanked = sampleInvoice(french, { seller: { ...oree, iban: '' } })
    expect(printSale(unbanked, null).payment).toEqual([])
  })
})
