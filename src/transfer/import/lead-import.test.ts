// Leads that come from a file and go into one, at the door: named in the configuration, met again, safe once converted.
import { describe, expect, it } from 'vitest'
import { testImports } from '../../../test/imports.ts'
import type { Visitor } from '../../../test/server.ts'
import type { Lead } from '../../leads/lead.ts'

const { camille, ines, hugo, nora, yanis, signedOut, bring, imported, rowsOf, finished, send } =
  await testImports()

const configured = async (path: string, name: string) =>
  (await camille.post<{ id: number }>(`/api/v1/${path}`, { name })).body.id
const fair = await configured('lead-sources', 'Salon')
const packaging = await configured('sectors', 'Emballage')

const leads = async (q: string, by: Visitor = hugo) =>
  (await by.get<{ items: Lead[] }>(`/api/v1/leads?q=${encodeURIComponent(q)}&archived=all`)).body.items

const header =
  'Nom;Prénom;Société;Fonction;E-mail;Téléphone;Ville;Statut;Motif de perte;Source;Secteur;Notes\n'
const file = `${header}\
Quéméner;Yann;Atelier Roscoff;Gérant;y.quemener@roscoff.fr;06 39 98 10 10;Roscoff;Nurturing;;Salon;Emballage;Vu au salon
;;Cidrerie Roscoff;;contact@cidrerie-roscoff.fr;;Roscoff;;;Radio;;
Le Goff;Anna;;;a.legoff@roscoff.fr;;;Perdu;Prix;;;
Le Bris;Loïc;;;l.lebris@roscoff.fr;;;Converti;;;;
;;;;nobody@roscoff.fr;;;;;;;
`

