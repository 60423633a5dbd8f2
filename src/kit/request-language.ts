// The language of somebody who has not signed in: what their browser asks for, else French.
import type { Language } from './words.ts'

/** RFC 9110 Accept-Language: `requestLanguage('de, en;q=0.8, fr;q=0.4')` is `en`. */
export function requestLanguage(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().toLowerCase().split(';')
      const quality = params.map((param) => /^\s*q=([\d.]+)$/.exec(param)?.[1]).find((q) => q !== undefined)
      return { language: tag.slice(0, 2), quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter((part) => part.language === 'fr' || part.language === 'en')
    .sort((a, b) => b.quality - a.quality)
  return wanted[0]?.language === 'en' ? 'en' : 'fr'
}
