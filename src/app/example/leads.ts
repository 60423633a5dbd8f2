// The leads of the example address book: visitors of a fair, questions from the web site, and people known already.
import { readTable } from './table.ts'

const columns = [
  'lastName',
  'firstName',
  'title',
  'company',
  'jobTitle',
  'status',
  'reason',
  'source',
  'sector',
  'email',
  'phones',
  'place',
  'owner',
  'tags',
  'refuses',
] as const

export type LeadLine = Readonly<Record<(typeof columns)[number], string>>

/** Refuses: appels, e-mails. A line without a last name is a company. */
export const leads: readonly LeadLine[] = readTable(
  columns,
  `
Michel      | Léa        | Mme | Apollo                    | Directrice des achats   | Qualification commerciale |                          | Site web       | Emballage       | l.michel@apollo.fr             | 06 39 98 47 90                 | 75002 Paris       | Camille Roux | Salon Lyon 2026 | appels
Perrin      | Gaëlle     | Mme | Emballages Perrin         | Gérante                 | À traiter                 |                          | Salon          | Emballage       | gaelle@emballages-perrin.fr    | 04 65 71 33 20, 06 39 98 33 21 | 42000 Saint-Étienne | Hugo Blanc | Salon Lyon 2026 |
            |            |     | Papeterie des Lilas       |                         | À traiter                 |                          | Site web       | Librairie       | contact@papeterie-lilas.fr     | 01 99 00 52 18                 | 93260 Les Lilas   | Hugo Blanc   |                 |
Ferreira    | João       | M.  | Cortiça do Sul            | Comprador               | À traiter                 |                          | Salon          | Agroalimentaire | j.ferreira@cortica-sul.pt      | +351 289 000 214               |                   | Camille Roux | Salon Lyon 2026 |
Aubert      | Solène     | Mme | Clinique des Remparts     | Responsable logistique  | À traiter                 |                          | Appel entrant  | Santé           | s.aubert@remparts-sante.fr     | 02 61 91 44 09                 | 35400 Saint-Malo  | Inès Faure   |                 |
Girard      | Thibault   | M.  | Girard & Associés         | Associé                 | Qualification marketing   |                          | Recommandation | Conseil         | t.girard@girard-associes.fr    | 01 99 00 63 11                 | 75008 Paris       | Camille Roux |                 | e-mails
Benoît      | Mathilde   | Mme | Fromagerie du Mézenc      | Directrice commerciale  | Qualification marketing   |                          | Salon          | Agroalimentaire | mathilde@fromagerie-mezenc.fr  | 06 39 98 43 02                 | 43150 Le Monastier | Hugo Blanc  | Salon Lyon 2026 |
            |            |     | Ville de Cavaillon        |                         | Qualification marketing   |                          | Site web       | Public          | achats@cavaillon-ville.fr      | 04 65 71 40 80                 | 84300 Cavaillon   | Hugo Blanc   |                 |
Lacroix     | Bruno      | M.  | Charpentes Lacroix        | Gérant                  | Qualification commerciale |                          | Recommandation | Bâtiment        | bruno@charpentes-lacroix.fr    | 05 36 49 70 12, 06 39 98 70 12 | 31000 Toulouse    | Hugo Blanc   |                 |
Steiner     | Ursula     | Mme | Bergmann Verpackung AG    | Leiterin Einkauf        | Qualification commerciale |                          | Salon          | Emballage       | u.steiner@bergmann-verpackung.ch | +41 44 668 18 00             | 8001 Zürich       | Camille Roux |                 |
O’Connell   | Fiona      | Mme | Harbour & Quay Ltd        | Head of Procurement     | Qualification commerciale |                          | Site web       | Logistique      | fiona@harbourquay.co.uk        | +44 20 7946 0321               | E14 London        | Camille Roux |                 |
Barbier     | Yves       | M.  | Imprimerie Barbier        | Directeur de production | Nurturing                 |                          | Recommandation | Emballage       | y.barbier@imprimerie-barbier.fr | 03 53 01 77 40                | 54000 Nancy       | Inès Faure   |                 | appels
Nguyen      | Minh       | M.  | Clinique Saint-Roch       | Responsable informatique | Nurturing                |                          | Appel entrant  | Santé           | m.nguyen@saint-roch.fr         | 06 39 98 55 83                 | 34000 Montpellier | Hugo Blanc   |                 |
Chevalier   | Anne-Laure | Mme | Domaine Chevalier         | Propriétaire            | Perdu                     | Prix                     | Salon          | Agroalimentaire | al.chevalier@domaine-chevalier.fr | 05 36 49 33 18              | 33650 La Brède    | Hugo Blanc   |                 |
Rivoire     | Denis      | M.  | Rivoire Logistique        | Directeur des achats    | Perdu                     | Parti chez un concurrent | Site web       | Logistique      | d.rivoire@rivoire-log.fr       | 04 65 71 08 55                 | 69800 Saint-Priest | Camille Roux |                |
`,
)
