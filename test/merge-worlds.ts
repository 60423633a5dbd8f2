// Random people who may be one, everything that hangs on them, tables that nobody foresaw, and how to look at all of it.
import fc from 'fast-check'
import { sql } from 'kysely'
import { contactSubject } from '../src/contacts/save-actions.ts'
import type { ContactChange } from '../src/contacts/contact.ts'
import { contactMergeRules } from '../src/contacts/merge-rules.ts'
import { inTransaction, type Db } from '../src/kit/database.ts'
import { createRecords } from '../src/organisation/records/save-records-actions.ts'
import type { Who } from '../src/organisation/who.ts'

const some = <T>(values: readonly T[], max = values.length) =>
  fc
    .uniqueArray(fc.nat(values.length - 1), { maxLength: max })
    .map((places) => places.flatMap((at) => values[at] ?? []))

/** Several spellings of the same mailbox, so that uniting has something to do. */
const mailboxes = [
  'l.michel@apollo.fr',
  'L.Michel@apollo.fr',
  'lea@gmail.com',
  'l.e.a+crm@googlemail.com',
  'achats@apollo.fr',
]
const numbers = ['+33639984790', '+33199004012', '+33199004000']
const places = [
  { line4: '14 rue de la Lune', postcode: '75002', city: 'Paris', country: 'FR' },
  { line4: '14, r. de la Lune', postcode: '75002', city: 'PARIS', country: 'FR' },
  { line4: 'Rheinweg 3', postcode: '53113', city: 'Bonn', country: 'DE' },
]
const word = (...words: string[]) => fc.constantFrom('', ...words)

export interface Surroundings {
  readonly partners: readonly number[]
  readonly roles: readonly number[]
  readonly functions: readonly number[]
  readonly companies: readonly number[]
}

function link(around: Surroundings) {
  return fc.record({
    functionId: fc.constantFrom(null, ...around.functions),
    roleIds: some(around.roles),
    email: word('', 'lea@apollo.fr'),
    phone: word('poste 12'),
    mainContact: fc.boolean(),
    since: fc.constantFrom(null, '2023-02-04'),
  })
}

function draft(around: Surroundings): fc.Arbitrary<ContactChange> {
  return fc
    .record({
      title: fc.constantFrom(null, 'Mme' as const, 'M.' as const),
      firstName: word('Léa', 'Lea'),
      lastName: fc.constantFrom('Michel', 'MICHEL', 'Michel-Roux'),
      jobFunctionId: fc.constantFrom(null, ...around.functions),
      jobTitle: word('Achats', 'Directrice des achats'),
      department: word('Achats'),
      emails: some(mailboxes).chain((list) =>
        fc.tuple(
          ...list.map((address) =>
            fc.record({ address: fc.constant(address), label: word('ancien'), primary: fc.constant(false) }),
          ),
        ),
      ),
      phones: some(numbers).chain((list) =>
        fc.tuple(...list.map((number) => fc.record({ number: fc.constant(number), label: word('perso') }))),
      ),
      addresses: some(places).chain((list) =>
        fc.tuple(
          ...list.map((place) =>
            some(['default', 'invoicing'] as const).map((uses) => ({
              line2: '',
              line3: '',
              line5: '',
              region: '',
              ...place,
              uses,
            })),
          ),
        ),
      ),
      partnerIds: some(around.partners),
      links: fc.array(link(around), { minLength: around.partners.length, maxLength: around.partners.length }),
      main: fc.nat(3),
      roleIds: some(around.roles),
      companyIds: some(around.companies),
      doNotCall: fc.boolean(),
      doNotEmail: fc.boolean(),
      tags: some(['VIP', 'vip', 'Salon Lyon']),
      notes: word('<p>Préfère un e-mail.</p>', '<p>Rappeler en mars.</p>'),
      website: word('apollo.fr'),
      birthday: fc.constantFrom(null, '1984-06-09', '1984-09-06'),
      source: word('Salon'),
    })
    .map(({ partnerIds, links, main, ...rest }) => ({
      ...rest,
      partners: partnerIds.map((partnerId, at) => ({
        roleIds: [],
        functionId: null,
        email: '',
        phone: '',
        mainContact: false,
        since: null,
        ...links[at],
        until: null,
        partnerId,
        main: at === main,
      })),
    }))
}

/** A place among the people: of those who are merged, and of two who are not. */
const outsiders = 2

export interface People {
  readonly drafts: readonly ContactChange[]
  /** By person, the place of a manager before them, if any. */
  readonly managers: readonly (number | null)[]
  readonly archived: readonly boolean[]
  readonly bulkEdits: readonly (readonly number[])[]
  readonly imports: readonly (readonly number[])[]
  readonly visits: readonly { readonly who: number; readonly amount: string }[]
  readonly badges: readonly {
    readonly who: number
    readonly code: number
    readonly text: string
    readonly photos: number
  }[]
  readonly profiles: readonly { readonly who: number; readonly nickname: string; readonly size: string }[]
  readonly friends: readonly (readonly [number, number])[]
  readonly mentors: readonly (number | null)[]
  readonly scribbles: readonly number[]
  readonly loops: readonly number[]
}

