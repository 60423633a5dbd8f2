// Invoices and reminders follow their records through merges and back, with no engine told about them.
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { differences, dump } from '../../test/merge-worlds.ts'
import { testServer } from '../../test/server.ts'
import { testWorld } from '../../test/world.ts'
import { contactMerging } from '../contacts/merging-actions.ts'
import { individualRoutes } from '../contacts/individuals/routes.ts'
import { contactRoutes } from '../contacts/routes.ts'
import { mergeKind } from '../duplicates/merge/merges-actions.ts'
import { leadRoutes } from '../leads/routes.ts'
import { mergesRoutes } from '../duplicates/merge/routes.ts'
import { partnerMerging } from '../partners/merging-actions.ts'
import { partnerRoutes } from '../partners/routes.ts'
import type { Followed } from './followed.ts'
import type { Invoice } from './invoice.ts'
import { reminderRoutes } from './routes.ts'

const world = await testWorld()
const merges = mergesRoutes({ contact: mergeKind(contactMerging), partner: mergeKind(partnerMerging) })
const { as } = await testServer(
  [partnerRoutes, contactRoutes, individualRoutes, leadRoutes, reminderRoutes, merges],
  world,
)
const camille = await as(world.camille)

const make = async (path: string, draft: object) =>
  (await camille.post<{ id: number }>(`/api/v1/${path}`, draft)).body.id
const pens = [{ description: 'Stylos', quantity: '10', unitPrice: '9.99' }]
/** Finalised, and overdue since. */
async function overdue(draft: object): Promise<number> {
  const { body } = await camille.post<Invoice>('/api/v1/invoices', { lines: pens, ...draft })
  const at = { 'if-match': `"${body.version}"` }
  expect((await camille.post(`/api/v1/invoices/${body.id}/finalisations`, {}, at)).status).toBe(201)
  await sql`update invoice set issued_on = '2026-01-01', due_on = '2026-01-31' where id = ${body.id}`.execute(
    world.db,
  )
  return body.id
}
const everything = async () => {
  const tables = [
    'invoice',
    'invoice_line',
    'reminder',
    'reminder_invoice',
    'partner_reminder_method',
  ] as const
  const all = await Promise.all(
    tables.map((table) => sql`select * from ${sql.table(table)} order by 1, 2`.execute(world.db)),
  )
  return all.map(({ rows }) => rows)
}
const of = async (path: string) => (await camille.get<Followed>(`/api/v1/${path}/reminders`)).body

interface Merged {
  readonly id: number
}

describe('a merge', () => {
  it('of partners brings invoices, reminders and the method together, and its undo takes them apart', async () => {
    const [one, two] = [
      await make('partners', { name: 'Apollo' }),
      await make('partners', { name: 'Apollo' }),
    ]
    await overdue({ partnerId: one })
    const theirs = await overdue({ partnerId: two })
    await camille.post('/api/v1/reminder-runs')
    const { rows } = await sql<{ id: number }>`
      insert into reminder_method (name, levels) select 'Autre', levels from reminder_method returning id`.execute(
      world.db,
    )
    for (const id of [one, two])
      await camille.put(`/api/v1/partners/${id}/reminder-method`, { methodId: rows[0]?.id })
    const [before, kept] = [await everything(), await dump(world.db, { partner: [one] })]
    const asked = { originalId: one, duplicateIds: [two] }
    const told = await camille.post<object>('/api/v1/partners/merges', { ...asked, dryRun: true })
    expect(JSON.stringify(told.body)).toMatch(/facture.*relance/)
    const merge = await camille.post<Merged>('/api/v1/partners/merges', asked)
    expect(merge.status).toBe(201)
    expect(await of(`partners/${one}`)).toMatchObject({
      partners: [{ methodId: rows[0]?.id }],
      counts: { awaiting: 2, overdue: 2 },
    })
    expect((await camille.get<Invoice>(`/api/v1/invoices/${theirs}`)).body.partnerId).toBe(one)
    expect((await camille.delete(`/api/v1/merges/${merge.body.id}`)).status).toBeLessThan(300)
    expect(await everything()).toEqual(before)
    expect(differences(kept, await dump(world.db, { partner: [one] }))).toEqual([])
    expect(await of(`partners/${two}`)).toMatchObject({ counts: { awaiting: 1, overdue: 1 } })
  })

  it('of contacts leaves the invoices with whoever stays, and its undo gives them back', async () => {
    const partnerId = await make('partners', { name: 'Halle' })
    const draft = { lastName: 'Michel', partners: [{ partnerId }] }
    const [one, two] = [await make('contacts', draft), await make('contacts', draft)]
    const id = await overdue({ partnerId, contactId: two })
    await camille.post('/api/v1/reminder-runs')
    const [before, kept] = [await everything(), await dump(world.db, { contact: [one] })]
    const merge = await camille.post<Merged>('/api/v1/contacts/merges', {
      originalId: one,
      duplicateIds: [two],
    })
    expect((await camille.get<Invoice>(`/api/v1/invoices/${id}`)).body.contactId).toBe(one)
    expect(await of(`contacts/${one}`)).toMatchObject({ reminders: [{ contactId: one }] })
    await camille.delete(`/api/v1/merges/${merge.body.id}`)
    expect(await everything()).toEqual(before)
    expect(differences(kept, await dump(world.db, { contact: [one] }))).toEqual([])
  })
})

describe('an individual who becomes a contact', () => {
  it('keeps the invoices that were made out to him, and the conversion is undone as before', async () => {
    const id = await make('partners', { kind: 'individual', name: 'Delmas', firstName: 'Odile' })
    const invoiceId = await overdue({ partnerId: id })
    const before = await everything()
    const converted = await camille.post<{ id: number }>(`/api/v1/partners/${id}/conversions`, {})
    expect(converted.status).toBe(201)
    expect((await camille.get<Invoice>(`/api/v1/invoices/${invoiceId}`)).body.partnerId).toBe(id)
    expect((await camille.delete(`/api/v1/partners/${id}/conversions/${converted.body.id}`)).status).toBe(204)
    expect(await everything()).toEqual(before)
  })
})

describe('a conversion', () => {
  it('of a contact into an individual leaves the invoices, and is undone as before', async () => {
    const partnerId = await make('partners', { name: 'Verrerie' })
    const contactId = await make('contacts', { lastName: 'Aubert', partners: [{ partnerId }] })
    await overdue({ partnerId, contactId })
    const before = await everything()
    const path = `/api/v1/contacts/${contactId}/conversions`
    const converted = await camille.post<{ id: number }>(path, {})
    expect(converted.status).toBe(201)
    expect((await camille.delete(`${path}/${converted.body.id}`)).status).toBe(204)
    expect(await everything()).toEqual(before)
  })

  it('of a lead is not undone once what it made is invoiced', async () => {
    const lead = await make('leads', { lastName: 'Perrin', companyName: 'Remparts' })
    const asked = { partner: { as: 'new' }, contact: { as: 'none' } }
    const converted = await camille.post<{ id: number; partner: { id: number } }>(
      `/api/v1/leads/${lead}/conversions`,
      asked,
    )
    expect(converted.status).toBe(201)
    await overdue({ partnerId: converted.body.partner.id })
    const undo = await camille.delete(`/api/v1/leads/${lead}/conversions/${converted.body.id}`)
    expect(undo).toMatchObject({ status: 409, body: { blockers: [{ subject: 'partner', why: 'used' }] } })
  })
})
