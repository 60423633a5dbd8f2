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

/** A row without a person's name that names a firm is the firm, see population/names.ts. */
function companiesOf({ firm, lastName = '', companies = [] }: MatchRecord): readonly string[] {
  return firm === true ? [lastName, ...companies] : companies
}

type Column = { role: Role; values: (record: MatchRecord) => readonly (string | undefined)[] }

/** What a record may hold several of takes a column each. */
const COLUMNS: readonly Column[] = [
  { role: 'title', values: (record) => [record.title] },
  { role: 'firstName', values: (record) => [record.firm === true ? '' : record.firstName] },
  { role: 'lastName', values: (record) => [record.firm === true ? '' : record.lastName] },
  { role: 'fullName', values: (record) => [record.fullName] },
  { role: 'email', values: (record) => record.emails ?? [] },
  { role: 'phone', values: (record) => record.phones ?? [] },
  { role: 'company', values: companiesOf },
  { role: 'street', values: (record) => (record.addresses ?? []).map(({ street }) => street) },
  { role: 'postcode', values: (record) => (record.addresses ?? []).map(({ postcode }) => postcode) },
  { role: 'city', values: (record) => (record.addresses ?? []).map(({ city }) => city) },
  { role: 'birth', values: (record) => [record.birth] },
  { role: 'identifier', values: (record) => record.identifiers ?? [] },
  { role: 'register', values: (record) => record.registers ?? [] },
  { role: 'detail', values: (record) => record.details ?? [] },
]

/** Values beyond these are left out: nobody has more mailboxes that tell something new. */
const MOST_VALUES = 8

export function populationOf(records: readonly MatchRecord[]): Population {
  const table = new RecordTable(({ values }) =>
    Math.max(0, ...records.map((record) => Math.min(values(record).length, MOST_VALUES))),
  )
  for (const record of records) table.add(record)
  return table.population()
}

/** Takes records one after the other, so that none of them needs to be kept as it came. */
export class RecordTable {
  private readonly slots: readonly { role: Role; read: (record: MatchRecord) => string | undefined }[]
  private readonly table: RawTable

  /** `most`: how many values of each kind are kept. */
  constructor(most: (column: Column) => number = ({ role }) => (ONCE.has(role) ? 1 : MOST_OF_MANY)) {
    this.slots = COLUMNS.flatMap((column) =>
      Array.from({ length: most(column) }, (_, at) => ({
        role: column.role,
        read: (record: MatchRecord) => column.values(record)[at],
      })),
    )
    this.table = new RawTable(this.slots.map(({ role }) => role))
  }

  get size(): number {
    return this.table.size
  }

  add(record: MatchRecord): void {
    for (const [at, { read }] of this.slots.entries()) {
      const text = read(record)
      if (text) this.table.setText(at, text)
    }
    this.table.nextRow()
  }

  /** Only of columns that some record fills; a comparison visits each of them. */
  population(): Population {
    const used = this.table.columns.flatMap(({ texts }, at) => (texts.size > 1 ? [at] : []))
    const roles = used.map((at) => (this.slots[at] as { role: Role }).role)
    return buildPopulation(this.table.only(used), roles)
  }
}

/** What a record holds once. */
const ONCE: ReadonlySet<Role> = new Set<Role>([
  'title',
  'firstName',
  'lastName',
  'fullName',
  'birth',
  'register',
  'detail',
])
/** Of many records read one after the other; few have more mailboxes or phones that tell something new. */
const MOST_OF_MANY = 4

/** The same with the frequencies of the address book that the records come from. */
export function populationWithin(records: readonly MatchRecord[], background: Background): Population {
  return within(populationOf(records), background)
}

/** Names count as in the whole address book, where it knows more bearers of them than are at hand. */
export function within(population: Population, background: Background): Population {
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
