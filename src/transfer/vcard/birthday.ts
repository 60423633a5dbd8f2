// Birthdays in vCards: with a year or without, and every way that programs write them.

/** The year that phones write when they know none. */
const noYear = '1604'

/** `readBirthday('19800322')` is `1980-03-22`, `--0203` is `--02-03`; null when it is no day of the calendar. */
export function readBirthday(text: string, omittedYear: string | undefined): string | null {
  const match = /^(?:(\d{4})-?|--)(\d{2})-?(\d{2})(?:[T ].*)?$/.exec(text.trim())
  if (!match) return null
  const [, year, month = '', day = ''] = match
  if (!isDay(year ?? '2000', month, day)) return null
  return year === undefined || year === omittedYear ? `--${month}-${day}` : `${year}-${month}-${day}`
}

function isDay(year: string, month: string, day: string): boolean {
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day)
}

/** Parameters and value of the property, by version. */
export function writeBirthday(birthday: string, version: string): { parameters: string; value: string } {
  if (version === '4.0') return { parameters: '', value: birthday.replace(/(?<=\d)-/g, '') }
  if (!birthday.startsWith('--')) return { parameters: '', value: birthday }
  return { parameters: `;X-APPLE-OMIT-YEAR=${noYear}`, value: noYear + birthday.slice(1) }
}
