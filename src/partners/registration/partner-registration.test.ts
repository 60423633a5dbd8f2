// The numbers of partners and the groups they belong to, at the door.
import { describe, expect, it } from 'vitest'
import { testServer, type ProblemBody, type Visitor } from '../../../test/server.ts'
import { testWorld } from '../../../test/world.ts'
import { mergeKind } from '../../duplicates/merge/merges-actions.ts'
import { mergesRoutes } from '../../duplicates/merge/routes.ts'
import { sectorRoutes } from '../configuration/sectors-routes.ts'
import { partnerMerging } from '../merging-actions.ts'
import type { Partner } from '../partner.ts'
import { partnerRoutes } from '../routes.ts'

const world = await testWorld()
const undoing = mergesRoutes({ partner: mergeKind(partnerMerging) })
const { as } = await testServer([partnerRoutes, sectorRoutes, undoing], world)
const people = [world.hugo, world.ines, world.yanis, world.camille]
const [hugo, ines, yanis, camille] = (await Promise.all(people.map(as))) as [
  Visitor,
  Visitor,
  Visitor,
  Visitor,
]

async function partner(draft: object): Promise<Partner> {
  const { status, body } = await hugo.post<Partner>('/api/v1/partners', draft)
  expect(body).not.toHaveProperty('errors')
  expect(status).toBe(201)
  return body
}
const read = async (id: number) => (await hugo.get<Partner>(`/api/v1/partners/${id}`)).body
const change = (one: Partner, values: object) =>
  hugo.patch<ProblemBody & Partner>(`/api/v1/partners/${one.id}`, values, { 'if-match': `"${one.version}"` })
const found = async (filter: object) => {
  const query = encodeURIComponent(JSON.stringify(filter))
  return (await hugo.get<{ items: Partner[] }>(`/api/v1/partners?filter=${query}`)).body.items.map(
    ({ id }) => id,
  )
}

describe('the numbers of a partner', () => {
  it('are kept without blanks, found however they are typed, and in the trail', async () => {
    const apollo = await partner({
      name: 'Apollo',
      siren: '303 265 045',
      siret: '303 265 045 00011',
      vatNumber: 'fr 40 303 265 045',
      registration: 'RCS Paris B 303 265 045',
    })
    expect(apollo).toMatchObject({
      siren: '303265045',
      siret: '30326504500011',
      vatNumber: 'FR40303265045',
      registration: 'RCS Paris B 303 265 045',
    })
    expect(await found({ field: 'siren', op: 'eq', value: '303 265 045' })).toEqual([apollo.id])
    expect(await found({ field: 'siret', op: 'startsWith', value: '303.265' })).toEqual([apollo.id])
    expect(await found({ field: 'vatNumber', op: 'in', value: ['FR 40 303265045'] })).toEqual([apollo.id])
    const searched = await hugo.get<{ items: Partner[] }>('/api/v1/partners?q=303%20265%20045')
    expect(searched.body.items.map(({ id }) => id)).toEqual([apollo.id])
    await change(apollo, { siren: '' })
    const { body } = await hugo.get<{ items: { changes: object[] }[] }>(
      `/api/v1/partners/${apollo.id}/changes`,
    )
    expect(body.items[0]?.changes).toMatchObject([{ field: 'siren', from: '303265045', to: '' }])
  })

  it.each([
    [{ siren: '30326504' }, '/siren', 'siren-digits'],
    [{ siren: '303265046' }, '/siren', 'siren-check'],
    [{ siret: '30326504500012' }, '/siret', 'siret-check'],
    [{ siret: '30326504600014' }, '/siret', 'siret-siren-check'],
    [{ vatNumber: 'FR41303265045' }, '/vatNumber', 'vat-key'],
    [{ vatNumber: 'XX123' }, '/vatNumber', 'vat-country'],
    [{ vatNumber: 'DE1' }, '/vatNumber', 'vat-form'],
    [{ siren: '732829320', siret: '30326504500011' }, '/siret', 'other-siren'],
    [{ siren: '732829320', vatNumber: 'FR40303265045' }, '/vatNumber', 'other-siren'],
    [{ siren: 303265045 }, '/siren', 'wrong-type'],
    [{ currency: 'XXX' }, '/currency', 'invalid-currency'],
    [{ size: '7' }, '/size', 'not-one-of'],
    [{ paymentTerms: 'later' }, '/paymentTerms', 'not-one-of'],
    [{ parentId: 999_999 }, '/parentId', 'not-found'],
    [{ sectorId: 999_999 }, '/sectorId', 'not-found'],
  ])('refuses %j at its field', async (draft, pointer, code) => {
    const { status, body } = await hugo.post<ProblemBody>('/api/v1/partners', { name: 'Apollo', ...draft })
    expect(status).toBe(400)
    expect(body.errors).toMatchObject([{ pointer, code }])
  })

  it('say which rule failed, in the words of the reader', async () => {
    const { body } = await hugo.post<{ errors: { message?: string; detail?: string }[] }>(
      '/api/v1/partners',
      { name: 'Apollo', siren: '303265046' },
    )
    expect(JSON.stringify(body)).toMatch(/clé de contrôle du SIREN ne correspond pas/)
  })

  it('contradict what stands already, and are told where they are changed', async () => {
    const one = await partner({ name: 'Vidal', siret: '73282932000074' })
    const { status, body } = await change(one, { siren: '303265045' })
    expect(status).toBe(400)
    expect(body.errors).toMatchObject([{ pointer: '/siren', code: 'other-siren' }])
    expect((await change(one, { siren: '732829320' })).status).toBe(200)
  })

  it('tell who a draft may be already, whatever its name', async () => {
    const one = await partner({ name: 'Verrerie Alban', siren: '732829320' })
    const { body } = await hugo.post<{
      items: { id: number; probability: number; reasons: { text: string }[] }[]
    }>('/api/v1/partners/duplicate-checks', { name: 'VA Emballages', vatNumber: 'FR 44 732 829 320' })
    const same = body.items.find(({ id }) => id === one.id)
    expect(same?.probability).toBeGreaterThan(0.95)
    expect(same?.reasons[0]?.text).toBe('même SIREN ou n° de TVA')
  })
})

