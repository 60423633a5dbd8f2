// Which part of a text is what was searched for: accents and case do not matter, nor how a phone number is written.
export interface TextPart {
  readonly text: string
  readonly marked: boolean
}

interface Range {
  readonly from: number
  readonly to: number
}

/** Fewer digits are found everywhere; the same digits in a reference are no phone number. */
const fewestDigits = 3

/** `markParts('MICHEL Léa', 'lea')` marks `Léa`; `markParts('06 39 98 47 90', '+33639')` marks `6 39`. */
export function markParts(text: string, searched: string): TextPart[] {
  const ranges = merged(isNumber(searched) ? digitRanges(text, searched) : wordRanges(text, searched))
  const parts: TextPart[] = []
  let at = 0
  for (const { from, to } of ranges) {
    if (from > at) parts.push({ text: text.slice(at, from), marked: false })
    parts.push({ text: text.slice(from, to), marked: true })
    at = to
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false })
  return parts
}

export function isMatched(text: string, searched: string): boolean {
  return markParts(text, searched).some((part) => part.marked)
}

/** Every word is found: nothing more is needed to see why. */
export function isCovered(text: string, searched: string): boolean {
  const words = searched.split(/\s+/).filter((word) => word !== '')
  return words.length > 0 && words.every((word) => isMatched(text, word))
}

/** The facts that matched come first: they are why the record is there. */
export function matchedFirst(facts: readonly string[], searched: string): string[] {
  const given = facts.filter((fact) => fact !== '')
  return [
    ...given.filter((fact) => isMatched(fact, searched)),
    ...given.filter((fact) => !isMatched(fact, searched)),
  ]
}

function wordRanges(text: string, searched: string): Range[] {
  const folded = Array.from(text, fold)
  const line = folded.join('')
  const starts = startsOf(folded, Array.from(text))
  return searched
    .split(/\s+/)
    .map(fold)
    .filter((word) => word !== '')
    .flatMap((word) => {
      const at = line.indexOf(word)
      if (at < 0) return []
      const from = starts.findLast((one) => one.folded <= at)
      const last = starts.findLast((one) => one.folded < at + word.length)
      return from && last ? [{ from: from.at, to: last.at + last.length }] : []
    })
}

interface Start {
  readonly folded: number
  readonly at: number
  readonly length: number
}

/** Where each letter begins, in the text and in its folded form: `œ` folds to two. */
function startsOf(folded: readonly string[], letters: readonly string[]): Start[] {
  let inFolded = 0
  let inText = 0
  return letters.map((letter, i) => {
    const start = { folded: inFolded, at: inText, length: letter.length }
    inFolded += folded[i]?.length ?? 0
    inText += letter.length
    return start
  })
}

/** `06 39 98` is one number in three words. */
function isNumber(searched: string): boolean {
  return /^[+\d\s().-]*\d[\d\s().-]*$/.test(searched)
}

function digitRanges(text: string, searched: string): Range[] {
  const exact = text.indexOf(searched.trim())
  if (exact >= 0) return [{ from: exact, to: exact + searched.trim().length }]
  if (/\p{L}/u.test(text)) return []
  const wanted = searched.replace(/\D/g, '').replace(/^(00)?33|^0/, '')
  if (wanted.length < fewestDigits) return []
  const places = [...text.matchAll(/\d/g)].map((match) => match.index)
  const at = places
    .map((place) => text[place])
    .join('')
    .indexOf(wanted)
  const from = places[at]
  const last = places[at + wanted.length - 1]
  return at < 0 || from === undefined || last === undefined ? [] : [{ from, to: last + 1 }]
}

function merged(ranges: readonly Range[]): Range[] {
  const inOrder = [...ranges].sort((a, b) => a.from - b.from)
  return inOrder.reduce<Range[]>((done, range) => {
    const before = done.at(-1)
    if (!before || range.from > before.to) return [...done, range]
    return [...done.slice(0, -1), { from: before.from, to: Math.max(before.to, range.to) }]
  }, [])
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[’ʼ]/g, "'")
}
