import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testWorld, whoIs } from '../../test/world.ts'
import { inTransaction } from '../kit/database.ts'
import { refreshOnce } from '../kit/records/refresh-once.ts'
import { changeRecords, createRecords } from '../organisation/records/save-records-actions.ts'
import { partnerSubject } from '../partners/save-actions.ts'
import { contactSubject } from './save-actions.ts'

const world = await testWorld()
const { db } = world
const camille = await whoIs(world, world.camille)

interface Shown {
  readonly email: string
  readonly mobile: string
  readonly partner_name: string
  readonly search: string
}

async function shown(id: number): Promise<Shown | undefined> {
  const { rows } =
    await sql<Shown>`select email, mobile, partner_name, search from contact where id = ${id}`.execute(db)
  return rows[0]
}

async function lea(): Promise<{ id: number; apollo: number }> {
  return inTransaction(db, async (trx) => {
    const [apollo] = await createRecords(partnerSubject, trx, camille, [{ name: 'Apollo' }])
    const partners = [
      {
        partnerId: apollo?.id ?? 0,
        main: true,
        functionId: null,
        roleIds: [],
        email: '',
        phone: '',
        mainContact: false,
        since: null,
        until: null,
      },
    ]
    const emails = [{ address: 'l.michel@apollo.fr', label: '', primary: true }]
    const phones = [{ number: '06 39 98 47 90', label: '' }]
    const [row] = await createRecords(contactSubject, trx, camille, [
      { lastName: 'Michel', firstName: 'Léa', emails, phones, partners },
    ])
    return { id: row?.id ?? 0, apollo: apollo?.id ?? 0 }
  })
}

test('what the list shows of a contact is there once all of it is written', async () => {
  const { id } = await lea()
  expect(await shown(id)).toMatchObject({
    email: 'l.michel@apollo.fr',
    mobile: '+33639984790',
    partner_name: 'Apollo',
  })
  expect((await shown(id))?.search).toMatch(/^lea michel t\d+ l\.michel@apollo\.fr apollo 33639984790/)
})

test('it follows every kind of change, the partner’s name included', async () => {
  const { id, apollo } = await lea()
  await inTransaction(db, (trx) =>
    changeRecords(contactSubject, trx, camille, [
      { id, change: { emails: [{ address: 'lea@orion.fr', label: '', primary: true }] } },
    ]),
  )
  expect(await shown(id)).toMatchObject({
    email: 'lea@orion.fr',
    search: expect.not.stringContaining('apollo.fr'),
  })
  await inTransaction(db, (trx) =>
    changeRecords(contactSubject, trx, camille, [{ id, change: { lastName: 'Martin' } }]),
  )
  expect((await shown(id))?.search).toMatch(/^lea martin /)
  await inTransaction(db, (trx) =>
    changeRecords(partnerSubject, trx, camille, [{ id: apollo, change: { name: 'Orion' } }]),
  )
  expect(await shown(id)).toMatchObject({ partner_name: 'Orion', search: expect.stringContaining(' orion ') })
})

test('a statement on its own is followed at once', async () => {
  const { id } = await lea()
  await sql`update contact_email set address = 'autre@apollo.fr' where contact_id = ${id}`.execute(db)
  expect((await shown(id))?.email).toBe('autre@apollo.fr')
})

test('a write that fails leaves nothing behind: the next statement of the same connection is followed', async () => {
  const { id } = await lea()
  await db.connection().execute(async (connection) => {
    const failing = connection.transaction().execute((trx) =>
      refreshOnce(trx, 'contact', [id], async () => {
        throw new Error('the disk is full')
      }),
    )
    await expect(failing).rejects.toThrow('the disk is full')
    await sql`update contact_email set address = 'encore@apollo.fr' where contact_id = ${id}`.execute(
      connection,
    )
  })
  expect((await shown(id))?.email).toBe('encore@apollo.fr')
})
