// Reads a file into a population: columns recognised on its first rows, then both halves of it read side by side.
import { profileOf } from '../columns/profile.ts'
import { recogniseColumns } from '../columns/recognise.ts'
import { Unusable } from '../../kit/unusable.ts'
import type { Crew } from '../crew.ts'
import type { Role } from '../match-record.ts'
import type { ByteTable } from '../population/byte-table.ts'
import { CONTACT_ROLES, joinParts, personPart, type Population } from '../population/population.ts'
import { decode, type RawTable } from '../population/raw-table.ts'
import { readCsv } from './read-csv.ts'

/** Enough rows to recognise a column by. */
const LOOKED_AT = 2500

export type FileColumns = { headers: string[]; roles: Role[] }

/** What each column of a file holds; what the user says comes first. */
export function columnsOfFile(path: string, said: ReadonlyMap<string, Role>): FileColumns {
  const table = readCsv(path, { rows: LOOKED_AT })
  const profiles = table.columns.map((column) => {
    const cells = Array.from({ length: table.size }, (_, row) =>
      decode(column.texts.view(column.cells[row] as number)),
    )
    return profileOf(column.name, cells)
  })
  const headers = table.columns.map((column) => column.name)
  refuseUnknown(said, headers)
  const found = recogniseColumns(profiles)
  return { headers, roles: found.map((role, at) => said.get(headers[at] as string) ?? role) }
}

function refuseUnknown(said: ReadonlyMap<string, Role>, headers: readonly string[]): void {
  const unknown = [...said.keys()].find((header) => !headers.includes(header))
  if (unknown === undefined) return
  throw new Unusable(`There is no column “${unknown}”; there are: ${headers.join(', ')}.`)
}

export type FilePopulation = { population: Population; ids: RecordIds }

export async function readPopulation(
  path: string,
  roles: readonly Role[],
  crew: Crew,
): Promise<FilePopulation> {
  const contacts = crew.elsewhere({ kind: 'read', path, roles })
  const table = readCsv(path, { wanted: roles.map((role) => role !== 'ignored' && !CONTACT_ROLES.has(role)) })
  const ids = recordIds(table, roles)
  const person = personPart(table, roles)
  return { population: joinParts(person, await contacts), ids }
}

/** The text that names a record to the user. */
export type RecordIds = (record: number) => string

/** The column that numbers the records, else the number of the row. */
function recordIds(table: RawTable, roles: readonly Role[]): RecordIds {
  const column = table.columns[roles.indexOf('recordId')]
  if (column === undefined) return (record) => String(record + 1)
  const texts: ByteTable = column.texts
  const cells = column.cells
  // A row whose id is missing is named by its number.
  return (record) => decode(texts.view(cells[record] as number)) || `#${record + 1}`
}
