// Which characters documents can be printed with: those of their font, no other stands in for it.
import { inFont } from './text-width.ts'

/**
 * The first character of `text` that the font lacks, undefined where it has them all: `unprintable('Mars → Lune')` is `→`.
 * Of one line, as `oneLine` writes it.
 */
export function unprintable(text: string): string | undefined {
  for (const letter of text) if (!inFont(letter)) return letter
  return undefined
}
