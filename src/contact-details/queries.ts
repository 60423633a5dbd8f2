// E-mails, phones and addresses in the database, for whichever record they belong to.
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../kit/database.ts'
import { registrableDomain } from '../kit/registrable-domain.ts'
import { emailForm } from '../duplicates/normalise/email.ts'
import { withPrimary, type Address, type ContactDetails, type Email, type Phone } from './contact-details.ts'

export type Owner = 'contact' | 'partner'

/** What replaces the details of one record; a part that is left out stays. */
export type DetailsOf = { readonly id: number } & Partial<ContactDetails>

export async function replaceDetails(db: Db, owner: Owner, records: readonly DetailsOf[]): Promise<void> {
  await replacePart(
    db,
    owner,
    'email',
    records.flatMap((r) => (r.emails ? [{ id: r.id, rows: emailRows(r.emails) }] : [])),
  )
  await replacePart(
    db,
    owner,
    'phone',
    records.flatMap((r) => (r.phones ? [{ id: r.id, rows: phoneRows(r.phones) }] : [])),
  )
  await replacePart(
    db,
    owner,
    'address',
    records.flatMap((r) => (r.addresses ? [{ id: r.id, rows: addressRows(r.addresses) }] : [])),
  )
}

const columns = {
  email: sql`address text, address_key text, domain text, label text, is_primary boolean`,
  phone: sql`number text, kind text, label text`,
  address: sql`line2 text, line3 text, line4 text, line5 text, postcode text, city text, region text, country text,
    is_default boolean, is_invoicing boolean, is_delivery boolean`,
}

const names = {
  email: sql`address, address_key, domain, label, is_primary`,
  phone: sql`number, kind, label`,
  address: sql`line2, line3, line4, line5, postcode, city, region, country, is_default, is_invoicing, is_delivery`,
}

interface PartOf {
  readonly id: number
  readonly rows: readonly object[]
}

async function replacePart(
  db: Db,
  owner: Owner,
  part: keyof typeof columns,
  records: readonly PartOf[],
): Promise<void> {
  if (records.length === 0) return
  const table = sql.table(`${owner}_${part}`)
  const key = sql.ref(`${owner}_id`)
  await sql`delete from ${table} where ${key} = any(${records.map((record) => record.id)}::bigint[])`.execute(
    db,
  )
  const rows = records.flatMap(({ id, rows: parts }) =>
    parts.map((row, position) => ({ owner: id, position, ...row })),
  )
  if (rows.length === 0) return
  await sql`
    insert into ${table} (${key}, position, ${names[part]})
    select owner, position, ${names[part]}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(owner bigint, position int, ${columns[part]})`.execute(
    db,
  )
}

function emailRows(emails: readonly Email[]): object[] {
  return withPrimary(emails).map((email) => {
    const form = emailForm(email.address)
    return {
      address: email.address,
      address_key: form ? `${form.local}@${form.domain}` : email.address.toLowerCase(),
      domain: registrableDomain(email.address) ?? '',
      label: email.label,
      is_primary: email.primary,
    }
  })
}

function phoneRows(phones: ContactDetails['phones']): object[] {
  return phones.map(({ number, kind, label }) => ({ number, kind, label }))
}

function addressRows(addresses: readonly Address[]): object[] {
  return addresses.map(({ uses, ...lines }) => ({
    ...lines,
    is_default: uses.includes('default'),
    is_invoicing: uses.includes('invoicing'),
    is_delivery: uses.includes('delivery'),
  }))
}

/** Three columns `emails`, `phones` and `addresses` of JSON, for the record whose id is `id`. */
export function detailsOf(owner: Owner, id: RawBuilder<unknown>): RawBuilder<unknown> {
  const key = sql.ref(`${owner}_id`)
  return sql`
    (select coalesce(json_agg(json_build_object('address', address, 'label', label, 'primary', is_primary) order by position), '[]')
      from ${sql.table(`${owner}_email`)} where ${key} = ${id}) as emails,
    (select coalesce(json_agg(json_build_object('number', number, 'kind', kind, 'label', label) order by position), '[]')
      from ${sql.table(`${owner}_phone`)} where ${key} = ${id}) as phones,
    (select coalesce(json_agg(json_build_object('line2', line2, 'line3', line3, 'line4', line4, 'line5', line5,
        'postcode', postcode, 'city', city, 'region', region, 'country', country, 'uses',
        array_remove(array[case when is_default then 'default' end, case when is_invoicing then 'invoicing' end,
          case when is_delivery then 'delivery' end], null)) order by position), '[]')
      from ${sql.table(`${owner}_address`)} where ${key} = ${id}) as addresses`
}

export interface DetailsRow {
  readonly emails: Email[]
  readonly phones: Omit<Phone, 'display'>[]
  readonly addresses: Address[]
}
