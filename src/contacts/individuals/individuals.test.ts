// Individuals that become contacts and contacts that become individuals, at the door: told, done, and taken back.
import { describe, expect, it } from 'vitest'
import { differences, dump } from '../../../test/merge-worlds.ts'
import { printLetterTo } from '../../../test/printed-letter.ts'
import { testServer, type ProblemBody, type Visitor } from '../../../test/server.ts'
import { testWorld } from '../../../test/world.ts'
import { mergeKind } from '../../duplicates/merge/merges-actions.ts'
import { mergesRoutes } from '../../duplicates/merge/routes.ts'
import { partnerMerging } from '../../partners/merging-actions.ts'
import type { Partner } from '../../partners/partner.ts'
import { partnerRoutes } from '../../partners/routes.ts'
import type { Contact } from '../contact.ts'
import { contactMerging } from '../merging-actions.ts'
import { contactRoutes } from '../routes.ts'
import type { IndividualConversion, IndividualConversionReply } from './contract.ts'
import { individualRoutes } from './routes.ts'

const world = await testWorld()
const merges = mergesRoutes({ partner: mergeKind(partnerMerging), contact: mergeKind(contactMerging) })
const { as, signedOut } = await testServer([partnerRoutes, contactRoutes, individualRoutes, merges], world)
const people = [world.hugo, world.yanis, world.nora]
const [hugo, yanis, nora] = (await Promise.all(people.map(as))) as [Visitor, Visitor, Visitor]

type Reply = IndividualConversionReply
async function created<T>(path: string, draft: object): Promise<T> {
  const { status, body } = await hugo.post<T>(path, draft)
  expect(body).not.toHaveProperty('errors')
  expect(status).toBe(201)
  return body
}
const zoe = {
  kind: 'individual',
  title: 'Mme',
  firstName: 'Zoé',
  name: 'Lambert',
  customer: true,
  emails: [{ address: 'zoe@lambert.example' }],
  phones: [{ number: '06 39 98 20 41' }],
  addresses: [{ line4: '3 quai Tilsitt', postcode: '69002', city: 'Lyon', uses: ['default', 'delivery'] }],
  paymentTerms: '30-days',
  doNotCall: true,
  tags: ['Salon'],
  notes: '<p>Préfère le matin.</p>',
}
const individual = () => created<Partner>('/api/v1/partners', zoe)
const at = (table: 'partners' | 'contacts', id: number) => `/api/v1/${table}/${id}`
const partnerOf = async (id: number) => (await hugo.get<Partner>(at('partners', id))).body
const contactOf = async (id: number) => (await hugo.get<Contact>(at('contacts', id))).body
const convert = (one: Partner, body: object = {}) =>
  hugo.post<Reply>(`${at('partners', one.id)}/conversions`, body)

describe('an individual', () => {
  it('is told what goes along and what stays, and nothing is written', async () => {
    const one = await individual()
    const before = await dump(world.db, {})
    const { status, body } = await convert(one, { dryRun: true, version: one.version })
    expect(status).toBe(201)
    expect(body).toMatchObject({ id: null, made: null })
    expect(body.goes).toEqual(
      expect.arrayContaining([
        'title',
        'firstName',
        'name',
        'emails',
        'phones',
        'addresses',
        'doNotCall',
        'notes',
      ]),
    )
    expect(body.stays).toEqual(['paymentTerms', 'customer'])
    expect(differences(before, await dump(world.db, {}))).toEqual([])
  })

  it('becomes a contact with all that a contact can hold; it is archived, and keeps what points at it', async () => {
    const one = await individual()
    const friend = await created<Contact>('/api/v1/contacts', {
      lastName: 'Roy',
      partners: [{ partnerId: one.id }],
    })
    const { body } = await convert(one)
    expect(body.made).toMatchObject({ name: 'LAMBERT Zoé' })
    expect(await contactOf(body.made?.id ?? 0)).toMatchObject({
      title: 'Mme',
      firstName: 'Zoé',
      lastName: 'Lambert',
      emails: [{ address: 'zoe@lambert.example', primary: true }],
      phones: [{ number: '+33639982041' }],
      addresses: [{ city: 'Lyon', uses: ['default', 'delivery'] }],
      doNotCall: true,
      tags: ['Salon'],
      notes: '<p>Préfère le matin.</p>',
      ownerId: one.ownerId,
      companyIds: one.companyIds,
    })
    expect(await partnerOf(one.id)).toMatchObject({ archived: true, customer: true, paymentTerms: '30-days' })
    expect((await contactOf(friend.id)).partners).toMatchObject([{ partnerId: one.id }])
    const trail = await hugo.get<{ items: { action: string }[] }>(`${at('partners', one.id)}/changes`)
    expect(trail.body.items[0]).toMatchObject({ action: 'converted' })
    for (const [table, id] of [
      ['partners', one.id],
      ['contacts', body.made?.id ?? 0],
    ] as const) {
      const seen = await hugo.get<{ items: IndividualConversion[] }>(`${at(table, id)}/conversions`)
      expect(seen.body.items).toMatchObject([
        { id: body.id, made: 'contact', partner: { id: one.id }, contact: { id: body.made?.id } },
      ])
    }
  })

  it('comes back when that is undone, and the contact goes', async () => {
    const one = await individual()
    const { body } = await convert(one)
    expect((await hugo.delete(`${at('partners', one.id)}/conversions/${body.id}`)).status).toBe(204)
    expect(await partnerOf(one.id)).toMatchObject({ archived: false, emails: zoe.emails })
    expect((await hugo.get(at('contacts', body.made?.id ?? 0))).status).toBe(404)
    expect((await hugo.delete(`${at('partners', one.id)}/conversions/${body.id}`)).status).toBe(409)
    expect((await convert(await partnerOf(one.id))).status).toBe(201)
  })

  it('stays a contact once that was changed, or something new points at it, and it is said why', async () => {
    const one = await individual()
    const { body } = await convert(one)
    const made = await contactOf(body.made?.id ?? 0)
    const managed = await created<Contact>('/api/v1/contacts', { lastName: 'Roy', managerId: made.id })
    const undo = () =>
      hugo.delete<{ blockers: object[] }>(`${at('contacts', made.id)}/conversions/${body.id}`)
    expect(await undo()).toMatchObject({
      status: 409,
      body: { blockers: [{ subject: 'contact', why: 'used' }] },
    })
    await hugo.patch(at('contacts', managed.id), { managerId: null }, { 'if-match': '"1"' })
    await hugo.patch(at('contacts', made.id), { jobTitle: 'Relieuse' }, { 'if-match': `"${made.version}"` })
    expect(await undo()).toMatchObject({ status: 409, body: { blockers: [{ why: 'changed' }] } })
    expect(await partnerOf(one.id)).toMatchObject({ archived: true })
  })
})

