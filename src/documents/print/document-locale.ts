// How a document writes its numbers and dates: its language, as its country writes it.

/** Portuguese of nowhere in particular is that of Portugal, where Unicode takes Brazil's. */
const firstCountry: Readonly<Record<string, string>> = { pt: 'PT' }

/** `de-CH`, `pt-BR`; English is American in the United States and British anywhere else: `en-GB`. */
export function documentLocale(language: string, country: string): string {
  if (language === 'en') return country === 'US' ? 'en-US' : 'en-GB'
  const wanted = `${language}-${country}`
  const known = Intl.NumberFormat(wanted).resolvedOptions().locale
  return known === wanted ? known : `${language}${firstCountry[language] ? `-${firstCountry[language]}` : ''}`
}

const days = new Map<string, Intl.DateTimeFormat>()

/** `writtenDay('fr', '2026-12-01')` is `1er décembre 2026`, `writtenDay('en-US', '2026-12-01')` `December 1, 2026`. */
export function writtenDay(locale: string, iso: string): string {
  const text = dayIn(locale, { day: 'numeric', month: 'long', year: 'numeric' }, iso)
  return locale.startsWith('fr') ? text.replace(/^1 /, '1er ') : text
}

/** `shortDay('de', '2026-12-01')` is `01.12.2026`. */
export function shortDay(locale: string, iso: string): string {
  return dayIn(locale, { day: '2-digit', month: '2-digit', year: 'numeric' }, iso)
}

function dayIn(locale: string, options: Intl.DateTimeFormatOptions, iso: string): string {
  const key = locale + JSON.stringify(options)
  const known = days.get(key) ?? Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  days.set(key, known)
  return known.format(new Date(`${iso}T00:00:00Z`))
}