/** `size` are to be merged, in any order; two others stand by. */
export function people(around: Surroundings, size: number): fc.Arbitrary<People> {
  const all = size + outsiders
  const anyone = fc.nat(all - 1)
  const above = (at: number) => fc.option(fc.nat(at), { nil: null })
  return fc.record({
    drafts: fc.array(draft(around), { minLength: all, maxLength: all }),
    managers: fc.tuple(fc.constant(null), ...Array.from({ length: all - 1 }, (_, at) => above(at))),
    archived: fc.array(fc.boolean(), { minLength: all, maxLength: all }),
    bulkEdits: fc.array(fc.uniqueArray(anyone, { maxLength: 4 }), { maxLength: 2 }),
    imports: fc.array(fc.uniqueArray(anyone, { maxLength: 4 }), { maxLength: 2 }),
    visits: fc.array(
      fc.record({ who: anyone, amount: fc.constantFrom('12.50', '98765432109876543210.123400') }),
      { maxLength: 4 },
    ),
    badges: fc.uniqueArray(
      fc.record({ who: anyone, code: fc.nat(2), text: word('rouge', 'bleu'), photos: fc.nat(2) }),
      { maxLength: 5, selector: ({ who, code }) => `${who} ${code}` },
    ),
    profiles: fc.uniqueArray(fc.record({ who: anyone, nickname: word('Lélé', 'Lea'), size: word('M') }), {
      maxLength: 5,
      selector: ({ who }) => who,
    }),
    friends: fc.uniqueArray(
      fc.tuple(anyone, anyone).filter(([a, b]) => a !== b),
      {
        maxLength: 5,
        selector: (pair) => pair.join(),
      },
    ),
    mentors: fc.array(fc.option(anyone, { nil: null }), { minLength: all, maxLength: all }),
    scribbles: fc.array(anyone, { maxLength: 4 }),
    loops: fc.array(anyone, { maxLength: 2 }),
  })
}

/** What a later slice, or somebody's own program, might add. */
export async function addUnforeseenTables(db: Db): Promise<void> {
  await sql`
    create table visit (id bigint generated always as identity primary key, host bigint references contact, amount numeric, done boolean);
    create table badge (contact_id bigint not null references contact, code int not null, text text not null default '',
      primary key (contact_id, code));
    create table badge_photo (id bigint generated by default as identity primary key, contact_id bigint not null, code int not null, text text,
      foreign key (contact_id, code) references badge);
    create table profile (contact_id bigint primary key references contact on delete cascade, nickname text not null, size text not null);
    create table friend (a bigint not null references contact, b bigint not null references contact, check (a <> b));
    create unique index friend_pair on friend (least(a, b), greatest(a, b), a);
    create table scribble (contact_id bigint references contact, text text);
    create table address_use (id bigint generated by default as identity primary key,
      contact_address_id bigint not null references contact_address, contact_email_id bigint references contact_email);
    create table card (contact_reference text not null references contact (reference), unique (contact_reference));
    alter table contact add mentor_id bigint references contact;
    create table "Odd Table" ("Who?" bigint unique references contact, note text not null)`.execute(db)
}

/** Writes the people; answers their ids, in order. */
export async function settle(db: Db, who: Who, drawn: People): Promise<number[]> {
  const rows = await inTransaction(db, (trx) => createRecords(contactSubject, trx, who, drawn.drafts))
  const ids = rows.map((row) => row.id)
  const id = (at: number | null): number | null => (at === null ? null : (ids[at] ?? null))
  const write = async (statement: ReturnType<typeof sql>) => void (await statement.execute(db))
  for (const [at, manager] of drawn.managers.entries())
    await write(sql`update contact set manager_id = ${id(manager)}, mentor_id = ${id(drawn.mentors[at] ?? null)},
      archived_at = ${drawn.archived[at] ? '2026-01-01' : null} where id = ${id(at)}`)
  for (const edited of drawn.bulkEdits) {
    await write(sql`
      with edit as (insert into bulk_edit (subject, user_id, changes) values ('contact', ${who.userId}, '{}') returning id)
      insert into bulk_edit_contact select edit.id, one, '{"source": ""}', 1 from edit, unnest(${edited.map(id)}::bigint[]) one`)
  }
  for (const [at, imported] of drawn.imports.entries()) await write(importOf(who, imported.map(id), at))
  for (const { who: host, amount } of drawn.visits)
    await write(sql`insert into visit (host, amount, done) values (${id(host)}, ${amount}, false)`)
  for (const { who: owner, code, text, photos } of drawn.badges) {
    await write(sql`insert into badge values (${id(owner)}, ${code}, ${text})`)
    for (let n = 0; n < photos; n++)
      await write(
        sql`insert into badge_photo (contact_id, code, text) values (${id(owner)}, ${code}, ${text})`,
      )
  }
  for (const { who: owner, nickname, size } of drawn.profiles)
    await write(sql`insert into profile values (${id(owner)}, ${nickname}, ${size})`)
  for (const [a, b] of drawn.friends) await write(sql`insert into friend values (${id(a)}, ${id(b)})`)
  for (const owner of drawn.scribbles) await write(sql`insert into scribble values (${id(owner)}, 'vu')`)
  for (const owner of new Set(drawn.loops)) {
    await write(sql`insert into card select reference from contact where id = ${id(owner)}`)
    await write(sql`insert into "Odd Table" values (${id(owner)}, 'drôle')`)
    await write(sql`insert into address_use (contact_address_id, contact_email_id)
      select a.id, (select min(e.id) from contact_email e where e.contact_id = a.contact_id) from contact_address a where a.contact_id = ${id(owner)}`)
  }
  return ids
}

