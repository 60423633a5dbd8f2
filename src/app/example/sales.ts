// The quotations and orders of the example address book, told from today.
import type { SaleChange } from '../../sales/sale.ts'
import type { SaleStep } from '../../sales/sale-status.ts'
import type { IdOf } from './drafts.ts'
import { readTable } from './table.ts'

const columns = ['partner', 'contact', 'title', 'steps', 'daysAgo', 'reference', 'lines'] as const

type SaleLine = Readonly<Record<(typeof columns)[number], string>>

/** Lines: quantity × words @ price − discount, separated by semicolons. Steps in their order. */
const sales: readonly SaleLine[] = readTable(
  columns,
  `
Apollo               | Michel Léa  | Caisses américaines, T3          | finalise confirm complete | 75 | BC-2026-0412 | 1200 × Caisse américaine 400 × 300 × 250 @ 0.425 − 5; 40 × Adhésif kraft, rouleau de 66 m @ 2.1; 1 × Livraison à quai @ 85
Minoterie Sarrazin   |             | Sacs kraft 5 kg                  | finalise confirm complete | 62 | SAR 8871     | 5000 × Sac kraft 5 kg, fond plat @ 0.186; 1 × Cliché d’impression, deux couleurs @ 240
Boréal Énergie       |             | Kits d’expédition                | finalise confirm          | 40 | 4500017722   | 300 × Kit d’expédition monté @ 6.9 − 8; 12 × Palette Europe @ 14.5
Apollo               | Garnier Luc | Calage et protection             | finalise confirm          | 21 | BC-2026-0498 | 60 × Film à bulles, rouleau de 100 m @ 19.9; 25 × Papier de calage, carton de 10 kg @ 24.35 − 10
Librairie des Tilleuls |           | Étuis pour livres                | finalise cancel           | 18 |              | 800 × Étui carton pour livre, A5 @ 0.72
Rheinwerk GmbH       |             | Musterkisten                     | finalise                  | 12 |              | 150 × Caisse-outre 10 l @ 4.6; 1 × Étude de calage @ 390
Apollo               | Michel Léa  | Coffrets de Noël                 | finalise renew            |  9 |              | 450 × Coffret deux bouteilles, vernis @ 3.85 − 4; 450 × Calage intérieur @ 0.6; 1 × Outil de découpe @ 310
Clinique Saint-Roch  |             | Emballages stériles              | finalise                  |  5 |              | 2000 × Sachet à souder 200 × 300 @ 0.094; 10 × Carton distributeur @ 5.2
Groupe Villard       |             | Réassort de cartons              |                           |  0 |              | 700 × Carton double cannelure @ 1.15 − 12; 2 × Dévidoir d’adhésif @ 18.9
Atelier Kermadec     |             | Maquettes : tubes et boîtes      |                           |  0 |              | 30 × Tube carton 90 cm @ 2.35; 12 × Boîte à plans @ 7.8
`,
)

export interface ExampleSale {
  readonly draft: SaleChange
  readonly steps: readonly SaleStep[]
  readonly daysAgo: number
  readonly reference: string
}

export function exampleSales(idOf: IdOf): ExampleSale[] {
  return sales.map(({ partner, contact, title, steps, daysAgo, reference, lines }) => ({
    draft: {
      partnerId: idOf('partner', partner),
      contactId: contact === '' ? null : idOf('contact', contact),
      companyId: idOf('company', 'Orée'),
      title,
      paymentTerms: '30-days',
      lines: lines.split(';').map(lineOf),
    },
    steps: steps.split(' ').filter((step) => step !== '') as SaleStep[],
    daysAgo: Number(daysAgo),
    reference,
  }))
}

/** `lineOf('40 × Adhésif @ 2.1 − 5')` is forty at 2.10 less 5 %. */
function lineOf(text: string): NonNullable<SaleChange['lines']>[number] {
  const [, quantity = '1', description = '', unitPrice = '0', discount = '0'] =
    /^\s*(\d+) × (.*) @ ([\d.]+)(?: − ([\d.]+))?\s*$/.exec(text) ?? []
  return { kind: 'item', description, quantity, unit: '', unitPrice, discount, vatRateId: null }
}
