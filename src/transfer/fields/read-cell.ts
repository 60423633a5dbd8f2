// Reads one cell into one single value of a record, or leaves it over for the notes.
import { webAddress } from '../../contact-details/contact-details.ts'
import { readUrl } from '../values/read-url.ts'
import { clean, type Reading } from '../values/reading.ts'
import { leaveOver, setValue, warn, type RowDraft } from './row-draft.ts'
import type { ColumnPlace } from './column-place.ts'
import type { TransferRule } from './transfer-field.ts'

type Read = TransferRule<never>['read']

/** A line of text of at most `max` characters. */
export function textCell(field: string, max: number): Read {
  return (draft, cell, place) => {
    const text = textOf(draft, cell, place, max)
    if (text !== '') setValue(draft, field, text)
  }
}

/** Empty when there is none, or when it was too long and went into the notes. */
export function textOf(draft: RowDraft, cell: string, place: ColumnPlace, max: number): string {
  const text = draft.how.exact ? cell : clean(cell)
  if (text.length <= max) return text
  leaveOver(draft, place, cell, 'too-long')
  return ''
}

/** A value that one of our readers makes of the cell. */
export function valueCell<T extends string | boolean | null>(
  field: string,
  read: (cell: string, draft: RowDraft) => Reading<T>,
): Read {
  return (draft, cell, place) => {
    const value = readingOf(draft, cell, place, read(cell, draft))
    if (value !== null) setValue(draft, field, value)
  }
}

export function urlCell(field: string): Read {
  const read = valueCell(field, readUrl)
  return (draft, cell, place) => {
    if (draft.how.exact && cell !== '' && webAddress.safeParse(cell).success) setValue(draft, field, cell)
    else read(draft, cell, place)
  }
}

/** The value; null when the cell is empty, or when it went into the notes. */
export function readingOf<T>(
  draft: RowDraft,
  cell: string,
  place: ColumnPlace,
  reading: Reading<T>,
): T | null {
  if (!reading.ok) {
    if (reading.code !== 'empty') leaveOver(draft, place, cell, reading.code)
    return null
  }
  if (reading.warning) warn(draft, reading.warning, { column: place.name, value: cell.trim().slice(0, 80) })
  return reading.value
}
