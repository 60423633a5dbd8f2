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
Delattre    | Pauline    | Mme | Biscuiterie Delattre      | Directrice générale     | À traiter                 |                          | Salon          | Agroalimentaire | p.delattre@biscuiterie-delattre.fr | 03 53 01 88 14                 | 59000 Lille       | Hugo Blanc   | Salon Lyon 2026 |
Ansel       | Grégory    | M.  | Menuiserie Ansel          | Gérant                  | À traiter                 |                          | Site web       | Bâtiment        | g.ansel@menuiserie-ansel.fr    | 06 39 98 61 07                 | 67000 Strasbourg  | Inès Faure   |                 |
            |            |     | Maison de la presse Ravel |                         | À traiter                 |                          | Site web       | Librairie       | bonjour@presse-ravel.fr        | 01 99 00 71 42                 | 92120 Montrouge   | Camille Roux |                 |
Kouassi     | Aïcha      | Mme | Transports Kouassi        | Responsable d’exploitation | À traiter                 |                          | Appel entrant  | Logistique      | a.kouassi@transports-kouassi.fr | 06 39 98 15 80                 | 13016 Marseille   | Hugo Blanc   |                 |
Van den Berg | Pieter     | M.  | Kaashandel Noord          | Inkoper                 | À traiter                 |                          | Salon          | Agroalimentaire | pieter@kaashandel-noord.nl     | +31 20 555 0147                | 1012 Amsterdam    | Camille Roux | Salon Lyon 2026 |
Roussel     | Emma       | Mme | Cabinet Roussel           | Avocate                 | Qualification marketing   |                          | Recommandation | Conseil         | e.roussel@cabinet-roussel.fr   | 01 99 00 44 26                 | 75009 Paris       | Camille Roux |                 | appels
Poirier     | Stéphane   | M.  | Vergers Poirier           | Exploitant              | Qualification marketing   |                          | Salon          | Agroalimentaire | s.poirier@vergers-poirier.fr   | 06 39 98 27 31                 | 49000 Angers      | Hugo Blanc   | Salon Lyon 2026 |
Marchetti   | Giulia     | Mme | Carta & Colore Srl        | Responsabile acquisti   | Qualification marketing   |                          | Site web       | Emballage       | g.marchetti@cartaecolore.it    | +39 02 5550 1840               | 20121 Milano      | Camille Roux |                 |
            |            |     | Communauté de communes du Velay |                         | Qualification marketing   |                          | Appel entrant  | Public          | marches@cc-velay.fr            | 04 65 71 55 30                 | 43000 Le Puy-en-Velay | Inès Faure   |                 |
Haddad      | Nadia      | Mme | Laboratoires Haddad       | Responsable des achats  | Qualification commerciale |                          | Recommandation | Santé           | n.haddad@labo-haddad.fr        | 04 65 71 62 08                 | 38000 Grenoble    | Inès Faure   |                 |
Le Gall     | Erwan      | M.  | Chantier naval Le Gall    | Directeur de production | Qualification commerciale |                          | Salon          | Bâtiment        | e.legall@naval-legall.fr       | 02 61 91 18 72                 | 29900 Concarneau  | Hugo Blanc   | Salon Lyon 2026 |
Schneider   | Katrin     | Mme | Schneider Druck GmbH      | Geschäftsführerin       | Qualification commerciale |                          | Site web       | Emballage       | k.schneider@schneider-druck.de | +49 30 55501 220               | 10115 Berlin      | Camille Roux |                 |
Bouvier     | Franck     | M.  | Caves Bouvier             | Maître de chai          | Nurturing                 |                          | Salon          | Agroalimentaire | f.bouvier@caves-bouvier.fr     | 06 39 98 70 44                 | 21200 Beaune      | Hugo Blanc   | Salon Lyon 2026 | e-mails
Diallo      | Fatou      | Mme | Diallo Conseil            | Consultante             | Nurturing                 |                          | Recommandation | Conseil         | fatou@diallo-conseil.fr        | 06 39 98 33 95                 | 33000 Bordeaux    | Camille Roux |                 |
Weber       | Lucas      | M.  | Weber Logistik            | Einkauf                 | Nurturing                 |                          | Site web       | Logistique      | l.weber@weber-logistik.de      | +49 7851 555 040               | 77694 Kehl        | Inès Faure   |                 |
Fournier    | Sabine     | Mme | Imprimerie des Quais      | Acheteuse               | Perdu                     | Délai                    | Appel entrant  | Emballage       | s.fournier@imprimerie-quais.fr | 05 36 49 52 19                 | 33300 Bordeaux    | Hugo Blanc   |                 |
Tanguy      | Ronan      | M.  | Salaisons Tanguy          | Gérant                  | Perdu                     | Sans réponse             | Salon          | Agroalimentaire | r.tanguy@salaisons-tanguy.fr   | 02 61 91 77 03                 | 56000 Vannes      | Hugo Blanc   |                 |
`,
)
