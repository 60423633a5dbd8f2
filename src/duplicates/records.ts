// Turns records into a population, with what is known of the address book they come from.
import { firstNameShare, lastNameShare } from './common-names.ts'
import type { MatchRecord, Role } from './match-record.ts'
import { CELL, buildPopulation, type Population } from './population/population.ts'
import { textOf } from './population/byte-table.ts'
import { RawTable } from './population/raw-table.ts'

/** What is known of the records outside the few at hand. */
export type Background = {
  /** How many records the address book holds. */
  size: number
  /** How many of them bear a name, in normal form (`nameForm`); common knowledge when it cannot tell. */
  bearers?: (part: 'first' | 'last', name: string) => number | undefined
}

/** An address book of ordinary size, for a pair that comes from nowhere. */
export const NO_BACKGROUND: Background = { size: 20_000 }

type Column = { role: Role; values: (record: MatchRecord) => readonly (string | undefined)[] }

/** What a record may hold several of takes a column each. */
const COLUMNS: readonly Column[] = [
  { role: 'title', values: (record) => [record.title] },
  { role: 'firstName', values: (record) => [record.firstName] },
  { role: 'lastName', values: (record) => [record.lastName] },
  { role: 'fullName', values: (record) => [record.fullName] },
  { role: 'email', values: (record) => record.emails ?? [] },
  { role: 'phone', values: (record) => record.phones ?? [] },
  { role: 'company', values: (record) => record.companies ?? [] },
  { role: 'street', values: (record) => (record.addresses ?? []).map(({ street }) => street) },
  { role: 'postcode', values: (record) => (record.addresses ?? []).map(({ postcode }) => postcode) },
  { role: 'city', values: (record) => (record.addresses ?? []).map(({ city }) => city) },
  { role: 'birth', values: (record) => [record.birth] },
  { role: 'identifier', values: (record) => record.identifiers ?? [] },
  { role: 'detail', values: (record) => record.details ?? [] },
]

/** Values beyond these are left out: nobody has more mailboxes that tell something new. */
const MOST_VALUES = 8

export function populationOf(records: readonly MatchRecord[]): Population {
  const columns = COLUMNS.flatMap(({ role, values }) => {
    const most = Math.max(0, ...records.map((record) => Math.min(values(record).length, MOST_VALUES)))
    return Array.from({ length: most }, (_, at) => ({
      role,
      value: (record: MatchRecord) => values(record)[at],
    }))
  })
  const table = new RawTable(columns.map(({ role }) => role))
  for (const record of records) {
    for (const [at, { value }] of columns.entries()) table.setText(at, value(record) ?? '')
    table.nextRow()
  }
  return buildPopulation(
    table,
    columns.map(({ role }) => role),
  )
}

/** The same with the frequencies of the address book that the records come from. */
export function populationWithin(records: readonly MatchRecord[], background: Background): Population {
  const population = populationOf(records)
  population.frame = background.size
  const { cells, names, size, width } = population
  for (let record = 0; record < size; record++) {
    raise(names.asFirst, cells[record * width + CELL.first] as number, (name) => bearersOf('first', name))
    raise(names.asLast, cells[record * width + CELL.last] as number, (name) => bearersOf('last', name))
  }
  return population

  function bearersOf(part: 'first' | 'last', name: string): number {
    const share = part === 'first' ? firstNameShare(name) : lastNameShare(name)
    return background.bearers?.(part, name) ?? Math.round(share * background.size)
  }

  function raise(holders: Uint32Array, id: number, bearers: (name: string) => number): void {
    if (id !== 0) holders[id] = Math.max(holders[id] as number, bearers(textOf(names.text, id)))
  }
}