describe('an import of leads', () => {
  it('fills fields and choices by name, says what it does not know, and refuses who has no name', async () => {
    const done = await imported(hugo, 'salon.csv', file, 'lead')
    expect(done.run?.tally).toMatchObject({ created: 4, refused: 1 })
    const [yann] = await leads('quemener')
    expect(yann).toMatchObject({
      name: 'QUÉMÉNER Yann',
      companyName: 'Atelier Roscoff',
      jobTitle: 'Gérant',
      mobile: '06 39 98 10 10',
      city: 'Roscoff',
      sourceId: fair,
      sectorId: packaging,
      description: '<p>Vu au salon</p>',
      labels: { statusId: 'Nurturing', ownerId: 'Hugo Blanc' },
    })
    expect((await leads('cidrerie'))[0]).toMatchObject({ lastName: '', labels: { statusId: 'À traiter' } })
    expect((await leads('goff'))[0]).toMatchObject({ statusKind: 'lost', labels: { lostReasonId: 'Prix' } })
    expect((await leads('bris'))[0]).toMatchObject({ statusKind: 'open', conversion: null })
    const rows = await rowsOf(hugo, done.id, 'trial=no')
    const codes = rows.map(({ reasons }) => reasons.map(({ code }) => code))
    expect(codes[1]).toContain('choice-unknown')
    expect(codes[3]).toContain('status-by-conversion')
    expect(codes[4]).toContain('name-missing')
    expect(rows.map(({ recordId }) => recordId !== null)).toEqual([true, true, true, true, false])
  })

  it('changes nothing when the same file comes again', async () => {
    const before = await leads('roscoff')
    const again = await imported(hugo, 'salon.csv', file, 'lead')
    expect(again.run?.tally).toMatchObject({ created: 0, updated: 0, matched: 4 })
    expect(await leads('roscoff')).toEqual(before)
  })

  it('leaves a converted lead as it is, and completes another', async () => {
    const [yann] = await leads('quemener')
    const into = { partner: { as: 'none' }, contact: { as: 'new' } }
    expect((await hugo.post(`/api/v1/leads/${yann?.id}/conversions`, into)).status).toBe(201)
    const more = `Nom;Prénom;E-mail;Service\nQuéméner;Yann;y.quemener@roscoff.fr;Direction\nLe Goff;Anna;a.legoff@roscoff.fr;Achats\n`
    const done = await imported(hugo, 'service.csv', more, 'lead')
    expect(done.run?.tally).toMatchObject({ created: 0, updated: 1, matched: 1 })
    const [ofYann] = await rowsOf(hugo, done.id, 'trial=no')
    expect(ofYann).toMatchObject({ recordId: yann?.id, reasons: [{}, { code: 'converted' }] })
    expect(ofYann?.text).toContain('convertie : elle reste telle quelle')
    expect((await leads('quemener'))[0]).toMatchObject({ department: '', statusKind: 'converted' })
    expect((await leads('goff'))[0]).toMatchObject({ department: 'Achats', statusKind: 'lost' })
    await hugo.delete(`/api/v1/imports/${done.id}/runs`)
    expect(await finished(hugo, done.id)).toMatchObject({ undoing: { counts: { restored: 1 } } })
    expect((await leads('goff'))[0]).toMatchObject({ department: '' })
  })

  it('of a namesake of a converted lead makes a new one', async () => {
    const done = await imported(
      hugo,
      'homonyme.csv',
      'Nom;Prénom;E-mail\nQuéméner;Yann;yann@brest.fr\n',
      'lead',
    )
    const [row] = await rowsOf(hugo, done.id, 'trial=no')
    expect(row?.outcome).not.toMatch(/updated|matched/)
  })

  it('asks where it is not sure, and does as somebody says', async () => {
    await hugo.post('/api/v1/leads', { companyName: 'Menuiserie Kerdoncuff', jobTitle: '' })
    await hugo.post('/api/v1/leads', {
      firstName: 'Maël',
      lastName: 'Kerdoncuff',
      companyName: 'Menuiserie Kerdoncuff',
    })
    const [mael] = await leads('maël kerdoncuff')
    const lines =
      'Nom;Prénom;Société;Fonction;E-mail\nKerdoncuff;Maël;Menuiserie Kerdoncuff;Gérant;\n;;Kerdoncuff Menuiserie;;contact@kerdoncuff.fr\n'
    const id = await bring(hugo, 'menuiserie.csv', lines, 'lead')
    await finished(hugo, id)
    const rows = await rowsOf(hugo, id)
    expect(rows[0]?.alike[0]).toMatchObject({ recordId: mael?.id, settled: false, name: 'KERDONCUFF Maël' })
    const decisions = `/api/v1/imports/${id}/decisions`
    const update = { lines: [2], decision: 'update', recordId: mael?.id }
    expect((await nora.put(decisions, { items: [update] })).status).toBe(403)
    expect((await ines.put(decisions, { items: [update] })).status).toBe(404)
    const items = [update, { lines: [3], decision: 'create' }]
    expect((await hugo.put(decisions, { items })).status).toBe(200)
    await hugo.post(`/api/v1/imports/${id}/runs`)
    expect((await finished(hugo, id)).run?.tally).toMatchObject({ created: 1, updated: 1, undecided: 0 })
    expect((await leads('maël kerdoncuff'))[0]).toMatchObject({ id: mael?.id, jobTitle: 'Gérant' })
  })

  it('says of a converted lead that it stays as it is, also where somebody chooses it', async () => {
    const [yann] = (await leads('quemener')).filter(({ statusKind }) => statusKind === 'converted')
    const line = 'Nom;Prénom;Société;Service\nQuéméner;Yann;Roscoff Atelier;Ventes\n'
    const id = await bring(hugo, 'choix.csv', line, 'lead')
    await finished(hugo, id)
    const [before] = await rowsOf(hugo, id)
    expect(before?.alike.find(({ recordId }) => recordId === yann?.id)).toMatchObject({ settled: true })
    const items = [{ lines: [2], decision: 'update', recordId: yann?.id }]
    await hugo.put(`/api/v1/imports/${id}/decisions`, { items })
    const codes = [{ code: 'chosen', reference: yann?.reference }, { code: 'converted' }]
    expect((await rowsOf(hugo, id))[0]).toMatchObject({ outcome: 'matched', reasons: codes })
    await hugo.post(`/api/v1/imports/${id}/runs`)
    expect((await finished(hugo, id)).run?.tally).toMatchObject({ created: 0, updated: 0, matched: 1 })
    expect((await leads('quemener')).find((one) => one.id === yann?.id)).toMatchObject({ department: '' })
  })

  it('is taken back but for those that became somebody', async () => {
    const done = await imported(hugo, 'deux.csv', 'Nom;Prénom\nUnevoie;Ana\nAutrevoie;Luc\n', 'lead')
    const [one] = await leads('unevoie')
    const into = { partner: { as: 'none' }, contact: { as: 'new' } }
    await hugo.post(`/api/v1/leads/${one?.id}/conversions`, into)
    await hugo.delete(`/api/v1/imports/${done.id}/runs`)
    expect(await finished(hugo, done.id)).toMatchObject({ undoing: { counts: { removed: 1, kept: 1 } } })
    expect((await leads('autrevoie')).length).toBe(0)
    expect((await leads('unevoie')).length).toBe(1)
  })

  it('reads cards of people and of companies', async () => {
    const cards = [
      'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Carter;Joan;;;\r\nFN:Joan Carter\r\nORG:Harbour Ltd;Sales\r\nTITLE:Buyer\r\nEND:VCARD\r\n',
      'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Quay SA\r\nORG:Quay SA\r\nX-ABSHOWAS:COMPANY\r\nEND:VCARD\r\n',
    ].join('')
    expect((await imported(hugo, 'cards.vcf', cards, 'lead')).run?.tally).toMatchObject({ created: 2 })
    expect((await leads('carter'))[0]).toMatchObject({
      companyName: 'Harbour Ltd',
      department: 'Sales',
      jobTitle: 'Buyer',
    })
    expect((await leads('quay'))[0]).toMatchObject({ lastName: '', companyName: 'Quay SA' })
  })
})

