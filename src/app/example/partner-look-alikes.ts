// Companies that stand twice in the example: written otherwise, or with half of what is known of them.
import { partnerColumns, type PartnerLine } from './partners.ts'
import { readTable } from './table.ts'

/** Made last, so that whoever wrote them seems to have come later. */
export const partnerLookAlikes: readonly PartnerLine[] = readTable(
  partnerColumns,
  `
BOREAL ENERGIE SA            |                                   | P  |                             | 44000 NANTES       | 02 61 91 14 00     |                               |                         | Hugo Blanc   | Export         | Orée       |       | Énergie
Nova-Chantiers               | Nova Chantiers SAS                | P  |                             | 69003 Lyon         |                    | compta@novachantiers.fr       | novachantiers.fr        | Hugo Blanc   | Grands comptes | Orée       |       | Import 2024
Mercier et Filles            |                                   | S  | 2 bd Lundy                  | 51100 Reims        |                    |                               |                         | Inès Faure   |                | Orée       |       | Import 2024
Imprimerie Collas            |                                   | S  | 60 rue de Cambrai           | 59000 Lille        | 03 53 01 90 00     |                               |                         | Inès Faure   |                | Orée       |       |
`,
)
