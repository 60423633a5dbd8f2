/** All records in normal form, column by column, in memory that threads share. */
import { genderOf } from '../normalise/title.ts'
import { birthForm } from '../normalise/date.ts'
import type { Role } from '../match-record.ts'
import { sharedUint8 } from './byte-table.ts'
import { columnsOf, populationEmails, populationPhones, type PopulationEmails, type PopulationPhones } from './contact-points.ts'
import { populationNames, type PopulationNames } from './names.ts'
import {
  populationCities, populationCompanies, populationDetails, populationIdentifiers, populationPostcodes, populationStreets,
  type Streets, type TextColumn,
} from './places.ts'
import { nameTraces } from './name-traces.ts'
import type { RawTable } from './raw-table.ts'
import { formsOf, slotOf, type Slot } from './slots.ts'

export type Population = PopulationNames &
  PopulationEmails &
  PopulationPhones & {
    size: number
    /** How many records the frequencies speak of: the file, or the address book that a few records come from. */
    frame: number
    gender: Uint8Array
    birth: Slot
    streets: Streets
    cities: TextColumn
    postcodes: TextColumn
    companies: TextColumn
    identifiers: TextColumn
    details: TextColumn
    /** How much of the record's name each of its e-mails spells. */
    traces: Uint8Array[]
  }

export function buildPopulation(table: RawTable, roles: readonly Role[]): Population {
  const names = populationNames(table, roles)
  const emails = populationEmails(table, roles)
  return {
    size: table.size,
    frame: Math.max(table.size, 1),
    ...names,
    ...emails,
    ...populationPhones(table, roles),
    gender: genders(table, roles),
    birth: births(table, roles),
    streets: populationStreets(table, roles),
    cities: populationCities(table, roles),
    postcodes: populationPostcodes(table, roles),
    companies: populationCompanies(table, roles),
    identifiers: populationIdentifiers(table, roles),
    details: populationDetails(table, roles),
    traces: emails.email.map((slot) => nameTraces(names, emails.emails, slot)),
  }
}

function genders(table: RawTable, roles: readonly Role[]): Uint8Array {
  const gender = sharedUint8(table.size)
  for (const column of columnsOf(table, roles, 'title')) gender.set(slotOf(column, table.size, formsOf(column, genderOf)))
  return gender
}

function births(table: RawTable, roles: readonly Role[]): Slot {
  const column = columnsOf(table, roles, 'birth')[0]
  if (column === undefined) return new Int32Array(new SharedArrayBuffer(table.size * Int32Array.BYTES_PER_ELEMENT))
  return slotOf(column, table.size, formsOf(column, birthForm))
}
