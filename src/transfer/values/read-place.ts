// Postcode and city, apart or in one cell: `75002 Paris`, `F-75002 PARIS CEDEX 02`, `London SW1A 1AA`.
import { clean, read, unread, type Reading } from './reading.ts'

export interface Place {
  readonly postcode: string
  readonly city: string
  readonly region: string
}

const codes = {
  british: String.raw`[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}`,
  canadian: String.raw`[A-Z]\d[A-Z] ?\d[A-Z]\d`,
  dutch: String.raw`\d{4} ?[A-Z]{2}(?![A-Za-z])`,
  portuguese: String.raw`\d{4}-\d{3}`,
  polish: String.raw`\d{2}-\d{3}`,
  swedish: String.raw`\d{3} \d{2}`,
  american: String.raw`\d{5}-\d{4}`,
  plain: String.raw`\d{4,6}`,
  corsican: String.raw`2[AB]\d{3}`,
}
const anyCode = Object.values(codes).join('|')
const codeFirst = new RegExp(String.raw`^(?:[A-Z]{1,3}[- ])?(${anyCode})[ ,–-]+(.+)$`)
const codeLast = new RegExp(String.raw`^(.+?)(?:,\s*([A-Z]{2}))?[ ,(]+(${anyCode})\)?$`)
const codeAlone = new RegExp(String.raw`^(?:[A-Z]{1,3}-)?(${anyCode})$`, 'i')

/** What has no postcode is a city. */
export function readPlace(cell: string): Reading<Place> {
  const text = clean(cell)
  if (text === '') return unread('empty')
  const first = codeFirst.exec(text)
  if (first) return read({ postcode: first[1] ?? '', city: first[2] ?? '', region: '' })
  const last = codeLast.exec(text)
  if (last)
    return read({ postcode: last[3] ?? '', city: (last[1] ?? '').replace(/,$/, ''), region: last[2] ?? '' })
  const alone = codeAlone.exec(text)
  return read(
    alone ? { postcode: alone[1] ?? '', city: '', region: '' } : { postcode: '', city: text, region: '' },
  )
}

/** `readPostcode('1000', 'FR')` is `01000`: spreadsheets drop the first zero. */
export function readPostcode(cell: string, country: string): Reading<string> {
  const text = clean(cell).replace(/[.,]0$/, '')
  if (text === '') return unread('empty')
  const code = codeAlone.exec(text)?.[1] ?? text
  if (code.length > 20) return unread('too-long')
  return country === 'FR' && /^[1-9]\d{3}$/.test(code) ? read(`0${code}`, 'zero-restored') : read(code)
}
