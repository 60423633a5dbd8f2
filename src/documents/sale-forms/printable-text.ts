// Words of customers and colleagues, in characters that documents have: a document for a customer never fails for one.
import { oneLine } from '../postal/plain-capitals.ts'
import { inFont } from '../print/text-width.ts'

const instead: Readonly<Record<string, string>> = {
  '→': '->',
  '←': '<-',
  '↔': '<->',
  '⇒': '=>',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '≈': '~',
  '✓': 'x',
  '✔': 'x',
  '☑': 'x',
  '■': '-',
  '▪': '-',
  '●': '•',
  '◦': '•',
  '○': '•',
  '‐': '-',
  '‑': '-',
  '―': '–',
  '′': "'",
  '″': '"',
  Ω: 'Ohm',
  μ: 'µ',
  '∅': 'Ø',
  '⌀': 'Ø',
}

/** One line that can be printed: arrows and the like are written out, pictures left out, what is unknown is a question mark. */
export function printableLine(text: string): string {
  let line = ''
  for (const letter of oneLine(text)) line += printableLetter(letter)
  return oneLine(line)
}

function printableLetter(letter: string): string {
  if (inFont(letter)) return letter
  const known = instead[letter]
  if (known !== undefined) return known
  if (/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}/u.test(letter)) return ''
  const plain = letter.normalize('NFKC')
  return plain !== letter && Array.from(plain).every(inFont) ? plain : '?'
}

/** `printableLines('Câble\n\n2 m →')` is `['Câble', '2 m ->']`. */
export function printableLines(text: string): string[] {
  return text
    .split(/\r\n|[\r\n\u2028]/)
    .map(printableLine)
    .filter(Boolean)
}

/** Paragraphs, each of lines; an empty line begins one. */
export function printableParagraphs(text: string): string[][] {
  return text
    .split(/(?:\r\n|\n)[^\S\n]*(?:\r\n|\n)/)
    .map(printableLines)
    .filter((lines) => lines.length > 0)
}
