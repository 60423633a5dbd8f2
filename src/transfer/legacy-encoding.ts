// Which older encoding a text that is not Unicode was written in: Windows, Mac and DOS wrote "é" differently.
import { analyse } from 'chardet'
import iconv from 'iconv-lite'

// First wins a tie. ISO-8859-15 differs from Windows-1252 by eight signs, of which œ and € matter in French.
const western = ['windows-1252', 'macintosh', 'cp850', 'iso-8859-15', 'windows-1250'] as const

const notLatin = /^(windows-125[1356]|KOI8-R|ISO-8859-[5-8]|Shift_JIS|EUC-|GB18030|Big5|ISO-2022)/

/** `legacyEncoding(bytes)` of `Pr\x8enom` is `macintosh`, of `Pr\x82nom` `cp850`, of `Pr\xe9nom` `windows-1252`. */
export function legacyEncoding(sample: Uint8Array): string {
  if (averageRunOfHighBytes(sample) >= 2) {
    const other = analyse(sample).find((match) => notLatin.test(match.name) && match.confidence > 10)
    if (other && iconv.encodingExists(other.name)) return other.name.toLowerCase()
  }
  let best: string = western[0]
  let bestScore = -Infinity
  for (const encoding of western) {
    const score = plausibility(iconv.decode(Buffer.from(sample), encoding))
    if (score > bestScore) [best, bestScore] = [encoding, score]
  }
  return best
}

/** Accented letters of Latin alphabets stand alone among plain ones; Cyrillic or Chinese come in long runs. */
function averageRunOfHighBytes(sample: Uint8Array): number {
  let bytes = 0
  let runs = 0
  let before = 0
  for (const byte of sample) {
    if (byte >= 0x80) bytes += 1
    if (byte >= 0x80 && before < 0x80) runs += 1
    before = byte
  }
  return runs === 0 ? 0 : bytes / runs
}

const frequent = new Set('éèàêçôîâûùëïüöäñóíáœ')

/** How much a decoded text looks like names and addresses: each accented letter is judged by its neighbours. */
function plausibility(text: string): number {
  let score = 0
  for (const { 0: sign, index } of text.matchAll(/[^\0-\x7f]/g)) {
    score += plausibilityOf(sign, text[index - 1] ?? '', text[index + 1] ?? '')
  }
  return score
}

function plausibilityOf(sign: string, before: string, after: string): number {
  if (frequent.has(sign)) return 3
  const amongLetters = /\p{L}/u.test(before) && /\p{L}/u.test(after)
  if (/\p{Ll}/u.test(sign)) return 1
  if (/\p{Lu}/u.test(sign)) return /\p{Ll}/u.test(before) ? -3 : 1
  if (/[°€«»–—’ºª]/.test(sign)) return 1
  if (/[\p{Cc}\p{Cn}\p{Co}\ufffd]/u.test(sign)) return -5
  return amongLetters ? -3 : -0.5
}
