// The companies and individuals of the example address book.
import { readTable } from './table.ts'

export const partnerColumns = [
  'name',
  'legalName',
  'flags',
  'street',
  'place',
  'phone',
  'email',
  'domains',
  'owner',
  'team',
  'companies',
  'localization',
  'tags',
] as const

export type PartnerLine = Readonly<Record<(typeof partnerColumns)[number], string>>

/** A name with a comma is an individual: last name, first name. Flags: C customer, P prospect, S supplier. */
export const partners: readonly PartnerLine[] = readTable(
  partnerColumns,
  `
Apollo                       | Apollo SAS                        | C  | 14 rue de la Lune           | 75002 Paris        | 01 99 00 40 00     | contact@apollo.fr             | apollo.fr               | Camille Roux | Grands comptes | Orée, Alba |       | Salon Lyon 2026
Apollo Group                 | Apollo Group Holding SA           | P  | 120 avenue de Flandre       | 75019 Paris        | 01 99 00 41 00     |                               | apollo-group.com        | Hugo Blanc   | Export         | Orée       |       |
Apollo Énergie               | Apollo Énergie SARL               | P  | 9 rue des Turbines          | 69007 Lyon         | 04 65 71 09 10     | bonjour@apollo-energie.fr     | apollo-energie.fr       | Hugo Blanc   | Grands comptes | Orée       |       |
Boréal Énergie               | Boréal Énergie SA                 | C  | 3 quai de la Fosse          | 44000 Nantes       | 02 61 91 14 00     | contact@boreal-energie.fr     | boreal-energie.fr       | Camille Roux | Grands comptes | Orée       |       | Énergie
Atelier Kermadec             | SARL Kermadec et associés         | C  | 27 rue Kéréon               | 29000 Quimper      | 02 61 91 33 00     | bonjour@kermadec.bzh          | kermadec.bzh            | Inès Faure   | Région Ouest   | Orée       |       | Architecture
Groupe Villard               | Villard Participations SA         | C  | 41 cours Jean-Jaurès        | 38000 Grenoble     | 04 65 71 20 00     | accueil@villard.fr            | villard.fr              | Hugo Blanc   | Grands comptes | Orée       |       |
Librairie des Tilleuls       | EURL Maury                        | C  | 6 place Royale              | 64000 Pau          | 05 36 49 10 77     | contact@librairie-tilleuls.fr | librairie-tilleuls.fr   | Hugo Blanc   | Grands comptes | Orée       |       | Librairie
Rheinwerk GmbH               | Rheinwerk GmbH                    | C  | Lindenallee 12              | 10115 Berlin       | +49 30 23125 000   | info@rheinwerk.de             | rheinwerk.de            | Camille Roux | Grands comptes | Orée, Alba | DE de |
Nova Chantiers               | Nova Chantiers SAS                | P  | 88 rue Garibaldi            | 69003 Lyon         | 04 65 71 61 00     | contact@novachantiers.fr      | novachantiers.fr        | Camille Roux | Grands comptes | Orée       |       | Bâtiment, Salon Lyon 2026
Mercier & Filles             | SA Mercier et Filles              | CS | 2 boulevard Lundy           | 51100 Reims        | 03 53 01 42 90     | maison@mercier-filles.fr      | mercier-filles.fr       | Camille Roux | Grands comptes | Orée       |       |
Minoterie Sarrazin           | Minoterie Sarrazin SAS            | C  | Moulin du Comte             | 35000 Rennes       | 02 61 91 70 00     | contact@sarrazin.fr           | sarrazin.fr             | Hugo Blanc   | Grands comptes | Orée       |       | Agroalimentaire
Cabinet Wolff                | SELARL Wolff Avocats              | S  | 5 quai Kléber               | 67000 Strasbourg   | 03 53 01 18 30     | cabinet@wolff-avocats.fr      | wolff-avocats.fr        | Camille Roux | Grands comptes | Orée       |       | Conseil
Clinique Saint-Roch          | Clinique Saint-Roch SAS           | C  | 43 rue du Faubourg-Saint-Jaumes | 34000 Montpellier | 04 65 71 55 60 | accueil@saint-roch.fr         | saint-roch.fr           | Hugo Blanc   | Grands comptes | Orée       |       | Santé
Port Service                 | Port Service Méditerranée SARL    | CS | 70 quai de la Joliette      | 13002 Marseille    | 04 65 71 02 70     | exploitation@portservice.fr   | portservice.fr          | Camille Roux | Grands comptes | Orée       |       | Logistique
Fondation des Arts et Métiers du Livre | Fondation reconnue d’utilité publique des Arts et Métiers du Livre | P | 17 rue de l’Ancienne-Comédie | 75006 Paris | 01 99 00 62 30 | fondation@faml.org | faml.org | Camille Roux | Grands comptes | Orée |  |
Tuileries Vidal              | Tuileries Vidal et Fils SA        | C  | 150 route de Launaguet      | 31000 Toulouse     | 05 36 49 81 00     | contact@tuileries-vidal.fr    | tuileries-vidal.fr      | Hugo Blanc   | Grands comptes | Orée       |       | Bâtiment
Helvia SA                    | Helvia SA                         | P  | 31 rue du Rhône             | 1204 Genève        | +41 22 900 14 00   | contact@helvia.ch             | helvia.ch               | Camille Roux | Grands comptes | Orée, Alba | CH fr |
Brasserie du Canal           | Brasserie du Canal SARL           | C  | 11 quai de la Poissonnerie  | 68000 Colmar       | 03 53 01 66 00     | jean@brasserie-canal.fr       | brasserie-canal.fr      | Camille Roux | Grands comptes | Orée       |       | Agroalimentaire
Verrerie Alban               | Verrerie Alban SA                 | S  | 8 rue du Four               | 81000 Albi         | 05 36 49 22 00     | contact@verrerie-alban.fr     | verrerie-alban.fr       | Inès Faure   | Région Ouest   | Orée       |       |
Thames & Hart                | Thames & Hart Ltd                 | C  | 4 Weavers Lane              | SE1 London         | +44 20 7946 0100   | hello@thameshart.co.uk        | thameshart.co.uk        | Judith Stern | Export         | Alba       | GB en |
Bergmann Verpackung AG       | Bergmann Verpackung AG            | P  | Limmatquai 60               | 8001 Zürich        |                    | info@bergmann-verpackung.ch   | bergmann-verpackung.ch  | Judith Stern | Export         | Alba       | CH de |
Transports Le Goff           | Transports Le Goff SARL           | S  | 22 rue de Siam              | 29200 Brest        | 02 61 91 58 00     | quai@transports-legoff.bzh    | transports-legoff.bzh   | Inès Faure   | Région Ouest   | Orée       |       | Logistique
Imprimerie Colas             | SCOP Imprimerie Colas             | S  | 60 rue de Cambrai           | 59000 Lille        | 03 53 01 90 00     | devis@imprimerie-colas.fr     | imprimerie-colas.fr     | Inès Faure   |                | Orée       |       |
Mairie de Saint-Aubin-sur-Mer | Commune de Saint-Aubin-sur-Mer   | P  | Place de la Mairie          | 14750 Saint-Aubin-sur-Mer | 02 61 91 86 00 | mairie@saint-aubin-mer.fr  | saint-aubin-mer.fr      | Inès Faure   | Région Ouest   | Orée       |       | Public
Kiosk Conseil                | Kiosk Conseil SASU                | S  | 12 rue Oberkampf            | 75011 Paris        | 01 99 00 77 00     |                               | kiosk.io                | Camille Roux |                | Orée       |       | Conseil
Domaine de l’Aubépine        | GAEC de l’Aubépine                | C  | 1 chemin des Vignes         | 21200 Beaune       | 03 53 01 27 00     | cave@aubepine-beaune.fr       | aubepine-beaune.fr      | Hugo Blanc   |                | Orée       |       | Agroalimentaire
Coopérative des Producteurs de Fruits et Légumes de la Vallée de la Durance | Société coopérative agricole des Producteurs de Fruits et Légumes de la Vallée de la Durance | P | 300 route de Cavaillon | 84300 Cavaillon | 04 65 71 40 00 | contact@coop-durance.fr | coop-durance.fr | Hugo Blanc |  | Orée |  | Agroalimentaire
Studio Iris                  |                                   | P  | 19 rue du Loup              | 33000 Bordeaux     | 05 36 49 05 00     | hello@studio-iris.fr          | studio-iris.fr          | Inès Faure   |                | Orée       |       |
Lefèvre, Jeanne              |                                   | C  | 7 rue du Bois               | 49100 Angers       | 06 39 98 12 44     | jeanne.lefevre@laposte.net    |                         | Inès Faure   | Région Ouest   | Orée       |       |
Haddad, Karim                |                                   | P  | 55 rue Sainte               | 13001 Marseille    | 06 39 98 53 20     | karim.haddad@gmail.com        |                         | Hugo Blanc   |                | Orée       |       |
`,
)
