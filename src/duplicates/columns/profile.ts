// Describes a column by what its cells look like.
import { birthForm } from '../normalise/date.ts'
import { genderOf, UNKNOWN } from '../normalise/title.ts'
import { nameFamilies } from '../normalise/diminutives.ts'
import { genderOfName } from '../normalise/name-gender.ts'
import { emailsIn } from '../normalise/email.ts'
import { phoneForm, phonesIn } from '../normalise/phone.ts'
import { compact, fold, words } from '../normalise/text.ts'

export type Profile = {
  name: string
  /** The cells, empty ones included, so that columns can be related row by row. */
  cells: string[]
  filled: string[]
  distinct: number
  /** Share of the filled cells that look like … */
  email: number
  birth: number
  phone: number
  mobile: number
  postcode: number
  houseNumber: number
  title: number
  code: number
  way: number
  legalForm: number
  knownFirstName: number
  letters: number
  severalWords: number
}

/** Words for ways, in the languages of Carnet's documents (AFNOR XP Z10-011; USPS Publication 28). */
const WAYS = new Set(
  `rue avenue av boulevard bd chemin impasse allee allees place route quai cours square passage lotissement residence faubourg
  street st road rd lane drive court close crescent circuit way terrace parade grove highway strasse weg platz gasse calle via plaza
  straat laan rua`.split(/\s+/),
)
const LEGAL_FORMS = new Set(
  'sa sas sasu sarl eurl sci snc scp ltd limited inc llc plc gmbh ag kg bv nv srl spa cie associes fils freres'.split(
    ' ',
  ),
)
/** Births lie before this year; later dates are when a record was made. */
const LAST_BIRTH_YEAR = 2015

export function profileOf(name: string, cells: string[]): Profile {
  const filled = cells.filter((cell) => cell !== '')
  const share = (test: (cell: string) => boolean): number =>
    filled.length === 0 ? 0 : filled.filter(test).length / filled.length
  return {
    name,
    cells,
    filled,
    distinct: new Set(filled).size,
    email: share((cell) => emailsIn(cell).some((part) => /^\S+@\S+\.\S+$/.test(part))),
    birth: share(isBirth),
    phone: share(isPhone),
    mobile: share((cell) => isPhone(cell) && phoneForm(cell)?.mobile === true),
    postcode: share((cell) => /^(\d{4,5}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d{5}-\d{4})$/i.test(cell)),
    houseNumber: share((cell) => /^\d{1,4}( ?(bis|ter|quater|[a-z]))?$/i.test(cell)),
    title: share((cell) => genderOf(cell) !== UNKNOWN),
    code: share((cell) => /^[\w./-]{4,}$/.test(cell) && /\d/.test(cell)),
    way: share((cell) => words(fold(cell)).some((word) => WAYS.has(word))),
    legalForm: share((cell) => words(fold(cell)).some((word) => LEGAL_FORMS.has(word))),
    knownFirstName: share(isKnownFirstName),
    letters: share((cell) => !/\d|@/.test(cell)),
    severalWords: share((cell) => words(fold(cell)).length > 1),
  }
}

function isBirth(cell: string): boolean {
  const day = birthForm(cell)
  const month = Math.trunc(day / 100) % 100
  return day > 18800000 && day < LAST_BIRTH_YEAR * 10000 && month >= 1 && month <= 12
}

/** Nine digits and more, in groups or with the zero or plus that a mere number has not. */
function isPhone(text: string): boolean {
  const cell = phonesIn(text)[0] ?? text
  const digits = cell.replace(/\D/g, '')
  return (
    /^[+(]?[\d\s().\-/]+$/.test(cell) &&
    digits.length >= 9 &&
    digits.length <= 15 &&
    (/^[+(0]/.test(cell) || /\d[ .\-/]\d/.test(cell))
  )
}

function isKnownFirstName(cell: string): boolean {
  return words(fold(cell)).some((word) => nameFamilies(word).length > 0 || genderOfName(word) !== UNKNOWN)
}

/** In how many of the rows where both are filled the second column's cells hold the first one's, letters only. */
export function shareHeldBy(held: Profile, holder: readonly string[]): number {
  let both = 0
  let found = 0
  for (const [row, cell] of held.cells.entries()) {
    const part = compact(fold(cell))
    const whole = holder[row] ?? ''
    if (part.length < 3 || whole === '') continue
    both++
    if (whole.includes(part)) found++
  }
  return both === 0 ? 0 : found / both
}

/** How far one column's cell settles the other's: a postcode settles its commune. */
export function shareSettledBy(settled: Profile, by: Profile): number {
  const seen = new Map<string, Map<string, number>>()
  for (const [row, key] of by.cells.entries()) {
    const value = compact(fold(settled.cells[row] ?? ''))
    if (key === '' || value === '') continue
    const values = seen.get(key) ?? new Map<string, number>()
    seen.set(key, values.set(value, (values.get(value) ?? 0) + 1))
  }
  let rows = 0
  let most = 0
  for (const values of seen.values()) {
    const counts = [...values.values()]
    const total = counts.reduce((sum, count) => sum + count, 0)
    if (total < 2) continue
    rows += total
    most += Math.max(...counts)
  }
  return rows === 0 ? 0 : most / rows
}
