// Tables that nobody told the merge about: found by the catalogue, moved, and moved back.
import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { addUnforeseenTables, differences, dump } from '../../../test/merge-worlds.ts'
import { testWorld, whoIs } from '../../../test/world.ts'
import type { ContactChange } from '../../contacts/contact.ts'
import { contactMerging } from '../../contacts/merging-actions.ts'
import { contactSubject } from '../../contacts/save-actions.ts'
import { inTransaction } from '../../kit/database.ts'
import { createRecords } from '../../organisation/records/save-records-actions.ts'
import { mergeRecords } from './merge-actions.ts'
import { clashes, countTables, movedTables } from './tally.ts'
import { undoMerge } from './undo-actions.ts'

const world = await testWorld()
const { db } = world
const camille = await whoIs(world, world.camille)
await addUnforeseenTables(db)

/** Léa, her duplicate, and somebody else. */
let lea = 0
let twin = 0
let other = 0

beforeEach(async () => {
  const draft = (firstName: string): ContactChange => ({
    lastName: 'Michel',
    firstName,
    addresses: [paris],
    emails: [mail],
  })
  const rows = await inTransaction(db, (trx) =>
    createRecords(contactSubject, trx, camille, ['Léa', 'Lea', 'Thomas'].map(draft)),
  )
  ;[lea = 0, twin = 0, other = 0] = rows.map((row) => row.id)
})

const mail = { address: 'l.michel@apollo.fr', label: '', primary: true }
const paris = {
  line2: '',
  line3: '',
  line4: '14 rue de la Lune',
  line5: '',
  postcode: '75002',
  city: 'Paris',
  region: '',
  country: 'FR',
  uses: [],
}

const run = async (statement: ReturnType<typeof sql>) => (await statement.execute(db)).rows

/** Merges, looks, and takes it apart again, which must leave no trace. */
async function merged(look: () => Promise<void>) {
  const before = await dump(db, { contact: [lea] })
  const merge = await inTransaction(db, (trx) =>
    mergeRecords(trx, camille, contactMerging, { originalId: lea, duplicateIds: [twin], choices: {} }),
  )
  await look()
  const undone = await inTransaction(db, (trx) => undoMerge(trx, camille, contactMerging, merge.id))
  expect(undone.lost).toEqual([])
  expect(differences(before, await dump(db, { contact: [lea] }))).toEqual([])
  const told = clashes('en', 'contact', merge.journal)
  return {
    moved: countTables('en', 'contact', movedTables(merge.journal)),
    clash: (table: string) => told.find((one) => one.table === table),
  }
}

describe('a foreign key', () => {
  it('moves, with every digit of an amount', async () => {
    await run(
      sql`insert into visit (host, amount) values (${twin}, 98765432109876543210.1200), (${other}, 1)`,
    )
    const { moved } = await merged(async () => {
      expect(await run(sql`select amount::text from visit where host = ${lea}`)).toEqual([
        { amount: '98765432109876543210.1200' },
      ])
    })
    expect(moved).toContainEqual({ table: 'visit', label: 'visit', count: 1 })
  })

  it('moves in a table without a key, equal rows and all', async () => {
    await run(sql`insert into scribble values (${twin}, 'vu'), (${twin}, 'vu'), (${lea}, 'vu')`)
    await merged(async () => {
      expect(await run(sql`select text from scribble where contact_id = ${lea}`)).toHaveLength(3)
    })
  })

  it('moves when it points at the reference', async () => {
    await run(sql`insert into card select reference from contact where id = ${twin}`)
    await merged(async () => {
      expect(
        await run(sql`select from card join contact on reference = contact_reference where id = ${lea}`),
      ).toHaveLength(1)
    })
  })
})

describe('a unique pair', () => {
  it('unites rows that say the same, and keeps as history one that says otherwise', async () => {
    await run(
      sql`insert into badge values (${lea}, 1, 'rouge'), (${twin}, 1, 'rouge'), (${lea}, 2, 'rouge'), (${twin}, 2, 'bleu'), (${twin}, 3, 'vert')`,
    )
    const { clash, moved } = await merged(async () => {
      expect(await run(sql`select code, text from badge where contact_id = ${lea} order by code`)).toEqual([
        { code: 1, text: 'rouge' },
        { code: 2, text: 'rouge' },
        { code: 3, text: 'vert' },
      ])
    })
    expect(moved).toContainEqual({ table: 'badge', label: 'badge', count: 1 })
    expect(clash('badge')).toEqual({
      table: 'badge',
      label: 'badge',
      outcome: 'united',
      count: 1,
      differ: [],
    })
  })

  it('leads what points at the row that goes to the one that stays', async () => {
    await run(sql`insert into badge values (${lea}, 1, 'rouge'), (${twin}, 1, 'bleu'), (${twin}, 2, 'vert')`)
    await run(
      sql`insert into badge_photo (contact_id, code, text) values (${twin}, 1, 'face'), (${twin}, 2, 'dos')`,
    )
    const { clash } = await merged(async () => {
      expect(
        await run(sql`select code, text from badge_photo where contact_id = ${lea} order by code`),
      ).toEqual([
        { code: 1, text: 'face' },
        { code: 2, text: 'dos' },
      ])
    })
    expect(clash('badge')).toMatchObject({ outcome: 'kept', count: 1, differ: ['text'] })
  })
})

