// E-mails, phones and addresses in the database, for whichever record they belong to.
import { sql, type RawBuilder } from 'kysely'
import type { Part, PartRow } from '../kit/records/parts.ts'
import { registrableDomain } from '../kit/registrable-domain.ts'
import type { RecordTable } from '../organisation/records/record-table.ts'
import { addressKey, emailKey, type Lines } from './detail-keys.ts'
import { withPrimary, type Address, type ContactDetails, type Email, type Phone } from './contact-details.ts'

/** The tables of the details of `owner`, for the statements that write parts. */
export function detailParts<V extends ContactDetails>(owner: RecordTable): readonly Part<V>[] {
  const column = `${owner}_id`
  return [
    {
      field: 'emails',
      table: `${owner}_email`,
      owner: column,
      identity: ['id'],
      key: (row) => String(row['address_key']),
      alone: 'is_primary',
      rows: (values) => emailRows(values.emails),
    },
    {
      field: 'phones',
      table: `${owner}_phone`,
      owner: column,
      identity: ['id'],
      key: (row) => String(row['number']),
      rows: (values) => phoneRows(values.phones),
    },
    {
      field: 'addresses',
      table: `${owner}_address`,
      owner: column,
      identity: ['id'],
      key: (row) => addressKey(row as Lines),
      rows: (values) => addressRows(values.addresses),
    },
  ]
}

function emailRows(emails: readonly Email[]): PartRow[] {
  return withPrimary(emails).map((email, position) => {
    return {
      position,
      address: email.address,
      address_key: emailKey(email),
      domain: registrableDomain(email.address) ?? '',
      label: email.label,
      is_primary: email.primary,
    }
  })
}

function phoneRows(phones: ContactDetails['phones']): PartRow[] {
  return phones.map(({ number, kind, label }, position) => ({ position, number, kind, label }))
}

function addressRows(addresses: readonly Address[]): PartRow[] {
  return addresses.map(({ uses, ...lines }, position) => ({
    position,
    ...lines,
    is_default: uses.includes('default'),
    is_invoicing: uses.includes('invoicing'),
    is_delivery: uses.includes('delivery'),
  }))
}

/** Three columns `emails`, `phones` and `addresses` of JSON, for the record whose id is `id`. */
export function detailsOf(owner: RecordTable, id: RawBuilder<unknown>): RawBuilder<unknown> {
  const key = sql.ref(`${owner}_id`)
  return sql`
    (select coalesce(json_agg(json_build_object('address', address, 'label', label, 'primary', is_primary) order by position, id), '[]')
      from ${sql.table(`${owner}_email`)} where ${key} = ${id}) as emails,
    (select coalesce(json_agg(json_build_object('number', number, 'kind', kind, 'label', label) order by position, id), '[]')
      from ${sql.table(`${owner}_phone`)} where ${key} = ${id}) as phones,
    ${addressesOf(owner, id)} as addresses`
}

/** The addresses alone, as JSON. */
export function addressesOf(owner: RecordTable, id: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    (select coalesce(json_agg(json_build_object('line2', line2, 'line3', line3, 'line4', line4, 'line5', line5,
        'postcode', postcode, 'city', city, 'region', region, 'country', country, 'uses',
        array_remove(array[case when is_default then 'default' end, case when is_invoicing then 'invoicing' end,
          case when is_delivery then 'delivery' end], null)) order by position, id), '[]')
      from ${sql.table(`${owner}_address`)} where ${sql.ref(`${owner}_id`)} = ${id})`
}

export interface DetailsRow {
  readonly emails: Email[]
  readonly phones: Omit<Phone, 'display'>[]
  readonly addresses: Address[]
}
