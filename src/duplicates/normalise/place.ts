// Writes communes and postcodes in one form.
import { fold, words } from './text.ts'

const OPENED: Record<string, string> = {
  st: 'saint',
  ste: 'sainte',
  sts: 'saints',
  s: 'sur',
  ss: 'sous',
  mt: 'mont',
}
/** Delivery marks that follow a commune and are no part of its name (La Poste, CEDEX; AFNOR XP Z10-011, line 6). */
const DROPPED = new Set(['cedex', 'cdx', 'arrondissement', 'ardt', 'er', 'eme', 'e', 'le', 'la', 'les', 'l'])

/** `cityForm('St-Égrève CEDEX 2')` and `cityForm('SAINT EGREVE')` agree. */
export function cityForm(text: string): string {
  const all = words(fold(text))
  const kept = all
    .map((word) => OPENED[word] ?? word)
    .filter((word) => !DROPPED.has(word) && !/^\d/.test(word))
  return kept.length > 0 ? kept.join(' ') : all.join(' ')
}

/** `postcodeForm(' 7100 ')` is `07100`: spreadsheets drop the first zero of a French postcode. */
export function postcodeForm(text: string): string {
  const code = text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^(F|FR|D|B|CH|L)(?=\d{4,5}$)/, '')
  return /^[1-9]\d{3}$/.test(code) ? `0${code}` : code.toLowerCase()
}