describe('an export of leads', () => {
  const exported = (by: Visitor, body: object) => by.post<string>('/api/v1/leads/exports', body)

  it('writes every column, and comes back without a change', async () => {
    const filter = { and: [{ field: 'city', op: 'contains', value: 'Roscoff' }] }
    const table = (await exported(ines, { selection: { filter } })).body
    expect(table).toContain('Atelier Roscoff')
    expect(table).toContain('Converti')
    const done = await imported(hugo, 'pistes.csv', table, 'lead')
    expect(done.facts.ownExport).toBe(true)
    expect(done.run?.tally).toMatchObject({ created: 0, updated: 0, matched: 2 })
    const cards = (await exported(ines, { selection: { filter }, format: 'vcard' })).body
    expect(cards).toContain('ORG:Cidrerie Roscoff')
    const back = await imported(hugo, 'pistes.vcf', cards, 'lead')
    expect(back.run?.tally).toMatchObject({ created: 0, updated: 0, matched: 2 })
  })

  it('and an import are for those who may', async () => {
    const body = { selection: {} }
    expect((await exported(nora, body)).status).toBe(403)
    expect((await exported(signedOut, body)).status).toBe(401)
    expect((await exported(yanis, body)).status).toBeLessThan(404)
    expect((await exported(ines, { selection: {}, columns: ['nickname'] })).status).toBe(400)
    const [one] = await leads('goff')
    const card = `/api/v1/leads/${one?.id}/vcard`
    expect((await ines.get<string>(card)).body).toContain('Goff')
    expect((await signedOut.get(card)).status).toBe(401)
    expect((await ines.get('/api/v1/leads/999999/vcard')).status).toBe(404)
    expect((await send(nora, 'a.csv', 'Nom\nX\n', 'lead')).status).toBe(403)
    expect((await send(signedOut, 'a.csv', 'Nom\nX\n', 'lead')).status).toBe(401)
  })
})
