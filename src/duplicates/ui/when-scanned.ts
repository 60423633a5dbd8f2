// When all records were last compared, as one would say it: `cette nuit à 2 h 10`.
import { formatInstantDay } from '../../kit/ui/formats.ts'
import type { Language } from '../../kit/words.ts'

const words = {
  fr: { night: 'cette nuit', today: 'aujourd’hui', yesterday: 'hier', on: 'le', at: 'à' },
  en: { night: 'last night', today: 'today', yesterday: 'yesterday', on: 'on', at: 'at' },
}
const aDay = 24 * 60 * 60 * 1000
const morning = 6

/** In the reader's time zone. */
export function whenScanned(language: Language, at: string, now: Date): string {
  const said = words[language]
  const then = new Date(at)
  const days = Math.round((midnight(now) - midnight(then)) / aDay)
  const today = then.getHours() < morning ? said.night : said.today
  const day =
    days === 0 ? today : days === 1 ? said.yesterday : `${said.on} ${formatInstantDay(language, at)}`
  return `${day} ${said.at} ${clock(language, then)}`
}

function midnight(of: Date): number {
  return new Date(of.getFullYear(), of.getMonth(), of.getDate()).getTime()
}

function clock(language: Language, at: Date): string {
  const minutes = String(at.getMinutes()).padStart(2, '0')
  return language === 'fr'
    ? `${at.getHours()} h ${minutes}`
    : `${String(at.getHours()).padStart(2, '0')}:${minutes}`
}
