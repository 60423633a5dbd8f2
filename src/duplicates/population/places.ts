// Streets, communes, postcodes, firms, identifiers and details of all records.
import { identifierForm, siteForm } from '../normalise/identifier.ts'
import { organisationForm } from '../normalise/organisation.ts'
import { cityForm, postcodeForm } from '../normalise/place.ts'
import { streetForm } from '../normalise/street.ts'
import { compact, fold } from '../normalise/text.ts'
import type { Role } from '../match-record.ts'
import { ByteTable, hashOfText, sharedUint32, textOf, type Texts } from './byte-table.ts'
import type { RawTable } from './raw-table.ts'
import { columnsOf, emptySlot, formsOf, holdersOf, lettersOf, slotOf, textSlot, type Slot } from './slots.ts'

/** Distinct folded texts with what a comparison needs of each. */
export type TextValues = { text: Texts; letters: Uint32Array; holders: Uint32Array }
export type TextColumn = { values: TextValues; slots: Slot[] }

function textColumn(
  table: RawTable,
  roles: readonly Role[],
  role: Role,
  form: (text: string) => string,
): TextColumn {
  const texts = new ByteTable()
  const slots = columnsOf(table, roles, role).map((column) => textSlot(column, table.size, texts, form))
  return describeTexts(texts, slots)
}

function describeTexts(texts: ByteTable, slots: Slot[]): TextColumn {
  const text = texts.freeze()
  const letters = sharedUint32(texts.size)
  for (let id = 1; id < texts.size; id++) letters[id] = lettersOf(textOf(text, id))
  return { slots, values: { text, letters, holders: holdersOf(slots, texts.size) } }
}

export type Streets = TextColumn & {
  /** Hash of the house number of each street line, 0 without one. */
  number: Uint32Array
}

/** A street line is its words followed by its number, so that two numbers of one street differ at the end only. */
export function populationStreets(table: RawTable, roles: readonly Role[]): Streets {
  const texts = new ByteTable()
  const numbers: number[] = [0]
  const intern = (words: string, number: string): number => {
    // A number alone is no address: every street has it.
    if (words === '') return 0
    const id = texts.internText(number === '' ? words : `${words} ${number}`)
    if (id === numbers.length) numbers.push(number === '' ? 0 : hashOfText(number))
    return id
  }
  const columns = columnsOf(table, roles, 'street')
  const separate = columnsOf(table, roles, 'streetNumber')[0]
  const slots = columns.map((column, at) => {
    const forms = formsOf(column, streetForm)
    if (separate === undefined || at > 0)
      return slotOf(
        column,
        table.size,
        forms.map((form) => intern(form.words, form.number)),
      )
    const houses = formsOf(separate, (text) => compact(fold(text)))
    return joinedSlot(table.size, (record) => {
      const form = forms[(column.cells[record] as number) - 1]
      return intern(form?.words ?? '', houses[(separate.cells[record] as number) - 1] ?? form?.number ?? '')
    })
  })
  return { ...describeTexts(texts, slots), number: Uint32Array.from(numbers) }
}

function joinedSlot(size: number, number: (record: number) => number): Slot {
  const slot = emptySlot(size)
  for (let record = 0; record < size; record++) slot[record] = number(record)
  return slot
}

export const populationCities = (table: RawTable, roles: readonly Role[]): TextColumn =>
  textColumn(table, roles, 'city', cityForm)
export const populationPostcodes = (table: RawTable, roles: readonly Role[]): TextColumn =>
  textColumn(table, roles, 'postcode', postcodeForm)
export const populationCompanies = (table: RawTable, roles: readonly Role[]): TextColumn =>
  textColumn(table, roles, 'company', organisationForm)
export type Identifiers = TextColumn & {
  /** How many of the columns, the last ones, speak of firms only. */
  ofFirms: number
}

export function populationIdentifiers(table: RawTable, roles: readonly Role[]): Identifiers {
  const texts = new ByteTable()
  const slots = (role: Role, form: (text: string) => string): Slot[] =>
    columnsOf(table, roles, role).map((column) => textSlot(column, table.size, texts, form))
  const own = slots('identifier', identifierForm)
  const ofFirms = [...slots('firmNumber', identifierForm), ...slots('website', siteForm)]
  return { ...describeTexts(texts, [...own, ...ofFirms]), ofFirms: ofFirms.length }
}
/** Checked by their own digits before they come here, so that none is a slip of another. */
export const populationRegisters = (table: RawTable, roles: readonly Role[]): TextColumn =>
  textColumn(table, roles, 'register', (text) => text)
export const populationDetails = (table: RawTable, roles: readonly Role[]): TextColumn =>
  textColumn(table, roles, 'detail', fold)
