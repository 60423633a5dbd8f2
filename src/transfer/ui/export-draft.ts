// What is being chosen for an export, and the request that it becomes.
import type { Language } from '../../kit/words.ts'
import type { ExportBody } from '../export/contract.ts'

/** Some of a list, or all of it; the number may not be there yet. */
export interface ExportSelection {
  readonly body: ExportBody['selection']
  readonly count: number | undefined
}

export interface ExportDraft {
  readonly which: 'ticked' | 'whole'
  readonly format: ExportBody['format']
  readonly columns: 'shown' | 'all'
  readonly separator: NonNullable<ExportBody['separator']>
  readonly version: ExportBody['version']
}

/** Spreadsheets split a table at semicolons where a comma writes decimals. */
export function firstDraft(someTicked: boolean, language: Language): ExportDraft {
  return {
    which: someTicked ? 'ticked' : 'whole',
    format: 'csv',
    columns: 'all',
    separator: language === 'fr' ? ';' : ',',
    version: '3.0',
  }
}

interface Asked {
  readonly selection: ExportBody['selection']
  readonly sort: string | undefined
  readonly columns: readonly string[]
}

export function exportBody(draft: ExportDraft, { selection, sort, columns }: Asked): ExportBody {
  const { format, version, separator } = draft
  const table = draft.columns === 'shown' ? { separator, columns: [...columns] } : { separator }
  return {
    selection,
    format,
    version,
    ...(sort ? { sort } : {}),
    ...(format === 'csv' ? table : {}),
  }
}

/** The columns of the list, as far as a table can have them. */
export function shownColumns(
  ofList: readonly string[],
  ofTable: readonly { readonly name: string }[],
): string[] {
  return ofList.filter((name) => ofTable.some((column) => column.name === name))
}

export function isSeparator(value: string): value is ExportDraft['separator'] {
  return value === ';' || value === ',' || value === '\t'
}

export function isVersion(value: string): value is ExportDraft['version'] {
  return value === '2.1' || value === '3.0' || value === '4.0'
}
