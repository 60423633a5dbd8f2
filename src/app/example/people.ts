// The people of the example address book, a line each; those with a story of their own stand in stories.ts.
import { readTable } from './table.ts'

const columns = [
  'lastName',
  'firstName',
  'title',
  'partner',
  'function',
  'jobTitle',
  'roles',
  'email',
  'phones',
  'tags',
  'refuses',
] as const

export type PersonLine = Readonly<Record<(typeof columns)[number], string>>

export const people: readonly PersonLine[] = readTable(
  columns,
  `
Martinez      | Inès        | Mme | Boréal Énergie         | Responsable achats       |                          | Acheteur              | i.martinez@boreal-energie.fr   | 06 39 98 14 02                     |                 |
Moulin        | Agathe      | Mme | Boréal Énergie         | Assistant de direction   | Assistante achats        |                       | a.moulin@boreal-energie.fr     | 02 61 91 14 08                     |                 |
Lemoine       | Étienne     | M.  | Boréal Énergie         | Directeur général        |                          | Décideur              | e.lemoine@boreal-energie.fr    | 02 61 91 14 01, 06 39 98 14 11     | Énergie         |
Traoré        | Fatoumata   | Mme | Boréal Énergie         | Comptable                | Comptable fournisseurs   | Facturation           | f.traore@boreal-energie.fr     | 02 61 91 14 20                     |                 |
Masson        | Hugo        | M.  | Atelier Kermadec       | Directeur technique      |                          | Technique, Décideur   | h.masson@kermadec.bzh          | 02 61 91 33 10                     |                 |
Morin         | Ludivine    | Mme | Atelier Kermadec       | Architecte               |                          | Prescripteur          | l.morin@kermadec.bzh           | 06 39 98 70 31                     |                 |
Kermadec      | Maëlys      | Mme | Atelier Kermadec       | Gérant                   | Gérante                  | Décideur              | m.kermadec@kermadec.bzh        | 02 61 91 33 01, 06 39 98 70 30     |                 |
Mathieu       | Élodie      | Mme | Groupe Villard         | Comptable                |                          | Facturation           | e.mathieu@villard.fr           | 04 65 71 20 18                     |                 |
Villard       | Alexandre   | M.  | Groupe Villard         | Président                |                          | Décideur              | a.villard@villard.fr           | 04 65 71 20 01                     |                 | e-mails
Rousseau      | Robert      | M.  | Groupe Villard         | Responsable achats       |                          | Acheteur              | r.rousseau@villard.fr          | 04 65 71 20 22, 06 39 98 20 22     |                 |
Mayer         | Jonas       | M.  | Rheinwerk GmbH         | Responsable achats       | Einkaufsleiter           | Acheteur, Décideur    | j.mayer@rheinwerk.de           | +49 30 23125 014                   |                 |
Moser         | Felix       | M.  | Rheinwerk GmbH         | Chargé d’affaires        | Prokurist                | Juridique             | f.moser@rheinwerk.de           | +49 30 23125 020                   |                 |
Stein         | Eva         | Mme | Rheinwerk GmbH         | Comptable                | Buchhalterin             | Facturation           | e.stein@rheinwerk.de           | +49 30 23125 031                   |                 | appels
Schäfer-Öztürk | Leyla      | Mme | Rheinwerk GmbH         | Directeur technique      | Technische Leiterin      | Technique             | l.schaefer-oeztuerk@rheinwerk.de | +49 30 23125 042                 |                 |
Mendes        | Tiago       | M.  | Nova Chantiers         | Chef de projet           |                          | Prescripteur          | t.mendes@novachantiers.fr      | 06 39 98 61 25                     | Salon Lyon 2026 | appels
Girard        | Paul-Émile  | M.  | Nova Chantiers         | Directeur général        |                          | Décideur              | pe.girard@novachantiers.fr     | 04 65 71 61 01                     | Salon Lyon 2026 |
Meunier       | Paul        | M.  | Minoterie Sarrazin     | Acheteur                 |                          | Acheteur              | p.meunier@sarrazin.fr          | 02 61 91 70 06                     |                 |
Sarrazin      | Guénolé     | M.  | Minoterie Sarrazin     | Gérant                   | Meunier, gérant          | Décideur              | g.sarrazin@sarrazin.fr         | 02 61 91 70 01                     |                 |
Le Bihan      | Nolwenn     | Mme | Minoterie Sarrazin     | Responsable qualité      |                          | Technique             | n.lebihan@sarrazin.fr          | 02 61 91 70 15                     |                 |
Meyer         | Anne-Sophie | Mme | Cabinet Wolff          | Juriste                  |                          | Juridique             | as.meyer@wolff-avocats.fr      | 03 53 01 18 34                     |                 |
Wolff         | Gérard      | M.  | Cabinet Wolff          | Gérant                   | Avocat associé           | Juridique, Décideur   | g.wolff@wolff-avocats.fr       | 03 53 01 18 31                     |                 |
Millet        | Sacha       | Mx  | Clinique Saint-Roch    | Assistant de direction   |                          |                       | s.millet@saint-roch.fr         | 04 65 71 55 61                     |                 |
Benhamou      | Élie        | M.  | Clinique Saint-Roch    | Directeur général        |                          | Décideur              | e.benhamou@saint-roch.fr       | 04 65 71 55 62                     |                 |
Pons          | Mireille    | Mme | Clinique Saint-Roch    | Responsable achats       |                          | Acheteur, Facturation | m.pons@saint-roch.fr           | 04 65 71 55 70                     |                 | appels, e-mails
Mohamed-Salah | Nour        | Mme | Port Service           | Responsable logistique   |                          | Livraison             | n.mohamed@portservice.fr       | 06 39 98 02 77                     |                 |
Lambert       | Zoé         | Mme | Port Service           | Chargé d’affaires        | Chargée d’affaires       |                       | z.lambert@portservice.fr       | 06 39 98 02 81                     |                 |
Montesquiou-Delaunay | Marie-Clémentine | Mme | Fondation des Arts et Métiers du Livre | Secrétaire général | Secrétaire générale | Décideur, Prescripteur | mc.montesquiou@faml.org | 01 99 00 62 35 | |
Moreau        | Thomas      | M.  | Tuileries Vidal        | Responsable achats       |                          | Acheteur              | t.moreau@tuileries-vidal.fr    | 05 36 49 81 20                     |                 |
Vidal         | Rosalie     | Mme | Tuileries Vidal        | Président                | Présidente               | Décideur              | r.vidal@tuileries-vidal.fr     | 05 36 49 81 01                     |                 |
Morel         | Camille     | Mme | Helvia SA              | Chargé d’affaires        | Chargée d’affaires       | Prescripteur          | c.morel@helvia.ch              | +41 22 900 14 08                   |                 |
Ouali         | Samir       | M.  | Helvia SA              | Responsable informatique |                          | Technique             | s.ouali@helvia.ch              | 06 39 98 14 60                     | Salon Lyon 2026 |
Muller        | Jean        | M.  | Brasserie du Canal     | Président                |                          | Décideur, Facturation | jean@brasserie-canal.fr        | 03 53 01 66 02                     |                 |
Bertin        | Marc        | M.  | Verrerie Alban         | Responsable logistique   |                          | Livraison             | m.bertin@verrerie-alban.fr     | 05 36 49 22 14                     | Salon Lyon 2026 |
Alban         | Ghislaine   | Mme | Verrerie Alban         | Directeur général        | Directrice générale      | Décideur              | g.alban@verrerie-alban.fr      | 05 36 49 22 01                     |                 |
Girard        | Lou         | Mx  | Librairie des Tilleuls | Acheteur                 | Libraire                 | Acheteur              | lou@librairie-tilleuls.fr      | 05 36 49 10 78                     |                 |
Whitfield     | Harriet     | Mme | Thames & Hart          | Directeur des achats     | Head of Procurement      | Acheteur, Décideur    | harriet.whitfield@thameshart.co.uk | +44 20 7946 0112               |                 |
O’Brien       | Conor       | M.  | Thames & Hart          | Responsable logistique   | Logistics Lead           | Livraison             | conor.obrien@thameshart.co.uk  | +44 20 7946 0118                   |                 | appels
Okafor        | Ngozi       | Mme | Thames & Hart          | Comptable                | Accounts Payable         | Facturation           | ngozi.okafor@thameshart.co.uk  | +44 20 7946 0121                   |                 |
Bergmann      | Urs         | M.  | Bergmann Verpackung AG | Président                | Geschäftsführer          | Décideur              | u.bergmann@bergmann-verpackung.ch |                                 |                 |
Zbinden       | Annelies    | Mme | Bergmann Verpackung AG | Acheteur                 | Einkauf                  | Acheteur              | a.zbinden@bergmann-verpackung.ch |                                  |                 |
Colas         | Yvette      | Mme | Imprimerie Colas       | Gérant                   | Gérante                  | Décideur              | y.colas@imprimerie-colas.fr    | 03 53 01 90 01                     |                 |
Vandenbroucke | Joris       | M.  | Imprimerie Colas       | Chef de projet           | Chef d’atelier           | Technique             | j.vandenbroucke@imprimerie-colas.fr | 03 53 01 90 12                |                 |
Leclercq      | Édith       | Mme | Mairie de Saint-Aubin-sur-Mer | Secrétaire général | Secrétaire de mairie     | Facturation           | e.leclercq@saint-aubin-mer.fr  | 02 61 91 86 02                     | Public          |
Perrot        | Armand      | M.  | Domaine de l’Aubépine  | Gérant                   | Vigneron                 | Décideur              | armand@aubepine-beaune.fr      | 03 53 01 27 01, 06 39 98 27 01     |                 |
de La Rochefoucauld-Montbel | Marie-Antoinette Philippine | Mme | Coopérative des Producteurs de Fruits et Légumes de la Vallée de la Durance | Directeur général | Directrice générale adjointe chargée des approvisionnements et des relations avec les producteurs | Décideur | ma.delarochefoucauld@coop-durance.fr | 04 65 71 40 02 | |
Arnaud        | Jo          | Mx  | Coopérative des Producteurs de Fruits et Légumes de la Vallée de la Durance | Responsable qualité | | Technique | j.arnaud@coop-durance.fr | 04 65 71 40 21 | |
Ng            | Li          | Mme | Studio Iris            | Gérant                   | Directrice artistique    | Décideur              | li@studio-iris.fr              | 05 36 49 05 01                     |                 |
Castaing      | Bixente     | M.  | Studio Iris            | Chef de projet           | Graphiste                |                       | bixente@studio-iris.fr         | 06 39 98 05 12                     |                 |
Amar          | Dominique   | M.  | Apollo Énergie         | Directeur général        |                          | Décideur              | d.amar@apollo-energie.fr       | 04 65 71 09 11                     |                 |
Chauvet       | Perrine     | Mme | Apollo Énergie         | Chef de projet           | Cheffe de projet         | Technique             | p.chauvet@apollo-energie.fr    | 06 39 98 09 14                     |                 |
Petit         | Julie       | Mme | Port Service           | Comptable                |                          | Facturation           | j.petit@portservice.fr         | 04 65 71 02 74                     |                 |
Petit         | Julie       | Mme | Minoterie Sarrazin     | Chargé d’affaires        | Chargée d’affaires       |                       | julie.petit@sarrazin.fr        | 02 61 91 70 22                     |                 |
`,
)
