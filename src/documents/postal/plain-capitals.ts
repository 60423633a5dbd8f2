// Capitals without accents or punctuation, as sorting machines read them (La Poste, AFNOR XP Z10-011).
const written: Readonly<Record<string, string>> = {
  ß: 'SS',
  ẞ: 'SS',
  Œ: 'OE',
  Æ: 'AE',
  Ø: 'O',
  Đ: 'D',
  Ð: 'D',
  Þ: 'TH',
  Ł: 'L',
  Ħ: 'H',
}

/** `plainCapitals('14, rue de l’Église')` is `14 RUE DE L EGLISE`. */
export function plainCapitals(text: string): string {
  return text
    .toLocaleUpperCase('fr')
    .replace(/[ßẞŒÆØĐÐÞŁĦ]/g, (letter) => written[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** One space between words, none around: `oneLine('  12\true ')` is `12 rue`. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u200b\p{Cc}]+/gu, ' ').trim()
}

/** Letters that postmen of every country read (UPU): Latin ones, with what goes between them; neither 東京 nor 🏠. */
export function isLatin(text: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Inherited}\u0020-\u00ff\u2010-\u201f\u2026\u2030-\u203a\u20ac\u2116\u2122]*$/u.test(
    text,
  )
}
