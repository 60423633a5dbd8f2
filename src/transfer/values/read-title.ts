// Civilities in the spellings of address books: `Monsieur`, `Mr.`, `MLLE`, `female`, `Frau`.
import type { Title } from '../../contact-details/contact-details.ts'
import { fold } from '../../duplicates/normalise/text.ts'
import { genderOf, MAN, WOMAN } from '../../duplicates/normalise/title.ts'
import { read, unread, type Reading } from './reading.ts'

// Digits are those of ISO/IEC 5218, which programs use for civilities too.
const womenToo = new Set(['2', 'melle', 'mdm'])
const neutral = new Set(['mx', 'x', 'autre', 'other', 'neutre', 'non binaire', 'nonbinary', 'non binary'])
const none = new Set([
  '0',
  '9',
  'none',
  'aucun',
  'aucune',
  'inconnu',
  'unknown',
  'unspecified',
  'non precise',
  'n a',
])
const ranks = new Set(['dr', 'docteur', 'doctor', 'me', 'maitre', 'pr', 'prof', 'professeur', 'professor'])

/** `readTitle('Melle')` is `Mme`; a rank gives no civility, with a warning. */
export function readTitle(cell: string): Reading<Title | null> {
  const folded = fold(cell)
  if (cell.trim() === '') return unread('empty')
  if (none.has(folded)) return read(null)
  if (ranks.has(folded)) return read(null, 'rank-left-out')
  if (neutral.has(folded)) return read('Mx')
  const gender = genderOf(cell)
  if (gender === MAN || folded === '1') return read('M.')
  return gender === WOMAN || womenToo.has(folded) ? read('Mme') : unread('invalid-title')
}

export function isRank(folded: string): boolean {
  return ranks.has(folded)
}
