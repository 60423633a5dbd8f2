// Rows as JSON without a digit lost: numbers that JavaScript would round travel as marked texts.
import type { Row } from './journal.ts'

const mark = '\u0001#'
const token = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g
const marked = /"\\u0001#(?:[^"\\]|\\.)*"/g

/** `readExactly('{"total": 12.50}')` is `{ total: '\u0001#12.50' }`; `{"id": 3}` is simply `{ id: 3 }`. */
export function readExactly(text: string): Row {
  return JSON.parse(
    text.replace(token, (found) => (survives(found) ? found : JSON.stringify(mark + found))),
  ) as Row
}

export function writeExactly(value: unknown): string {
  return JSON.stringify(value).replace(marked, (found) => String(JSON.parse(found)).slice(mark.length))
}

/** Numbers do that JavaScript writes as it read them, and texts that do not look marked. */
function survives(found: string): boolean {
  return found.startsWith('"') ? !found.startsWith('"\\u0001#') : String(Number(found)) === found
}
