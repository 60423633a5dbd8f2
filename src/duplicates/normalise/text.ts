// Writes any text in a plain alphabet, so that accents, case and punctuation never tell two spellings apart.

/** Letters that Unicode does not take apart into a base letter and an accent (Unicode Standard, chapter 7.1). */
const LIGATURES: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

const FIRST_NON_LATIN = 0x250
const SPACE = 32
const plain = Array.from({ length: FIRST_NON_LATIN }, (_, code) => plainForm(String.fromCharCode(code)))

/** One character in plain letters and digits; a space for punctuation; nothing for a combining accent. */
function plainForm(character: string): string {
  const lower = character.toLowerCase()
  const letters = LIGATURES[lower] ?? lower.normalize('NFD').replace(/\p{M}/gu, '')
  return /^[a-z0-9]+$/.test(letters) ? letters : ' '
}

/**
 * Lower case, no accents, words separated by one space.
 * `fold('Saint-Égrève, L’Œuvre')` is `'saint egreve l oeuvre'`.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  return isPlain(lower) ? lower : foldSlowly(text)
}

/** Most texts need no more than lower case. */
function isPlain(text: string): boolean {
  let before = SPACE
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const letter = (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
    if (!letter && (code !== SPACE || before === SPACE)) return false
    before = code
  }
  return before !== SPACE || text === ''
}

function foldSlowly(text: string): string {
  const codes: number[] = []
  for (let i = 0; i < text.length; i++) append(codes, text, i)
  if (codes.at(-1) === SPACE) codes.pop()
  return String.fromCharCode(...codes)
}

function append(codes: number[], text: string, at: number): void {
  const code = text.charCodeAt(at)
  if (code >= FIRST_NON_LATIN) return appendForeign(codes, text.charAt(at))
  const form = plain[code] ?? ' '
  if (form === ' ') return appendSpace(codes)
  for (let i = 0; i < form.length; i++) codes.push(form.charCodeAt(i))
}

function appendSpace(codes: number[]): void {
  if (codes.length > 0 && codes.at(-1) !== SPACE) codes.push(SPACE)
}

/** Greek, Cyrillic, Chinese …: each unit becomes two codes from 128 up, so that a folded text stays one byte a code. */
function appendForeign(codes: number[], character: string): void {
  if (/\p{M}/u.test(character)) return
  for (const part of character.normalize('NFKD').toLowerCase()) {
    const code = part.charCodeAt(0)
    if (code < FIRST_NON_LATIN) append(codes, part, 0)
    else if (/[\p{L}\p{N}\p{Cs}]/u.test(part)) codes.push(128 | ((code >> 7) & 127), 128 | (code & 127))
    else appendSpace(codes)
  }
}

/** The same without spaces: `Jean-Pierre`, `Jean Pierre` and `JeanPierre` are one. */
export function compact(folded: string): string {
  return folded.includes(' ') ? folded.replaceAll(' ', '') : folded
}

/** The words of a folded text. */
export function words(folded: string): string[] {
  return folded === '' ? [] : folded.split(' ')
}
