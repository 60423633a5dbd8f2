// How long ago something was, in the words of the reader: il y a 3 heures, hier.
import type { Language } from '../kit/words.ts'

const units: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['week', 7 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
]

const formats = {
  fr: new Intl.RelativeTimeFormat('fr', { numeric: 'auto' }),
  en: new Intl.RelativeTimeFormat('en', { numeric: 'auto' }),
}

/** `timeAgo('fr', '2026-11-24T08:00:00Z', new Date('2026-11-24T11:00:00Z'))` is `il y a 3 heures`. */
export function timeAgo(language: Language, instant: string, now: Date): string {
  const seconds = Math.round((Date.parse(instant) - now.getTime()) / 1000)
  if (Number.isNaN(seconds)) return ''
  const format = formats[language]
  const fitting = units.find(([, length]) => Math.abs(seconds) >= length)
  return fitting ? format.format(Math.trunc(seconds / fitting[1]), fitting[0]) : format.format(0, 'second')
}
