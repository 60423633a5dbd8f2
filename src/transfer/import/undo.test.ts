// An import taken back: what it made goes, what it completed is as it was, and nobody's later work is lost.
import { describe, expect, it } from 'vitest'
import { testImports } from '../../../test/imports.ts'
import { printLetterTo } from '../../../test/printed-letter.ts'
import type { Contact } from '../../contacts/contact.ts'
import type { Import } from './contract.ts'

const { world, camille, hugo, imported, finished, bring } = await testImports()

const file = [
  'Nom;Prénom;Société;E-mail;Mobile;Fonction',
  'MICHEL;Léa;Apollo;l.michel@apollo.fr;06 39 98 47 90;Directrice',
  'GARNIER;Luc;Helvia SA;luc@helvia.ch;;',
  'BLANC;Hugo;Nova Chantiers;h.blanc@nova.fr;;',
].join('\n')

async function contacts(q: string): Promise<Contact[]> {
  return (await camille.get<{ items: Contact[] }>(`/api/v1/contacts?q=${q}&archived=all`)).body.items
}

async function partnerNames(): Promise<string[]> {
  const { body } = await camille.get<{ items: { name: string }[] }>('/api/v1/partners?archived=all')
  return body.items.map((item) => item.name)
}

describe('undoing', () => {
  it('says first what it will do, and does it', async () => {
    const lea = { firstName: 'Léa', lastName: 'Michel', emails: [{ address: 'l.michel@apollo.fr' }] }
    const before = (await camille.post<Contact>('/api/v1/contacts', lea)).body
    const done = await imported(hugo, 'a.csv', file)
    expect(done.run?.tally).toMatchObject({ created: 2, updated: 1 })
    const luc = (await contacts('garnier'))[0] as Contact
    await camille.patch(`/api/v1/contacts/${luc.id}`, { department: 'Achats' }, { 'if-match': '"1"' })
    const completed = (await contacts('michel'))[0] as Contact
    await camille.patch(
      `/api/v1/contacts/${completed.id}`,
      { jobTitle: 'Directrice des achats' },
      { 'if-match': '"2"' },
    )

    const path = `/api/v1/imports/${done.id}`
    const counts = { removed: 3, kept: 2, restored: 1, changedSince: 1 }
    expect((await hugo.delete(`${path}/runs?dryRun=yes`)).body).toEqual({ ...counts, jobId: null })
    expect((await contacts('blanc')).length).toBe(1)
    const { body } = await hugo.delete<{ jobId: number }>(`${path}/runs`)
    expect(body).toMatchObject(counts)
    expect(await finished(hugo, done.id)).toMatchObject({
      state: 'undone',
      undoing: { state: 'done', counts },
    })

    expect(await contacts('blanc')).toEqual([])
    expect(await contacts('garnier')).toMatchObject([
      { department: 'Achats', partners: [{ partnerName: 'Helvia SA' }] },
    ])
    expect(await contacts('michel')).toMatchObject([
      { id: before.id, phones: [], partners: [], jobTitle: 'Directrice des achats', emails: before.emails },
    ])
    // Luc's company stays with him.
    expect(await partnerNames()).toEqual(['Helvia SA'])
    const rows = await hugo.get<{ items: { name: string; recordId: number | null }[] }>(
      `${path}/rows?trial=no`,
    )
    expect(rows.body.items.map((row) => [row.name, row.recordId !== null])).toEqual([
      ['MICHEL Léa', true],
      ['GARNIER Luc', true],
      ['BLANC Hugo', false],
    ])
  })

  it('is done once, and only of what was imported', async () => {
    const id = await bring(hugo, 'a.csv', 'Nom;Prénom\nUne;Fois\n')
    await finished(hugo, id)
    expect((await hugo.delete(`/api/v1/imports/${id}/runs`)).status).toBe(409)
    await hugo.post(`/api/v1/imports/${id}/runs`)
    await finished(hugo, id)
    expect((await hugo.delete(`/api/v1/imports/${id}/runs`)).status).toBe(200)
    await finished(hugo, id)
    expect((await hugo.delete(`/api/v1/imports/${id}/runs`)).status).toBe(409)
    expect((await hugo.post(`/api/v1/imports/${id}/runs`)).status).toBe(409)
  })

  it('lets a file come again as if it never had', async () => {
    const first = await imported(hugo, 'b.csv', 'Nom;Prénom;Société\nEncore;Ana;Vidal\n')
    await hugo.delete(`/api/v1/imports/${first.id}/runs`)
    await finished(hugo, first.id)
    const again = await imported(hugo, 'b.csv', 'Nom;Prénom;Société\nEncore;Ana;Vidal\n')
    expect(again.run?.tally).toMatchObject({ created: 1, matched: 0 })
  })

  it('keeps whom a letter was printed to', async () => {
    const done = await imported(hugo, 'yves.csv', 'Nom;Prénom;E-mail\nBARBIER;Yves;y.barbier@durance.example')
    const yves = (await contacts('barbier'))[0] as Contact
    await printLetterTo(world.db, yves.id, world.hugo.id)
    await hugo.delete(`/api/v1/imports/${done.id}/runs`)
    expect(await finished(hugo, done.id)).toMatchObject({ undoing: { counts: { removed: 0, kept: 1 } } })
    expect(await contacts('barbier')).toMatchObject([{ id: yves.id }])
  })

  it('keeps whom somebody relies on: a manager stays with who is below', async () => {
    const done = await imported(hugo, 'c.csv', 'Nom;Prénom\nChef;Luc\nSeul;Luc\n')
    const chief = (await contacts('chef'))[0] as Contact
    await camille.post('/api/v1/contacts', { lastName: 'Dessous', managerId: chief.id })
    await hugo.delete(`/api/v1/imports/${done.id}/runs`)
    expect(await finished(hugo, done.id)).toMatchObject({ undoing: { counts: { removed: 1, kept: 1 } } })
    expect((await contacts('chef')).length).toBe(1)
  })

  it('is what an administrator may do for somebody', async () => {
    const done = await imported(hugo, 'd.csv', 'Nom;Prénom\nAutrui;Zoé\n')
    expect(done.userId).toBe(world.hugo.id)
    await camille.delete(`/api/v1/imports/${done.id}/runs`)
    expect(await finished(camille, done.id)).toMatchObject({ state: 'undone' })
    expect((await hugo.get<Import>(`/api/v1/imports/${done.id}`)).body.undoing?.counts).toMatchObject({
      removed: 1,
    })
  })
})