function importOf(who: Who, ids: readonly (number | null)[], created: number) {
  return sql`
    with file as (
      insert into import (subject, user_id, file_name) values ('contact', ${who.userId}, 'amis.csv') returning id
    ), touched as (
      insert into import_contact (import_id, contact_id, created, version_after)
      select file.id, one, ${created === 0}, 1 from file, unnest(${ids}::bigint[]) one
    )
    insert into import_row (import_id, trial, line, outcome, warned, name, partner_name, reasons, contact_id)
    select file.id, false, place, 'created', false, '', '', '[]', one from file, unnest(${ids}::bigint[]) with ordinality r(one, place)`
}

const union = new Set<string>(
  Object.entries(contactMergeRules).flatMap(([name, { rule }]) =>
    rule === 'unite' || rule === 'join' ? [name] : [],
  ),
)
const chosen = Object.entries(contactMergeRules).flatMap(([name, { rule }]) =>
  rule === 'strictest' || rule === 'derived' ? [] : [name],
)

/** For any field: nothing, anybody's value, or all where a field holds several. */
export function choices(ids: readonly number[]): fc.Arbitrary<Record<string, number | 'all'>> {
  const of = (name: string) =>
    fc.constantFrom(undefined, ...ids, ...(union.has(name) ? (['all'] as const) : []))
  return fc
    .tuple(...chosen.map((name) => of(name).map((choice) => [name, choice] as const)))
    .map((pairs) =>
      Object.fromEntries(pairs.flatMap(([name, choice]) => (choice === undefined ? [] : [[name, choice]]))),
    )
}

/** The bookkeeping of merges themselves, and of the engine that looks for duplicates. */
const aside = [
  'merge',
  'merged_record',
  'merge_row',
  'number_sequence',
  'migration',
  'migration_lock',
  'contact_match',
  'partner_match',
  'lead_match',
  'match_due',
]

export type Dump = Readonly<Record<string, readonly string[]>>

/** By table, the records that others were merged into. */
export interface Originals {
  readonly contact?: readonly number[]
  readonly partner?: readonly number[]
  readonly lead?: readonly number[]
}

/**
 * Every row of every table, in order, but for what a merge and its undo say of themselves: their own tables, their entries
 * in the trail, and version, date and author of the last change of the originals, which are never set back
 * (a reader who holds an old version must not overwrite).
 */
export async function dump(db: Db, { contact = [], partner = [], lead = [] }: Originals): Promise<Dump> {
  const { rows: tables } = await sql<{ name: string }>`
    select oid::regclass::text as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`.execute(
    db,
  )
  const names = tables.map((table) => table.name).filter((name) => !aside.includes(name))
  const parts = names.map(
    (name) => sql`select ${name}::text as name, to_jsonb(t.*) as row from ${sql.raw(name)} t`,
  )
  const { rows } = await sql<{ name: string; row: string }>`
    select name, (case when (row ->> 'id')::text = any(case name when 'contact' then ${contact.map(String)}::text[]
        when 'partner' then ${partner.map(String)}::text[] when 'lead' then ${lead.map(String)}::text[] end)
      then row - 'version' - 'updated_at' - 'updated_by' else row end)::text as row
    from (${sql.join(parts, sql` union all `)}) everything
    where not (name in ('contact_change', 'partner_change', 'lead_change') and row ->> 'action' in ('merged', 'unmerged'))
    order by name, row`.execute(db)
  const result: Record<string, string[]> = {}
  for (const { name, row } of rows) (result[name] ??= []).push(row)
  return result
}

/** What is in one of them only, so that a failing test shows this and not the whole base. */
export function differences(before: Dump, after: Dump): string[] {
  const tables = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return tables.flatMap((table) => {
    const [was, is] = [before[table] ?? [], after[table] ?? []]
    const gone = was.filter((row) => !is.includes(row))
    const come = is.filter((row) => !was.includes(row))
    return [
      ...gone.map((row) => `- ${table} ${said(row, come)}`),
      ...come.map((row) => `+ ${table} ${said(row, gone)}`),
    ]
  })
}

/** Of a row that changed, only what differs. */
function said(text: string, others: readonly string[]): string {
  const row = JSON.parse(text) as Record<string, unknown>
  const other = others
    .map((one) => JSON.parse(one) as Record<string, unknown>)
    .find((one) => one['id'] === row['id'])
  if (!other || row['id'] === undefined) return text
  const differing = Object.entries(row).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(other[name]),
  )
  return JSON.stringify(Object.fromEntries([['id', row['id']], ...differing]))
}