describe('an individual that was put aside and then merged', () => {
  it('does not come back alone; once the merge is undone it does', async () => {
    const [one, other] = [await individual(), await individual()]
    const { body } = await convert(one)
    const camille = await as(world.camille)
    const merge = await camille.post<{ id: number }>('/api/v1/partners/merges', {
      originalId: other.id,
      duplicateIds: [one.id],
    })
    expect(merge.status).toBe(201)
    const made = body.made?.id ?? 0
    const undo = () => hugo.delete<{ blockers: object[] }>(`${at('contacts', made)}/conversions/${body.id}`)
    expect(await undo()).toMatchObject({
      status: 409,
      body: { blockers: [{ subject: 'partner', id: other.id, why: 'changed' }] },
    })
    expect([await contactOf(made), await partnerOf(other.id)]).toMatchObject([
      { id: made },
      { archived: false },
    ])
    expect((await camille.delete(`/api/v1/merges/${merge.body.id}`)).status).toBeLessThan(300)
    expect(await partnerOf(one.id)).toMatchObject({ archived: true })
    expect((await undo()).status).toBe(204)
    expect(await partnerOf(one.id)).toMatchObject({ archived: false, emails: zoe.emails })
  })
})

describe('a contact', () => {
  it('to whom a letter was printed is not deleted', async () => {
    const one = await individual()
    const { body } = await convert(one)
    await printLetterTo(world.db, body.made?.id ?? 0, world.hugo.id)
    expect(await hugo.delete(`${at('partners', one.id)}/conversions/${body.id}`)).toMatchObject({
      status: 409,
      body: { blockers: [{ subject: 'contact', id: body.made?.id, why: 'used' }] },
    })
    expect((await contactOf(body.made?.id ?? 0)).id).toBe(body.made?.id)
  })

  it('becomes an individual, and what a partner has no place for stays with it', async () => {
    const contact = await created<Contact>('/api/v1/contacts', {
      lastName: 'Stein',
      firstName: 'Eva',
      jobTitle: 'Relieuse',
      birthday: '1984-06-09',
      emails: [{ address: 'eva@stein.example' }],
    })
    const { body } = await hugo.post<Reply>(`${at('contacts', contact.id)}/conversions`, {})
    expect(body.stays).toEqual(['jobTitle', 'birthday'])
    expect(await partnerOf(body.made?.id ?? 0)).toMatchObject({
      kind: 'individual',
      displayName: 'STEIN Eva',
      emails: [{ address: 'eva@stein.example' }],
    })
    expect(await contactOf(contact.id)).toMatchObject({ archived: true, jobTitle: 'Relieuse' })
    expect((await hugo.delete(`${at('contacts', contact.id)}/conversions/${body.id}`)).status).toBe(204)
    expect(await contactOf(contact.id)).toMatchObject({ archived: false, jobTitle: 'Relieuse' })
    expect((await hugo.get(at('partners', body.made?.id ?? 0))).status).toBe(404)
  })
})

describe('is refused', () => {
  it('for a company, for what is archived, and for what was changed meanwhile', async () => {
    const company = await created<Partner>('/api/v1/partners', { name: 'Apollo' })
    expect((await convert(company)).status).toBe(409)
    const one = await individual()
    expect((await convert(one, { version: one.version + 1 })).status).toBe(412)
    await convert(one)
    expect((await convert(one)).status).toBe(409)
    const odd = await hugo.post<ProblemBody>(`${at('partners', one.id)}/conversions`, { kind: 'x' })
    expect([odd.status, odd.body.errors?.[0]]).toMatchObject([
      400,
      { pointer: '/kind', code: 'unknown-field' },
    ])
  })

  it('to strangers, readers and outsiders', async () => {
    const one = await individual()
    const contact = await created<Contact>('/api/v1/contacts', { lastName: 'Roy' })
    for (const path of [
      `${at('partners', one.id)}/conversions`,
      `${at('contacts', contact.id)}/conversions`,
    ]) {
      expect([(await signedOut.get(path)).status, (await signedOut.post(path, {})).status]).toEqual([
        401, 401,
      ])
      expect([(await yanis.get(path)).status, (await yanis.post(path, {})).status]).toEqual([404, 404])
      expect((await nora.post(path, {})).status).toBe(403)
      expect((await yanis.delete(`${path}/1`)).status).toBe(404)
      expect((await hugo.delete(`${path}/999999`)).status).toBe(404)
    }
  })
})
