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

/** Where a list's column has another name in a table, or is several there. */
const inTable: Readonly<Record<string, readonly string[]>> = {
  name: ['name', 'lastName', 'firstName'],
  mobile: ['phone', 'phoneKind'],
  partnerId: ['partner'],
  jobFunctionId: ['jobFunction'],
  managerId: ['manager'],
  roleIds: ['roles'],
  ownerId: ['owner'],
  teamId: ['team'],
  companyIds: ['companies'],
  localizationId: ['localization'],
  prospect: ['isProspect'],
  customer: ['isCustomer'],
  supplier: ['isSupplier'],
  statusId: ['status'],
  lostReasonId: ['lostReason'],
  sourceId: ['source'],
  sectorId: ['sector'],
  description: ['notes'],
}

interface ShownColumns {
  /** By their names in a table. */
  readonly names: readonly string[]
  /** How many columns of the list they are. */
  readonly count: number
}

/** The columns of the list, as far as a table can have them. */
export function shownColumns(
  ofList: readonly string[],
  ofTable: readonly { readonly name: string }[],
): ShownColumns {
  const known = new Set(ofTable.map(({ name }) => name))
  const found = ofList
    .map((column) => (inTable[column] ?? [column]).filter((name) => known.has(name)))
    .filter((names) => names.length > 0)
  return { names: [...new Set(found.flat())], count: found.length }
}

export function isSeparator(value: string): value is ExportDraft['separator'] {
  return value === ';' || value === ',' || value === '\t'
}

export function isVersion(value: string): value is ExportDraft['version'] {
  return value === '2.1' || value === '3.0' || value === '4.0'
}
