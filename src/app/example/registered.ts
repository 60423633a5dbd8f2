// What registers know of the example's companies, which group they belong to, what they do and how they pay.
// SIREN that begin with 000 are given to nobody; the check digits are right.
import { readTable } from './table.ts'

const columns = [
  'partner',
  'siren',
  'establishment',
  'parent',
  'sector',
  'size',
  'terms',
  'currency',
] as const

export type RegisteredLine = Readonly<Record<(typeof columns)[number], string>>

export const registered: readonly RegisteredLine[] = readTable(
  columns,
  `
Apollo Group           | 000114173 | 00016 |              |                 | 250 | 45-days-month-end | EUR
Apollo                 | 000125344 | 00010 | Apollo Group | Emballage       | 50  | 30-days-month-end | EUR
Apollo Énergie         | 000136515 | 00012 | Apollo Group |                 | 10  | 30-days           | EUR
Boréal Énergie         | 000147686 | 00018 |              |                 | 250 | 60-days           | EUR
Groupe Villard         | 000158857 | 00011 |              | Bâtiment        | 1000 | 45-days-month-end | EUR
Nova Chantiers         | 000170027 | 00015 |              | Bâtiment        | 50  | 30-days           | EUR
Minoterie Sarrazin     | 000181198 | 00011 |              | Agroalimentaire | 50  | 30-days           | EUR
Clinique Saint-Roch    | 000192369 | 00015 |              | Santé           | 250 | 60-days           | EUR
Librairie des Tilleuls | 000203539 | 00010 |              | Librairie       | 1   | on-receipt        | EUR
Rheinwerk GmbH         |        |      |              | Emballage       | 50  | 30-days           | EUR
Helvia SA              |        |      |              | Conseil         | 10  | 30-days           | CHF
Thames & Hart          |        |      |              | Librairie       | 10  | on-receipt        | GBP
`,
)
