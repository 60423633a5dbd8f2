// Addresses in France: a street that could be anywhere, in a commune that there is.
import type { Address } from '../../contact-details/contact-details.ts'
import { communes } from './communes.ts'
import { weighted, type Random } from './random.ts'

const streets = weighted(`
rue de la République 9, rue Victor-Hugo 9, rue Pasteur 8, rue Jean-Jaurès 8, avenue Jean-Jaurès 6, place de la Mairie 6,
rue de l’Église 6, Grande Rue 7, rue du Moulin 6, rue de la Gare 6, avenue de la Gare 4, rue des Écoles 5,
rue Jean-Moulin 5, rue du Général-de-Gaulle 6, avenue Charles-de-Gaulle 5, rue du Stade 3, rue des Lilas 4,
rue des Acacias 3, rue des Tilleuls 4, rue Jules-Ferry 4, rue Émile-Zola 4, rue Voltaire 4, boulevard Gambetta 3,
rue Gambetta 4, rue Nationale 4, rue du 8-Mai-1945 4, rue du 11-Novembre 3, impasse des Cerisiers 2,
allée des Platanes 2, chemin des Vignes 3, chemin du Lavoir 2, route de Paris 3, quai de la Loire 1, rue Molière 3,
rue Racine 2, rue Pierre-et-Marie-Curie 3, rue Louis-Pasteur 2, avenue Foch 3, rue Saint-Martin 3, rue Neuve 3,
place du Marché 3, rue des Fleurs 2, rue de Bretagne 2, rue d’Alsace 2, cours Lafayette 1, rue Lamartine 2,
rue de Verdun 3, rue Thiers 2, rue Carnot 3, rue Diderot 2, rue Rabelais 1, rue des Champs 2, rue du Château 4,
rue des Peupliers 2, rue Ampère 3, rue de l’Industrie 4, avenue de l’Europe 3, rue des Frères-Lumière 2,
rue Gustave-Eiffel 3, route Départementale 2`)

const buildings = [
  'Bâtiment A',
  'Bâtiment B',
  'Bâtiment C',
  '2e étage',
  '3e étage',
  'Résidence des Pins',
  'Le Forum',
]
const zones = [
  'ZA des Quatre-Chemins',
  'ZI Nord',
  'ZAC de la Croix-Blanche',
  'Parc d’activités du Golf',
  'ZI des Paluds',
]

export function address(random: Random): Address {
  const commune = random.draw(communes)
  const space = commune.indexOf(' ')
  return {
    line2: '',
    line3: random.chance(0.08) ? random.pick(buildings) : '',
    line4: `${1 + random.below(random.chance(0.8) ? 60 : 400)}${random.chance(0.06) ? ' bis' : ''} ${random.draw(streets)}`,
    line5: random.chance(0.1) ? random.pick(zones) : '',
    postcode: commune.slice(0, space),
    city: commune.slice(space + 1),
    region: '',
    country: 'FR',
    uses: ['default'],
  }
}

const inTheNorthEast = /^(02|08|10|21|25|39|5[1-9]|6[0278]|70|71|8[089]|90)/
const inTheWest = /^(14|1[678]|22|27|28|29|35|36|37|41|44|45|49|50|53|56|61|72|76|79|8[56])/
const inTheSouthEast = /^(0[1345678]|1[135]|2[06]|30|34|38|42|43|48|6[369]|7[34]|8[34])/

/**
 * A number that is valid in form; some may belong to somebody, so nobody should call them. The ranges that are kept
 * for fiction hold only some ten thousand numbers, which a large base would give to several people each.
 */
export function fixedNumber(random: Random, postcode: string): string {
  return `+33${zone(postcode)}${3 + random.below(5)}${random.digits(7)}`
}

/** Of the five zones of the national plan. */
function zone(postcode: string): string {
  if (/^(7[578]|9[1-5])/.test(postcode)) return '1'
  if (inTheWest.test(postcode)) return '2'
  if (inTheNorthEast.test(postcode)) return '3'
  return inTheSouthEast.test(postcode) ? '4' : '5'
}

export function mobileNumber(random: Random): string {
  return random.chance(0.8) ? `+336${random.digits(8)}` : `+337${5 + random.below(4)}${random.digits(7)}`
}
