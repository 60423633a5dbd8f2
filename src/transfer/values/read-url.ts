// Web addresses of a table, to what a record keeps: http only, so that no link can run a script.
import { clean, read, unread, type Reading } from './reading.ts'

const longest = 500

/** `readUrl('www.apollo.fr')` stays; `javascript:alert(1)` is refused. */
export function readUrl(cell: string): Reading<string> {
  const text = clean(cell).replace(/^<|>$/g, '')
  if (text === '') return unread('empty')
  if (text.length > longest) return unread('too-long')
  return /^(?:https?:\/\/)?[^\s:/@]+\.[^\s]+$/i.test(text) ? read(text) : unread('invalid-url')
}
