// Reads one row of a table by the correspondence of its columns.
import type { CsvRow } from '../csv/row.ts'
import type { Incoming } from '../import/incoming.ts'
import { finishRow } from './finish-row.ts'
import { leaveOver, rowDraft, warn, type HowToRead } from './row-draft.ts'
import type { ColumnPlace } from './column-place.ts'
import type { TransferField } from './transfer-field.ts'

export interface MappedColumn {
  readonly index: number
  readonly header: string
  /** The name of a target, or `ignore`. */
  readonly target: string
  readonly group: string
  readonly label: string
}

export type RowReader = (row: CsvRow) => Incoming

/** The reader for a whole table: which column leads where is settled once. */
export function rowReader(
  columns: readonly MappedColumn[],
  fields: readonly TransferField<never>[],
  how: HowToRead,
): RowReader {
  const steps = columns.flatMap((column) => {
    const field = fields.find((one) => one.target.name === column.target)
    return field ? [{ index: column.index, read: field.read, place: placeOf(column, how) }] : []
  })
  const nameColumn = columns.find(({ target }) => ['lastName', 'fullName', 'name'].includes(target))
  return (row) => {
    const draft = rowDraft(row.line, how)
    draft.incoming.nameColumn = nameColumn?.header ?? ''
    for (const warning of row.warnings) {
      if (warning.code !== 'long-row') warn(draft, warning.code)
    }
    for (const { index, read, place } of steps) {
      const cell = row.cells[index] ?? ''
      if (cell !== '') read(draft, cell, place)
    }
    for (const [behind, cell] of row.cells.slice(columns.length).entries()) {
      const place = placeOf({ index: columns.length + behind, header: '', group: '', label: '' }, how)
      if (cell.trim() !== '') leaveOver(draft, place, cell, 'long-row')
    }
    return finishRow(draft)
  }
}

function placeOf({ index, header, group, label }: Omit<MappedColumn, 'target'>, how: HowToRead): ColumnPlace {
  const unnamed = { fr: `Colonne ${index + 1}`, en: `Column ${index + 1}` }[how.language]
  return { name: header.trim() || unnamed, group, label }
}
