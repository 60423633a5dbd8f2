// Reads a birth date in the spellings of spreadsheets.

/** A day as yyyymmdd, 0 when the text is no date: `birthForm('04/05/1963')` and `birthForm('1963-05-04')` agree. */
export function birthForm(text: string): number {
  const trimmed = text.trim()
  const iso = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[T ].*)?$/.exec(trimmed)
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const local = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(trimmed)
  return local ? local3(Number(local[1]), Number(local[2]), Number(local[3])) : 0
}

/** Day first, as in all of Europe (CLDR), unless only month first makes a date. */
function local3(first: number, second: number, year: number): number {
  return second > 12 ? day(year, first, second) : day(year, second, first)
}

/** Impossible dates are kept too: a slip such as month 13 must still compare near the right one. */
function day(year: number, month: number, date: number): number {
  return year * 10000 + month * 100 + date
}
