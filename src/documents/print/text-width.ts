// How wide a text is in the font that documents are printed in, without kerning or ligatures.
import { glyphWidths } from './glyph-widths.ts'

const widths = new Map(
  glyphWidths.flatMap(([first, row]) =>
    Array.from({ length: row.length / 2 }, (_, at): [number, number] => [
      first + at,
      Number.parseInt(row.slice(at * 2, at * 2 + 2), 36),
    ]),
  ),
)

/** Whether the font of documents has this one character. */
export function inFont(letter: string): boolean {
  return widths.has(letter.codePointAt(0) ?? 0)
}

/** In em: `textWidth('MM')` is 1.814. A character that the font lacks counts as one em. */
export function textWidth(text: string): number {
  let sum = 0
  for (const letter of text.normalize('NFC')) {
    if (!/\p{M}/u.test(letter)) sum += widths.get(letter.codePointAt(0) ?? 0) ?? 1000
  }
  return sum / 1000
}
