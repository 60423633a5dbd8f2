// Takes the name of a column apart: what it is about, whose, and the how manieth.
import { fold, words } from '../../duplicates/normalise/text.ts'

/** `headerWords('Home Street 2')` and `headerWords('homeStreet2')` agree; `N°` is `n`. */
export function headerWords(header: string): string[] {
  const apart = header
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .replace(/n°/gi, 'numero ')
  return words(fold(apart))
}

/** Words of a header as one, by which names are compared: `emailaddress`. */
export function headerKey(header: string): string {
  return headerWords(header).join('')
}

/** Where an address or a number belongs; it becomes its label. */
const places: Readonly<Record<string, string>> = {
  work: 'work',
  business: 'work',
  office: 'work',
  company: 'work',
  bureau: 'work',
  pro: 'work',
  professionnel: 'work',
  professionnelle: 'work',
  travail: 'work',
  societe: 'work',
  home: 'home',
  private: 'home',
  personal: 'home',
  domicile: 'home',
  perso: 'home',
  personnel: 'home',
  personnelle: 'home',
  prive: 'home',
  privee: 'home',
  maison: 'home',
  other: 'other',
  autre: 'other',
  billing: 'invoicing',
  invoice: 'invoicing',
  invoicing: 'invoicing',
  facturation: 'invoicing',
  shipping: 'delivery',
  delivery: 'delivery',
  livraison: 'delivery',
}

const ordinals: Readonly<Record<string, string>> = {
  secondary: '2',
  secondaire: '2',
  second: '2',
  alternate: '2',
  tertiary: '3',
}

const fillers = new Set(
  `de du des la le les l d et of the a contact contacts personne person client customer tiers prospect lead principal
  principale primary main mailing value valeur info your votre champ field numero no`.split(/\s+/),
)

export function placeOf(word: string): string | null {
  return places[word] ?? null
}

export function ordinalOf(word: string): string | null {
  return /^\d{1,2}$/.test(word) ? word : (ordinals[word] ?? null)
}

export function isFiller(word: string): boolean {
  return fillers.has(word)
}
