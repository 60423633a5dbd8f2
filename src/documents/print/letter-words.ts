// The words that a document brings itself, in the seven languages that documents speak.
import type { PrintedKind } from './printed.ts'
import type { Person } from '../addressee.ts'
import { documentLanguages } from '../../organisation/localizations/document-languages.ts'
import { documentLocale, writtenDay } from './document-locale.ts'

export type DocumentLanguage = (typeof documentLanguages)[number]
export type PrintKind = 'envelopes' | 'labels' | 'letters'

/** `documentLanguage('sv')` is `fr`: what no document speaks is French, the language of the house. */
export function documentLanguage(code: string): DocumentLanguage {
  return documentLanguages.find((language) => language === code) ?? 'fr'
}

type Forms = readonly [one: string, many: string]

const titles: Readonly<Record<DocumentLanguage, Readonly<Record<PrintedKind, Forms>>>> = {
  fr: {
    envelopes: ['Enveloppe', 'Enveloppes'],
    labels: ['Étiquette', 'Étiquettes'],
    letters: ['Lettre', 'Lettres'],
    sales: ['Devis', 'Devis et commandes'],
    invoices: ['Facture', 'Factures'],
    reminders: ['Relance', 'Relances'],
  },
  en: {
    envelopes: ['Envelope', 'Envelopes'],
    labels: ['Label', 'Labels'],
    letters: ['Letter', 'Letters'],
    sales: ['Quotation', 'Quotations and orders'],
    invoices: ['Invoice', 'Invoices'],
    reminders: ['Reminder', 'Reminders'],
  },
  de: {
    envelopes: ['Umschlag', 'Umschläge'],
    labels: ['Etikett', 'Etiketten'],
    letters: ['Brief', 'Briefe'],
    sales: ['Angebot', 'Angebote und Aufträge'],
    invoices: ['Rechnung', 'Rechnungen'],
    reminders: ['Zahlungserinnerung', 'Zahlungserinnerungen'],
  },
  es: {
    envelopes: ['Sobre', 'Sobres'],
    labels: ['Etiqueta', 'Etiquetas'],
    letters: ['Carta', 'Cartas'],
    sales: ['Presupuesto', 'Presupuestos y pedidos'],
    invoices: ['Factura', 'Facturas'],
    reminders: ['Recordatorio de pago', 'Recordatorios de pago'],
  },
  it: {
    envelopes: ['Busta', 'Buste'],
    labels: ['Etichetta', 'Etichette'],
    letters: ['Lettera', 'Lettere'],
    sales: ['Preventivo', 'Preventivi e ordini'],
    invoices: ['Fattura', 'Fatture'],
    reminders: ['Sollecito di pagamento', 'Solleciti di pagamento'],
  },
  nl: {
    envelopes: ['Envelop', 'Enveloppen'],
    labels: ['Etiket', 'Etiketten'],
    letters: ['Brief', 'Brieven'],
    sales: ['Offerte', 'Offertes en bestellingen'],
    invoices: ['Factuur', 'Facturen'],
    reminders: ['Betalingsherinnering', 'Betalingsherinneringen'],
  },
  pt: {
    envelopes: ['Envelope', 'Envelopes'],
    labels: ['Etiqueta', 'Etiquetas'],
    letters: ['Carta', 'Cartas'],
    sales: ['Orçamento', 'Orçamentos e encomendas'],
    invoices: ['Fatura', 'Faturas'],
    reminders: ['Aviso de pagamento', 'Avisos de pagamento'],
  },
}

/** `documentTitle('envelopes', 'de', ['MICHEL Léa'])` is `Umschlag – MICHEL Léa`; of several, their number. */
export function documentTitle(
  kind: PrintedKind,
  language: DocumentLanguage,
  names: readonly string[],
): string {
  const [one, many] = titles[language][kind]
  return names.length === 1 ? `${one} – ${names[0] ?? ''}` : `${many} (${names.length})`
}

/** `Lyon, le 1er décembre 2026`; without a town, the date alone. `day` is `2026-12-01`. */
export function letterDate(
  { language, country }: { readonly language: DocumentLanguage; readonly country: string },
  town: string,
  day: string,
): string {
  const date = writtenDay(documentLocale(language, country), day)
  if (town === '') return date
  if (language === 'fr') return `${town}, le ${date}`
  return `${town}, ${language === 'de' ? 'den ' : ''}${date}`
}

interface Salutations {
  readonly man: (last: string) => string
  readonly woman: (last: string) => string
  readonly person: (whole: string) => string
  readonly nobody: string
  /** How the letter ends; French repeats the civility. */
  readonly closing: (civility: string) => string
}

const salutations: Readonly<Record<DocumentLanguage, Salutations>> = {
  fr: {
    man: () => 'Monsieur,',
    woman: () => 'Madame,',
    person: () => 'Madame, Monsieur,',
    nobody: 'Madame, Monsieur,',
    closing: (civility) => `Je vous prie d’agréer, ${civility} mes salutations distinguées.`,
  },
  en: {
    man: (last) => `Dear Mr ${last},`,
    woman: (last) => `Dear Ms ${last},`,
    person: (whole) => `Dear ${whole},`,
    nobody: 'Dear Sir or Madam,',
    closing: (civility) => (civility === 'Dear Sir or Madam,' ? 'Yours faithfully,' : 'Yours sincerely,'),
  },
  de: {
    man: (last) => `Sehr geehrter Herr ${last},`,
    woman: (last) => `Sehr geehrte Frau ${last},`,
    person: (whole) => `Guten Tag ${whole},`,
    nobody: 'Sehr geehrte Damen und Herren,',
    closing: () => 'Mit freundlichen Grüßen',
  },
  es: {
    man: (last) => `Estimado Sr. ${last}:`,
    woman: (last) => `Estimada Sra. ${last}:`,
    person: (whole) => `Estimado/a ${whole}:`,
    nobody: 'Señoras y señores:',
    closing: () => 'Atentamente,',
  },
  it: {
    man: (last) => `Egregio Signor ${last},`,
    woman: (last) => `Gentile Signora ${last},`,
    person: (whole) => `Gentile ${whole},`,
    nobody: 'Gentili Signore e Signori,',
    closing: () => 'Distinti saluti',
  },
  nl: {
    man: (last) => `Geachte heer ${last},`,
    woman: (last) => `Geachte mevrouw ${last},`,
    person: (whole) => `Geachte ${whole},`,
    nobody: 'Geachte heer, mevrouw,',
    closing: () => 'Met vriendelijke groet,',
  },
  pt: {
    man: (last) => `Exmo. Senhor ${last},`,
    woman: (last) => `Exma. Senhora ${last},`,
    person: (whole) => `Caro(a) ${whole},`,
    nobody: 'Exmas. Senhoras e Exmos. Senhores,',
    closing: () => 'Com os melhores cumprimentos,',
  },
}

/** `letterFrame('de', lea)` greets `Sehr geehrte Frau Michel,` and ends `Mit freundlichen Grüßen`. */
export function letterFrame(
  language: DocumentLanguage,
  person: Pick<Person, 'title' | 'firstName' | 'lastName'> | null,
): { readonly salutation: string; readonly closing: string } {
  const words = salutations[language]
  const salutation = greeting(words, person)
  return { salutation, closing: words.closing(salutation) }
}

function greeting(words: Salutations, person: Parameters<typeof letterFrame>[1]): string {
  if (!person) return words.nobody
  if (person.title === 'M.') return words.man(person.lastName)
  if (person.title === 'Mme') return words.woman(person.lastName)
  return words.person(`${person.firstName} ${person.lastName}`.trim())
}
