// Phone numbers of a table: E.164 where they are numbers, as typed with a warning where they are not.
import { readPhone } from '../../contact-details/phone.ts'
import type { PhoneKind } from '../../contact-details/contact-details.ts'
import { clean, read, unread, type Reading } from './reading.ts'

export interface TypedPhone {
  readonly number: string
  /** Found from the number; null when it does not tell. */
  readonly kind: PhoneKind | null
  /** `102` of `01 40 50 60 70 poste 102`: it belongs into the label. */
  readonly extension: string
}

const longestNumber = 50
const extensionAtEnd = /[\s,;]*(?:;ext=|\bext(?:ension)?\.?|\bposte|\bp\.|\bx|#)\s*:?\s*(\d{1,7})\s*$/i

/** `readPhoneCell('33 6 39 98 47 90', 'FR')` is `{ number: '+33639984790', kind: 'mobile', extension: '' }`. */
export function readPhoneCell(cell: string, country: string): Reading<TypedPhone> {
  const text = clean(cell)
  if (text === '') return unread('empty')
  const extension = extensionAtEnd.exec(text)?.[1] ?? ''
  const number = extension === '' ? text : text.replace(extensionAtEnd, '')
  const found = readPhone(number, country) ?? readPhone(number.replace(/^\s*(?:00)?(?=[1-9])/, '+'), country)
  if (found) return read({ ...found, extension })
  if (text.length > longestNumber) return unread('too-long')
  return read({ number: text, kind: null, extension: '' }, 'invalid-phone')
}

/** Several numbers in one cell: `0140506070 / 0612345678`. */
export function readPhoneCells(cell: string, country: string): Reading<TypedPhone>[] {
  const whole = readPhoneCell(cell, country)
  if (whole.ok && !whole.warning) return [whole]
  const parts = cell
    .split(/\s*(?:[;,|\n]| \/ |\s:::\s|\bou\b|\bor\b)\s*/i)
    .filter((part) => part.trim() !== '')
  if (parts.length < 2 && !cell.includes('/')) return whole.ok || whole.code !== 'empty' ? [whole] : []
  const apart = (parts.length < 2 ? cell.split('/') : parts).map((part) => readPhoneCell(part, country))
  return apart.some((one) => one.ok && !one.warning) ? apart : [whole]
}
