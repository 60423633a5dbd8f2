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

/**
 * One space between words, none around, letters with their accents as one character, nothing that is not seen:
 * `oneLine('  12\true ')` is `12 rue`.
 */
export function oneLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u200b\p{Cc}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Variation_Selector}]/gu, '')
    .replace(/ +/g, ' ')
    .trim()
}
