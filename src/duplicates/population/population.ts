// All records in normal form, column by column, in memory that threads share.
import type { Role } from '../match-record.ts'
import { birthForm } from '../normalise/date.ts'
import { genderOf } from '../normalise/title.ts'
import { sharedUint8 } from './byte-table.ts'
import { populationEmails, type PopulationEmails } from './emails.ts'
import { populationPhones, type PopulationPhones } from './phones.ts'
import { nameTraces } from './name-traces.ts'
import { populationNames, type PopulationNames } from './names.ts'
import {
  populationCities,
  populationCompanies,
  populationDetails,
  populationIdentifiers,
  populationRegisters,
  populationPostcodes,
  populationStreets,
  type Identifiers,
  type Streets,
  type TextColumn,
} from './places.ts'
import type { RawTable } from './raw-table.ts'
import { columnsOf, emptySlot, formsOf, slotOf, type Slot } from './slots.ts'

/** Who the records are. */
export type PersonPart = PopulationNames & {
  size: number
  gender: Uint8Array
  birth: Slot
  cities: TextColumn
  postcodes: TextColumn
  companies: TextColumn
  details: TextColumn
}

/** How they are reached. */
export type ContactPart = PopulationEmails &
  PopulationPhones & {
    streets: Streets
    identifiers: Identifiers
    registers: TextColumn
  }

/** Values and where in a record's row of cells they stand. */
type Packed<T extends { slots: Slot[] }> = Omit<T, 'slots'> & { slots: number[] }

export type Population = {
  size: number
  /** How many records the frequencies speak of: the file, or the address book that a few records come from. */
  frame: number
  /** Each record's value numbers side by side, `width` of them: a pair is compared from two stretches of memory. */
  cells: Int32Array
  width: number
  names: PersonPart['names']
  emails: ContactPart['emails']
  phones: ContactPart['phones']
  /** E-mails, and beside each how much of the record's name it spells. */
  email: number[]
  traces: number[]
  phone: number[]
  streets: Packed<Streets>
  cities: Packed<TextColumn>
  postcodes: Packed<TextColumn>
  companies: Packed<TextColumn>
  identifiers: Packed<TextColumn>
  registers: Packed<TextColumn>
  details: Packed<TextColumn>
}

/** Where every row holds what a record has once. */
export const CELL = { first: 0, last: 1, gender: 2, birth: 3, firm: 4 } as const

export function personPart(table: RawTable, roles: readonly Role[]): PersonPart {
  const companies = populationCompanies(table, roles)
  return {
    size: table.size,
    ...populationNames(table, roles, companies),
    gender: genders(table, roles),
    birth: births(table, roles),
    cities: populationCities(table, roles),
    postcodes: populationPostcodes(table, roles),
    companies,
    details: populationDetails(table, roles),
  }
}

export function contactPart(table: RawTable, roles: readonly Role[]): ContactPart {
  return {
    ...populationEmails(table, roles),
    ...populationPhones(table, roles),
    streets: populationStreets(table, roles),
    identifiers: populationIdentifiers(table, roles),
    registers: populationRegisters(table, roles),
  }
}

/** The roles that the second part reads; the first reads the others. */
export const CONTACT_ROLES: ReadonlySet<Role> = new Set([
  'email',
  'phone',
  'mobile',
  'street',
  'streetNumber',
  'identifier',
  'register',
  'firmNumber',
  'website',
])

export function joinParts(person: PersonPart, contact: ContactPart): Population {
  const packer = new Packer([person.first, person.last, person.gender, person.birth, person.firm])
  ofFirmsOnly(person.firm, contact.identifiers)
  const traces = contact.email.map((slot) => nameTraces(person, contact.emails, slot))
  const packed = <T extends { slots: Slot[] }>(column: T): Packed<T> => ({
    ...column,
    slots: packer.add(column.slots),
  })
  const places = {
    email: packer.add(contact.email),
    traces: packer.add(traces),
    phone: packer.add(contact.phone),
    streets: packed(contact.streets),
    cities: packed(person.cities),
    postcodes: packed(person.postcodes),
    companies: packed(person.companies),
    identifiers: packed(contact.identifiers),
    registers: packed(contact.registers),
    details: packed(person.details),
  }
  const { names, size } = person
  const { emails, phones } = contact
  return { size, frame: Math.max(size, 1), names, emails, phones, ...places, ...packer.pack(size) }
}

/** What a register or a web site says of a firm it says of none of the people there. */
function ofFirmsOnly(firm: Uint8Array, { slots, ofFirms }: Identifiers): void {
  for (const slot of slots.slice(slots.length - ofFirms))
    for (let record = 0; record < slot.length; record++) if (firm[record] === 0) slot[record] = 0
}

/** Lays columns side by side. */
class Packer {
  private readonly columns: ArrayLike<number>[]

  constructor(columns: ArrayLike<number>[]) {
    this.columns = columns
  }

  add(columns: readonly ArrayLike<number>[]): number[] {
    return columns.map((column) => this.columns.push(column) - 1)
  }

  pack(size: number): { cells: Int32Array; width: number } {
    const width = this.columns.length
    const cells = emptySlot(size * width)
    for (const [at, column] of this.columns.entries()) {
      for (let record = 0; record < size; record++) cells[record * width + at] = column[record] as number
    }
    return { cells, width }
  }
}

export function buildPopulation(table: RawTable, roles: readonly Role[]): Population {
  return joinParts(personPart(table, roles), contactPart(table, roles))
}

function genders(table: RawTable, roles: readonly Role[]): Uint8Array {
  const gender = sharedUint8(table.size)
  for (const column of columnsOf(table, roles, 'title'))
    gender.set(slotOf(column, table.size, formsOf(column, genderOf)))
  return gender
}

function births(table: RawTable, roles: readonly Role[]): Slot {
  const column = columnsOf(table, roles, 'birth')[0]
  return column === undefined ? emptySlot(table.size) : slotOf(column, table.size, formsOf(column, birthForm))
}
