// The words of envelopes, labels and letters on screen and in answers.
import { catalogue, plural, type Language } from '../kit/words.ts'
import type { Fault, FaultCode } from './addressee.ts'

type FaultWords = Readonly<Record<FaultCode, (params: Fault['params']) => string>>

/** What is wrong with a line, and what to do about it. */
const faultWords: Readonly<Record<Language, FaultWords>> = {
  en: {
    'no-address': () => 'There is no address: add one to the contact or to its main partner.',
    'no-postcode': (p) => `The postcode is missing, such as ${p['example'] ?? ''}.`,
    'bad-postcode': (p) => `This is not a postcode of that country: it looks like ${p['example'] ?? ''}.`,
    'no-city': () => 'The city is missing.',
    'too-long': (p) => `This line is longer than ${p['max'] ?? ''} characters: shorten it.`,
    'too-many-lines': (p) =>
      `There are more than ${p['max'] ?? ''} lines: join floor and building, or leave one out.`,
    'too-wide': () => 'This line is wider than the window: shorten it, or choose another format.',
    'too-high': () => 'The address is higher than the window: choose another format.',
    'not-latin': () => 'Post offices read Latin letters: write this line in them.',
    'not-printable': (p) => `“${p['character'] ?? ''}” cannot be printed: leave it out.`,
  },
  fr: {
    'no-address': () => 'Il n’y a pas d’adresse : ajoutez-en une au contact ou à son tiers principal.',
    'no-postcode': (p) => `Le code postal manque, par exemple ${p['example'] ?? ''}.`,
    'bad-postcode': (p) => `Ce n’est pas un code postal de ce pays : il ressemble à ${p['example'] ?? ''}.`,
    'no-city': () => 'La ville manque.',
    'too-long': (p) => `Cette ligne dépasse ${p['max'] ?? ''} caractères : raccourcissez-la.`,
    'too-many-lines': (p) =>
      `Il y a plus de ${p['max'] ?? ''} lignes : réunissez étage et bâtiment, ou retirez-en une.`,
    'too-wide': () => 'Cette ligne est plus large que la fenêtre : raccourcissez-la, ou changez de format.',
    'too-high': () => 'L’adresse est plus haute que la fenêtre : changez de format.',
    'not-latin': () => 'La poste lit les lettres latines : écrivez cette ligne avec elles.',
    'not-printable': (p) => `« ${p['character'] ?? ''} » ne peut pas s’imprimer : retirez-le.`,
  },
}

/** `faultText({ code: 'no-postcode', params: { example: '75002' } }, 'fr')` says what is missing and what it looks like. */
export function faultText({ code, params }: Pick<Fault, 'code' | 'params'>, language: Language): string {
  return faultWords[language][code](params)
}

export const documentWords = catalogue({
  en: {
    envelopes: 'Envelopes',
    labels: 'Labels',
    letters: 'Letters',
    sales: 'Quotations and orders',
    invoices: 'Invoices',
    reminders: 'Reminders',
    printing: (kind: string, n: number) =>
      `${kind}: ${plural('en', n, { one: '# addressee', other: '# addressees' })}`,
  },
  fr: {
    envelopes: 'Enveloppes',
    labels: 'Étiquettes',
    letters: 'Lettres',
    sales: 'Devis et commandes',
    invoices: 'Factures',
    reminders: 'Relances',
    printing: (kind: string, n: number) =>
      `${kind} : ${plural('fr', n, { one: '# destinataire', other: '# destinataires' })}`,
  },
})
