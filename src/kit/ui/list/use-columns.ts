// The columns of a list: those of the view one is in, or the reader's own.
import { useMemo } from 'react'
import type { Field } from '../../field.ts'
import { usePreference } from '../preferences.ts'
import { columnsOf, defaultColumns, readColumns, type ColumnChoice, type ListColumn } from './columns.ts'

export interface Columns {
  readonly choice: ColumnChoice
  readonly columns: readonly ListColumn[]
  readonly setChoice: (choice: ColumnChoice) => void
  /** Back to those of the view, or of the fields. */
  readonly reset: () => void
}

/** Each saved view has its own; what a reader changes there stays theirs until they save the view. */
export function useColumns(
  subject: string,
  fields: readonly Field[],
  saved: number | string | undefined,
  ofView: ColumnChoice | undefined,
): Columns {
  const [kept, setKept] = usePreference(`columns.${subject}`)
  const key = ofView === undefined ? 'all' : String(saved)
  const choice = useMemo(() => {
    const own = Object(kept) as Readonly<Record<string, unknown>>
    return own[key] ? readColumns(fields, own[key]) : (ofView ?? defaultColumns(fields))
  }, [kept, key, fields, ofView])
  const columns = useMemo(() => columnsOf(fields, choice), [fields, choice])
  const keep = (value: ColumnChoice | undefined) => setKept({ ...Object(kept), [key]: value })
  return { choice, columns, setChoice: keep, reset: () => keep(undefined) }
}
