// Quotations, orders, invoices and reminders between Orée of Lyon and Apollo, in any language, for tests, pictures and measures.
import { formItem } from '../src/documents/sale-forms/form-item.ts'
import { printReminder } from '../src/documents/sale-forms/print-reminder.ts'
import { printSale } from '../src/documents/sale-forms/print-sale.ts'
import type {
  FormLine,
  ReminderForm,
  SaleForm,
  Seller,
  Speech,
} from '../src/documents/sale-forms/sale-form.ts'
import type { PrintedForm } from '../src/documents/sale-forms/printed-form.ts'
import { typeset } from '../src/documents/typeset-actions.ts'

export const oree: Seller = {
  name: 'Orée',
  lines: ['Orée', '8 quai des Brumes', '69002 Lyon'],
  country: 'FR',
  city: 'Lyon',
  legalForm: 'SAS',
  capital: '10000.00',
  siren: '303265045',
  registry: 'Lyon',
  vatNumber: 'FR40303265045',
  phone: '04 78 00 00 00',
  email: 'bonjour@oree.example',
  website: 'oree.example',
  iban: 'FR7630006000011234567890189',
  bic: 'AGRIFRPP',
}

const apollo = { name: 'Apollo', reference: 'T0042', siren: '552100554', vatNumber: 'FR96552100554' }

const item = (
  description: string,
  quantity: string,
  unit: string,
  unitPrice: string,
  discount: string,
  vatRate: string,
  total: string,
): FormLine => ({ kind: 'item', description, quantity, unit, unitPrice, discount, vatRate, total })

const words = (kind: 'section' | 'text', description: string): FormLine => ({
  ...item(description, '1', '', '0', '0', '', '0'),
  kind,
})

const lines: readonly FormLine[] = [
  words('section', 'Atelier'),
  item('Établi en hêtre, 200 × 80 cm\nplateau de 60 mm', '2', '', '1234.50', '10', '20', '2222.10'),
  item('Pose et réglage', '7.5', 'h', '65', '0', '20', '487.50'),
  words('text', 'Livraison sur rendez-vous.'),
  item('Manuel de l’atelier', '3', '', '18.955', '0', '5.5', '56.87'),
  item('Formation', '1', 'j', '900', '0', '0', '900'),
]

const totals: SaleForm['totals'] = {
  beforeTax: '3666.47',
  byRate: [
    { rate: '20', base: '2709.6', tax: '541.92', mention: '' },
    { rate: '5.5', base: '56.87', tax: '3.13', mention: '' },
    { rate: '0', base: '900', tax: '0', mention: 'TVA non applicable, art. 293 B du CGI' },
  ],
  tax: '545.05',
  withTax: '4211.52',
}

export function sampleSale(speech: Speech, more: Partial<SaleForm> = {}): SaleForm {
  return {
    ...speech,
    kind: 'quotation',
    number: 'D0001',
    draft: false,
    cancelled: false,
    currency: 'EUR',
    date: '2026-12-01',
    validUntil: '2026-12-31',
    dueDate: null,
    from: null,
    customerReference: 'BC-2026-118',
    contactPerson: 'Camille Roux',
    paymentTerms: '30-days-month-end',
    seller: oree,
    customer: apollo,
    lines,
    totals,
    title: 'Atelier de la Lune',
    ...more,
  }
}

export function sampleInvoice(speech: Speech, more: Partial<SaleForm> = {}): SaleForm {
  return sampleSale(speech, {
    kind: 'invoice',
    number: 'F0001',
    validUntil: null,
    dueDate: '2027-01-31',
    from: 'C0001',
    ...more,
  })
}

export function sampleReminder(speech: Speech, more: Partial<ReminderForm> = {}): ReminderForm {
  return {
    ...speech,
    currency: 'EUR',
    date: '2027-03-01',
    topic: 'Facture F0001 : premier rappel',
    text: 'Sauf erreur de notre part, ces factures nous restent dues.\n\nSi votre paiement est parti, ne tenez pas compte de cette lettre.',
    salutation: 'Madame,',
    closing: 'Nous vous prions d’agréer, Madame, nos salutations distinguées.',
    signatory: 'Camille Roux',
    seller: oree,
    customer: apollo,
    invoices: [
      {
        number: 'F0001',
        date: '2026-12-01',
        dueDate: '2027-01-31',
        daysLate: 29,
        total: '4211.52',
        paid: '1000.00',
        balance: '3211.52',
      },
      {
        number: 'F0007',
        date: '2027-01-15',
        dueDate: '2027-02-28',
        daysLate: 1,
        total: '120.00',
        paid: '0',
        balance: '120.00',
      },
    ],
    balance: '3331.52',
    ...more,
  }
}

/** Of so many lines, with descriptions of two lines each. */
export function longSale(speech: Speech, count: number): SaleForm {
  const many = Array.from({ length: count }, (_, at) =>
    item(`Planche de chêne n° ${at + 1}\nsciée, séchée, rabotée`, '12.5', 'm', '38.40', '5', '20', '456.00'),
  )
  const net = String(456 * count)
  const byRate = [{ rate: '20', base: net, tax: String(91.2 * count), mention: '' }]
  return sampleSale(speech, {
    lines: many,
    totals: { beforeTax: net, byRate, tax: String(91.2 * count), withTax: String(547.2 * count) },
  })
}

export const apolloBlock = {
  lines: ['APOLLO', 'Madame Léa MICHEL', '14 RUE DE LA LUNE', '75002 PARIS'],
  size: 11,
  pitch: 13.75,
}

const written = (one: SaleForm | ReminderForm): PrintedForm =>
  'kind' in one ? printSale(one, null) : printReminder(one, null)

/** One PDF of all of them. */
export function typesetForms(all: readonly (SaleForm | ReminderForm)[]): Promise<Buffer> {
  const [first] = all
  const language = first?.language ?? 'fr'
  const items = all.map((one) => formItem(written(one), apolloBlock, one.language))
  const title = items[0]?.form?.name ?? ''
  return typeset({
    layout: {
      kind: 'sales',
      title,
      author: 'Orée',
      language,
      width: 210,
      height: 297,
      zone: null,
      sender: null,
    },
    items,
    pictures: [],
    now: new Date('2026-12-01T12:00:00Z'),
  })
}
