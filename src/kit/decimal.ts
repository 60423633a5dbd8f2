// Decimal numbers as texts, never as floats: `1234.5` in the API, `1 234,5` or `1,234.5` on screen.
import type { Language } from './words.ts'

const locales: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' }

/** As the API writes them: `-1234.5`. */
export const decimalPattern = /^-?\d+(\.\d+)?$/

/**
 * What somebody typed or pasted as the API writes it; null for what is no number.
 * `readDecimal('1 234,50 €', 'fr')` is `1234.50`, and so is `readDecimal('1,234.50', 'en')`. Whoever types one comma
 * alone means decimals in French, and in English too unless three digits follow.
 */
export function readDecimal(typed: string, language: Language): string | null {
  const bare = typed.replace(/[\s'’  €$£%]/g, '').replace(/^[−–]/, '-')
  const text = withPoint(bare, language)
  const read = text
    .replace(/^(-?)\./, '$10.')
    .replace(/\.$/, '')
    .replace(/^\+/, '')
  return decimalPattern.test(read) ? read : null
}

const groupedBy = { ',': /^[-+]?\d{1,3}(,\d{3})+$/, '.': /^[-+]?\d{1,3}(\.\d{3})+$/ } as const

/** Groups are taken out, and a point stands before the decimals. */
function withPoint(text: string, language: Language): string {
  const comma = text.lastIndexOf(',')
  const point = text.lastIndexOf('.')
  if (comma >= 0 && point >= 0) {
    return comma > point ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '')
  }
  if (comma >= 0) {
    const isGroup = groupedBy[','].test(text) && (language === 'en' || text.indexOf(',') !== comma)
    return isGroup ? text.replaceAll(',', '') : text.replace(',', '.')
  }
  return point >= 0 && text.indexOf('.') !== point && groupedBy['.'].test(text)
    ? text.replaceAll('.', '')
    : text
}

/** `showDecimal('1234.50', 'fr')` is `1 234,50`: all its decimals, and no others; what is no number stays as it is. */
export function showDecimal(value: string, language: Language): string {
  if (!decimalPattern.test(value)) return value
  const places = value.split('.')[1]?.length ?? 0
  return new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  }).format(value as `${number}`)
}
