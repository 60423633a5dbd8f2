// What tells a row that came before, to the letter.
import { hashOfText } from '../../duplicates/population/byte-table.ts'
import type { Incoming } from './incoming.ts'

/** Two rows that say the same have the same, wherever they stand. */
export function rowPrint({
  line: _line,
  reasons: _reasons,
  exact: _exact,
  picture,
  ...said
}: Incoming): string {
  const text = JSON.stringify({ ...said, picture: picture?.length ?? 0 })
  // Two hashes of 32 bits: two rows would need to agree in both.
  return `${hashOfText(text).toString(36)}.${hashOfText(`other ${text}`).toString(36)}`
}