describe('a group', () => {
  it('has a parent that its reader sees, subsidiaries, and no circle', async () => {
    const villard = await partner({ name: 'Groupe Villard' })
    const sud = await partner({ name: 'Villard Sud', parentId: villard.id })
    const nord = await partner({ name: 'Villard Nord', parentId: sud.id })
    expect(sud).toMatchObject({ parentId: villard.id, labels: { parentId: 'Groupe Villard' } })
    expect(await found({ field: 'parentId', op: 'in', value: [villard.id] })).toEqual([sud.id])
    for (const parentId of [villard.id, sud.id, nord.id]) {
      const { body } = await change(await read(villard.id), { parentId })
      expect(body.errors).toMatchObject([{ pointer: '/parentId', code: 'parent-cycle' }])
    }
    expect((await change(await read(nord.id), { parentId: villard.id })).status).toBe(200)
  })

  it('is closed to whoever may not see it', async () => {
    const villard = await partner({ name: 'Groupe Villard' })
    const { body } = await yanis.post<ProblemBody>('/api/v1/partners', {
      name: 'Villard Est',
      parentId: villard.id,
    })
    expect(body.errors).toMatchObject([{ pointer: '/parentId', code: 'not-found' }])
  })

  it('moves to the original in a merge, and comes back when it is undone', async () => {
    const [one, two] = [
      await partner({ name: 'Helvia', siren: '303265045' }),
      await partner({
        name: 'Helvia SA',
        siren: '732829320',
        siret: '73282932000074',
        size: '50',
        currency: 'CHF',
      }),
    ]
    const daughter = await partner({ name: 'Helvia Lyon', parentId: two.id })
    const asked = { originalId: one.id, duplicateIds: [two.id] }
    const merge = await ines.post<{ id: number }>('/api/v1/partners/merges', asked)
    expect(merge.status).toBe(201)
    expect(await read(daughter.id)).toMatchObject({ parentId: one.id, labels: { parentId: 'Helvia' } })
    // The SIRET of the other firm has no place beside the SIREN that is kept.
    expect(await read(one.id)).toMatchObject({ siren: '303265045', siret: '', size: '50', currency: 'CHF' })
    expect((await ines.delete(`/api/v1/merges/${merge.body.id}`)).status).toBe(200)
    expect(await read(daughter.id)).toMatchObject({ parentId: two.id })
    const chosen = await ines.post<{ id: number }>('/api/v1/partners/merges', {
      ...asked,
      choices: { siren: two.id },
    })
    expect(chosen.status).toBe(201)
    expect(await read(one.id)).toMatchObject({ siren: '732829320', siret: '73282932000074' })
  })

  it('of parent and daughter that are merged has nobody above itself', async () => {
    const parent = await partner({ name: 'Kiosk' })
    const daughter = await partner({ name: 'Kiosk Conseil', parentId: parent.id })
    const merge = await ines.post('/api/v1/partners/merges', {
      originalId: daughter.id,
      duplicateIds: [parent.id],
    })
    expect(merge.status).toBe(201)
    expect(await read(daughter.id)).toMatchObject({ parentId: null })
  })
})

describe('what a partner does, and how it pays', () => {
  it('is kept, filtered, grouped and changed in bulk', async () => {
    const sector = await camille.post<{ id: number }>('/api/v1/sectors', { name: 'Emballage' })
    expect(sector.status).toBe(201)
    const facts = { sectorId: sector.body.id, size: '50', paymentTerms: '30-days', currency: 'eur' }
    const one = await partner({ name: 'Plastigroup', ...facts })
    expect(one).toMatchObject({ ...facts, currency: 'EUR', labels: { sectorId: 'Emballage' } })
    for (const field of ['size', 'paymentTerms', 'currency'] as const)
      expect(await found({ field, op: 'in', value: [one[field]] })).toContain(one.id)
    const groups = await hugo.get<{ items: object[] }>('/api/v1/partners/groups?by=sectorId')
    expect(groups.body.items).toContainEqual(expect.objectContaining({ label: 'Emballage', count: 1 }))
    const edit = await hugo.post<{ changed: number }>('/api/v1/partners/bulk-edits', {
      selection: { ids: [one.id] },
      changes: { paymentTerms: '45-days-month-end', size: null },
    })
    expect(edit.body).toMatchObject({ changed: 1 })
    expect(await read(one.id)).toMatchObject({ paymentTerms: '45-days-month-end', size: null })
    const sorted = await hugo.get<{ items: Partner[] }>('/api/v1/partners?sort=size')
    expect(sorted.status).toBe(200)
  })
})