describe('a table with one row a person', () => {
  it('moves a row that finds its place free', async () => {
    await run(sql`insert into profile values (${twin}, 'Lélé', 'M')`)
    await merged(async () => {
      expect(await run(sql`select nickname from profile where contact_id = ${lea}`)).toEqual([
        { nickname: 'Lélé' },
      ])
    })
  })

  it('keeps the original’s row, and what it leaves empty is filled', async () => {
    await run(sql`insert into profile values (${lea}, 'Léa', ''), (${twin}, 'Lélé', 'M')`)
    const { clash } = await merged(async () => {
      expect(await run(sql`select nickname, size from profile where contact_id = ${lea}`)).toEqual([
        { nickname: 'Léa', size: 'M' },
      ])
    })
    expect(clash('profile')).toMatchObject({ outcome: 'kept', differ: ['nickname'] })
  })

  it('does so under odd names too', async () => {
    await run(sql`insert into "Odd Table" values (${lea}, 'même'), (${twin}, 'même')`)
    const { clash } = await merged(async () => {
      expect(await run(sql`select note from "Odd Table" where "Who?" = ${lea}`)).toEqual([{ note: 'même' }])
    })
    expect(clash('"Odd Table"')).toMatchObject({ outcome: 'united', count: 1 })
  })
})

describe('a self-reference', () => {
  it('moves, and points nobody at themselves', async () => {
    await run(sql`update contact set mentor_id = ${twin} where id in (${lea}, ${other})`)
    await merged(async () => {
      expect(
        await run(sql`select id, mentor_id from contact where id in (${lea}, ${other}) order by id`),
      ).toEqual([
        { id: lea, mentor_id: null },
        { id: other, mentor_id: lea },
      ])
    })
  })

  it('is kept as history where a rule of the table forbids it', async () => {
    await run(sql`insert into friend values (${lea}, ${twin}), (${twin}, ${other}), (${other}, ${twin})`)
    const { clash } = await merged(async () => {
      expect(await run(sql`select a, b from friend order by a`)).toEqual([
        { a: lea, b: other },
        { a: other, b: lea },
      ])
    })
    expect(clash('friend')).toMatchObject({ outcome: 'kept', count: 1 })
    await run(sql`delete from friend`)
  })
})

it('keeps what points at an address or an e-mail, whether that is united or comes along', async () => {
  await run(sql`update contact_address set city = 'Lyon', postcode = '69001' where contact_id = ${twin}`)
  await run(sql`insert into address_use (contact_address_id, contact_email_id)
    select a.id, e.id from contact_address a join contact_email e using (contact_id) where contact_id = ${twin}`)
  await merged(async () => {
    expect(
      await run(sql`
      select a.city, a.contact_id as a, e.contact_id as e from address_use
        join contact_address a on a.id = contact_address_id join contact_email e on e.id = contact_email_id`),
    ).toEqual([{ city: 'Lyon', a: lea, e: lea }])
  })
})

it('leaves later rows and those that somebody moved where they are', async () => {
  await run(sql`insert into visit (host, amount) values (${twin}, 1), (${twin}, 2), (${twin}, 3)`)
  const merge = await inTransaction(db, (trx) =>
    mergeRecords(trx, camille, contactMerging, { originalId: lea, duplicateIds: [twin], choices: {} }),
  )
  await run(sql`update visit set host = ${other} where amount = 2 and host = ${lea}`)
  await run(sql`delete from visit where amount = 3 and host = ${lea}`)
  await run(sql`insert into visit (host, amount) values (${lea}, 4)`)
  await run(sql`update visit set done = true where host = ${lea}`)
  const undone = await inTransaction(db, (trx) => undoMerge(trx, camille, contactMerging, merge.id))
  expect(undone.lost.filter(({ table }) => table === 'visit')).toEqual([
    { table: 'visit', reason: 'moved-on' },
    { table: 'visit', reason: 'removed-since' },
  ])
  expect(undone.later).toMatchObject({ visit: 1 })
  expect(
    await run(
      sql`select host, amount, done from visit where host in (${lea}, ${twin}, ${other}) order by amount`,
    ),
  ).toEqual([
    { host: twin, amount: '1', done: true },
    { host: other, amount: '2', done: null },
    { host: lea, amount: '4', done: true },
  ])
})
