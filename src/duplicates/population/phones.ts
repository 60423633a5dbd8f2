// Phone numbers of all records.
import type { Role } from '../match-record.ts'
import { phoneForm, phonesIn } from '../normalise/phone.ts'
import { ByteTable, shared, type Texts } from './byte-table.ts'
import { Growing } from './growing.ts'
import type { RawTable } from './raw-table.ts'
import { columnsOf, holdersOf, listSlots, type Slot } from './slots.ts'

export type Phones = {
  digits: Texts
  mobile: Uint8Array
  holders: Uint32Array
}

export type PopulationPhones = { phones: Phones; phone: Slot[] }

export function populationPhones(table: RawTable, roles: readonly Role[]): PopulationPhones {
  const digits = new ByteTable()
  const mobile = new Growing(1)
  const number = (text: string, mobileColumn: boolean): number => {
    const form = phoneForm(text)
    if (form === undefined) return 0
    const known = digits.size
    const id = digits.internText(form.digits)
    if (id === known) mobile.push((form.mobile ?? mobileColumn) ? 1 : 0)
    return id
  }
  const slots = (role: Role): Slot[] =>
    columnsOf(table, roles, role).flatMap((column) =>
      listSlots(column, table.size, phonesIn, (text) => number(text, role === 'mobile')),
    )
  const phone = [...slots('mobile'), ...slots('phone')]
  const flags = shared(Uint8Array.from(mobile.values.subarray(0, digits.size)), digits.size)
  return { phone, phones: { digits: digits.freeze(), mobile: flags, holders: holdersOf(phone, digits.size) } }
}
