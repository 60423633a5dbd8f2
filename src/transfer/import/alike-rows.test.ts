// Whom rows are taken for: named people who are easily taken for each other, and what somebody decides about them.
import { describe, expect, it } from 'vitest'
import { testImports } from '../../../test/imports.ts'
import type { Contact } from '../../contacts/contact.ts'
import type { AlikeRow, Import, ImportRow } from './contract.ts'

const { world, camille, hugo, ines, signedOut, bring, finished, imported, rowsOf } = await testImports()

async function contact(draft: object): Promise<Contact> {
  const { status, body } = await camille.post<Contact>('/api/v1/contacts', draft)
  expect(status).toBe(201)
  return body
}

async function tried(name: string, lines: readonly string[]): Promise<{ id: number; rows: ImportRow[] }> {
  const id = await bring(hugo, name, lines.join('\n'))
  await finished(hugo, id)
  return { id, rows: await rowsOf(hugo, id) }
}

async function contacts(q: string): Promise<Contact[]> {
  return (await camille.get<{ items: Contact[] }>(`/api/v1/contacts?q=${encodeURIComponent(q)}`)).body.items
}

const outcomes = (rows: readonly ImportRow[]) => rows.map((row) => row.outcome)
const isSure = ({ tier }: AlikeRow) => tier === 'automatic'

// A base in which names repeat, as everywhere.
const crowd = Array.from({ length: 60 }, (_, at) => ({
  firstName: ['Jean', 'Marie', 'Luc', 'Zoé', 'Paul', 'Anne'][at % 6],
  lastName: ['Martin', 'Bernard', 'Petit', 'Durand', 'Leroy'][at % 5],
  emails: [{ address: `p${at}@foule-${at}.example` }],
}))
for (const one of crowd) await contact(one)

describe('people who are easily taken for each other', () => {
  it('father and son of one name in one house: somebody is asked, or the dates of birth tell', async () => {
    const address = { line4: '12 rue des Lilas', postcode: '69002', city: 'Lyon' }
    const father = await contact({
      firstName: 'Marcel',
      lastName: 'Vidal',
      birthday: '1948-03-02',
      addresses: [address],
    })
    const { rows } = await tried('famille.csv', [
      'Nom;Prénom;Adresse;Code postal;Ville;Date de naissance;Mobile',
      'Vidal;Marcel;12 rue des Lilas;69002;Lyon;;06 39 98 11 22',
      'Vidal;Marcel;12 rue des Lilas;69002;Lyon;14/07/1979;06 39 98 33 44',
    ])
    expect(rows[0]).toMatchObject({ outcome: 'undecided', recordId: null, decision: null })
    expect(rows[0]?.alike[0]).toMatchObject({ recordId: father.id, tier: 'probable' })
    expect(rows[0]?.text).toMatch(new RegExp(`^${father.reference}, .* %$`))
    expect(rows[1]?.outcome).not.toMatch(/updated|matched/)
  })

  it('namesakes at one firm', async () => {
    const partner = (await camille.post<{ id: number }>('/api/v1/partners', { name: 'Tuileries Vidal' })).body
    await contact({
      firstName: 'Marie',
      lastName: 'Bernard',
      jobTitle: 'Comptable',
      phones: [{ number: '+33639981234', kind: 'mobile' }],
      partners: [{ partnerId: partner.id }],
    })
    const { rows } = await tried('homonymes.csv', [
      'Nom;Prénom;Société;Fonction;Mobile',
      'Bernard;Marie;Tuileries Vidal;Directrice;06 39 98 56 78',
      'Bernard;Marie;Tuileries Vidal;Directrice;',
    ])
    for (const row of rows) expect(row.outcome).not.toMatch(/updated|matched/)
  })

  it('two people behind one mailbox, and a couple', async () => {
    await contact({
      firstName: 'Luc',
      lastName: 'Garnier',
      emails: [{ address: 'contact@garnier.example' }],
    })
    await contact({ firstName: 'Rose', lastName: 'Colin', emails: [{ address: 'famille.colin@free.fr' }] })
    const { rows } = await tried('boîte.csv', [
      'Nom;Prénom;E-mail',
      'Garnier;Luce;contact@garnier.example',
      'Roux;Théo;contact@garnier.example',
      'Colin;Émile;famille.colin@free.fr',
    ])
    expect(outcomes(rows)).not.toContain('matched')
    expect(outcomes(rows)).not.toContain('updated')
  })

  it('one person however written is found without a question, and it is said why', async () => {
    const robert = await contact({
      firstName: 'Robert',
      lastName: 'Rousseau',
      emails: [{ address: 'r.rousseau@villard.example' }],
      phones: [{ number: '+33639987001', kind: 'mobile' }],
    })
    const { rows } = await tried('bob.csv', [
      'Nom;Prénom;E-mail;Mobile;Fonction',
      'ROUSSEAU;Bob;r.rousseau@villard.example;06 39 98 70 01;Acheteur',
    ])
    expect(rows[0]).toMatchObject({ outcome: 'updated', recordId: robert.id })
    expect(rows[0]?.alike[0]).toMatchObject({
      recordId: robert.id,
      name: 'ROUSSEAU Robert',
      tier: 'automatic',
    })
    expect(rows[0]?.alike[0]?.reasons.map(({ text }) => text)).toContain('Bob ≈ Robert')
    expect(rows[0]?.text).toMatch(/reçoit 1 fonction, .*99 %$/)
  })

  it('whom one may not see is not named', async () => {
    const companyIds = [world.companies.alba]
    const hidden = await contact({
      firstName: 'Nadia',
      lastName: 'Cachée',
      emails: [{ address: 'n.cachee@secret.example' }],
      companyIds,
    })
    const { rows } = await tried('secret.csv', ['Nom;Prénom;E-mail', 'Cachée;Nadia;n.cachee@secret.example'])
    expect(rows[0]).toMatchObject({ outcome: 'created', alike: [] })
    expect(JSON.stringify(rows)).not.toContain(hidden.reference)
  })
})

function question(lastName: string, digits = '44'): string[] {
  return [
    'Nom;Prénom;Adresse;Code postal;Ville;Mobile',
    `${lastName};Gaston;3 quai Tilsitt;69002;Lyon;06 39 98 ${digits} 01`,
    `${lastName};Gaston;3 quai Tilsitt;69002;Lyon;06 ${digits} 91 57 28`,
    `Seule-${lastName};Agathe;;;;06 ${digits} 97 40 03`,
  ]
}

async function gaston(lastName: string): Promise<Contact> {
  return contact({
    firstName: 'Gaston',
    lastName,
    birthday: '1950-01-01',
    addresses: [{ line4: '3 quai Tilsitt', postcode: '69002', city: 'Lyon' }],
  })
}

const names: Readonly<Record<string, string>> = {
  create: 'Quéméneur',
  leave: 'Zimmermann',
  update: 'Bouchet',
}

describe('what is doubtful', () => {
  it('is asked about row by row; the run leaves out what nobody answered, and gives it back', async () => {
    const there = await gaston('Faure')
    const { id, rows } = await tried('gaston.csv', question('Faure'))
    expect(outcomes(rows)).toEqual(['undecided', 'undecided', 'created'])
    const path = `/api/v1/imports/${id}/decisions`
    const update = { lines: [2], decision: 'update', recordId: there.id }
    const { status, body } = await hugo.put<Import>(path, { items: [update] })
    expect(status).toBe(200)
    expect(body.trial?.tally).toMatchObject({ created: 1, updated: 1, undecided: 1 })
    expect((await rowsOf(hugo, id))[0]).toMatchObject({
      outcome: 'updated',
      decision: 'update',
      recordId: there.id,
      text: `${there.reference}, choisie`,
    })
    await hugo.post(`/api/v1/imports/${id}/runs`)
    const done = await finished(hugo, id)
    expect(done.run?.tally).toMatchObject({ created: 1, updated: 1, undecided: 1 })
    const { body: after } = await camille.get<Contact>(`/api/v1/contacts/${there.id}`)
    expect(after.phones.map(({ number }) => number)).toEqual(['+33639984401'])
    const back = await hugo.get<string>(`/api/v1/imports/${id}/refused-rows`)
    expect(back.body.split('\r\n').slice(1, -1)).toEqual([
      expect.stringMatching(/^Faure;Gaston;3 quai Tilsitt;69002;Lyon;06 44 91 57 28;/),
    ])
    expect((await hugo.put(path, { items: [update] })).status).toBe(409)
    // The file again: what was decided stands, what was not is asked once more.
    const again = await imported(hugo, 'gaston.csv', question('Faure').join('\n'))
    expect(again.run?.tally).toMatchObject({ created: 0, updated: 0, matched: 2, undecided: 1 })
  })

  it('is asked about again where the chosen record is out of sight when the import runs', async () => {
    const there = await gaston('Roussel')
    const { id } = await tried('gaston.csv', question('Roussel', '77'))
    const update = { lines: [2], decision: 'update', recordId: there.id }
    await hugo.put(`/api/v1/imports/${id}/decisions`, { items: [update] })
    const hidden = { companyIds: [world.companies.alba] }
    const { status } = await camille.patch(`/api/v1/contacts/${there.id}`, hidden, { 'if-match': '"1"' })
    expect(status).toBe(200)
    expect((await hugo.get(`/api/v1/contacts/${there.id}`)).status).toBe(404)
    await hugo.post(`/api/v1/imports/${id}/runs`)
    expect((await finished(hugo, id)).run?.tally).toMatchObject({ updated: 0, undecided: 1 })
    expect((await rowsOf(hugo, id, 'trial=no'))[0]).toMatchObject({
      outcome: 'undecided',
      text: 'la fiche choisie n’est plus là pour vous',
    })
  })

  it('is decided for rows that are alike together, and the decision taken back', async () => {
    const { id, rows } = await tried('groupe.csv', [
      'Nom;Prénom;Société',
      'Morel;Lucie;Verrerie Alban',
      'Morel;Lucie;Verrerie Alban France',
      'Morel;Lucie;Verrerie Albane',
    ])
    expect(rows.some(({ alike }) => alike.some(({ line }) => line !== null))).toBe(true)
    expect(rows.map((row) => row.group)).toEqual([2, 2, 2])
    expect((await rowsOf(hugo, id, 'group=2')).map((row) => row.line)).toEqual([2, 3, 4])
    const path = `/api/v1/imports/${id}/decisions`
    const together = { items: [{ lines: [3, 4], decision: 'update', line: 2 }] }
    expect((await hugo.put<Import>(path, together)).status).toBe(200)
    expect((await rowsOf(hugo, id)).slice(1).map((row) => row.text)).toEqual([
      'ligne 2, choisie',
      'ligne 2, choisie',
    ])
    await hugo.put(path, { items: [{ lines: [4], decision: 'leave' }] })
    expect((await rowsOf(hugo, id))[2]).toMatchObject({
      outcome: 'left',
      text: 'laissée de côté, comme choisi',
    })
    await hugo.put(path, { items: [{ lines: [4], decision: 'ask' }] })
    expect((await rowsOf(hugo, id))[2]).toEqual(rows[2])
    await hugo.put(path, { items: [{ lines: [4], decision: 'create' }] })
    await hugo.post(`/api/v1/imports/${id}/runs`)
    expect((await finished(hugo, id)).run?.tally).toMatchObject({ created: 2, updated: 1 })
    expect(
      (await contacts('Morel Lucie')).map(({ partners }) => partners.length).toSorted((a, b) => a - b),
    ).toEqual([1, 2])
  })

  it.each([
    ['create', '51', { created: 3, undecided: 0 }],
    ['leave', '62', { created: 1, left: 2 }],
    ['update', '73', { created: 1, updated: 2 }],
  ])('is the same for all rows where it is said once: %s', async (doubtful, digits, tally) => {
    const there = await gaston(`${names[doubtful]}`)
    const { id } = await tried('règle.csv', question(`${names[doubtful]}`, digits))
    await hugo.patch(`/api/v1/imports/${id}`, { doubtful })
    const after = await finished(hugo, id)
    expect(after).toMatchObject({ doubtful, trial: { tally } })
    const before = await rowsOf(hugo, id)
    await hugo.post(`/api/v1/imports/${id}/runs`)
    expect((await finished(hugo, id)).run?.tally).toMatchObject(tally)
    expect(outcomes(await rowsOf(hugo, id, 'trial=no'))).toEqual(outcomes(before))
    await hugo.delete(`/api/v1/imports/${id}/runs`)
    await finished(hugo, id)
    expect((await camille.get<Contact>(`/api/v1/contacts/${there.id}`)).body.phones).toEqual([])
  })

  it('two records that are both surely the row: somebody is asked', async () => {
    const twin = { firstName: 'Odile', lastName: 'Besson', emails: [{ address: 'o.besson@free.fr' }] }
    const [first, second] = [await contact(twin), await contact(twin)]
    const { rows } = await tried('odile.csv', [
      'Nom;Prénom;E-mail;Mobile',
      'Besson;Odile;o.besson@free.fr;0639985501',
    ])
    expect(rows[0]?.outcome).toBe('undecided')
    expect(rows[0]?.alike.filter(isSure).map(({ recordId }) => recordId)).toEqual([first.id, second.id])
  })
})

describe('decisions', () => {
  it('say what is wrong at its place, and are for who brought the file', async () => {
    const { id } = await tried('faux.csv', ['Nom;Prénom', 'Pointeur;Luc', ';Sans nom'])
    const path = `/api/v1/imports/${id}/decisions`
    const put = (item: object) => hugo.put<{ errors: object[] }>(path, { items: [item] })
    expect((await put({ lines: [2], decision: 'update', recordId: 999_999 })).body.errors).toMatchObject([
      { pointer: '/items/0/recordId', code: 'not-found' },
    ])
    expect((await put({ lines: [2, 77], decision: 'leave' })).body.errors).toMatchObject([
      { pointer: '/items/0/lines/1', code: 'not-found' },
    ])
    expect((await put({ lines: [3_000_000_000], decision: 'leave' })).body.errors).toMatchObject([
      { pointer: '/items/0/lines/0', code: 'too-large' },
    ])
    expect((await put({ lines: [3], decision: 'create' })).body.errors).toMatchObject([
      { pointer: '/items/0/lines/0', code: 'invalid' },
    ])
    expect((await put({ lines: [2], decision: 'update' })).body.errors).toMatchObject([
      { pointer: '/items/0/lines/0', code: 'not-found' },
    ])
    expect((await put({ lines: [2], decision: 'update', line: 2 })).body.errors).toMatchObject([
      { pointer: '/items/0/line', code: 'invalid' },
    ])
    const item = { items: [{ lines: [2], decision: 'leave' }] }
    expect((await signedOut.put(path, item)).status).toBe(401)
    expect((await ines.put(path, item)).status).toBe(404)
  })

  it('of a record that is gone meanwhile are asked anew', async () => {
    const header = 'Nom;Prénom;Adresse;Code postal;Ville;Date de naissance;Mobile'
    const home = 'Parti;Marius;12 rue des Lilas;69002;Lyon'
    const first = await imported(hugo, 'avant.csv', `${header}\n${home};02/03/1948;\n`)
    const { id, rows } = await tried('parti.csv', [header, `${home};;06 39 98 11 22`])
    const [asked] = rows
    expect(asked?.outcome).toBe('undecided')
    const item = { lines: [2], decision: 'update' }
    await hugo.put(`/api/v1/imports/${id}/decisions`, { items: [item] })
    expect((await rowsOf(hugo, id))[0]?.recordId).toBe(asked?.alike[0]?.recordId)
    await hugo.delete(`/api/v1/imports/${first.id}/runs`)
    await finished(hugo, first.id)
    await hugo.post(`/api/v1/imports/${id}/runs`)
    expect((await finished(hugo, id)).run?.tally).toMatchObject({ created: 1, updated: 0, refused: 0 })
  })
})

describe('the company of a person', () => {
  it('finds the partner that it surely is, however it is written, and makes another one otherwise', async () => {
    const draft = { name: 'Transports Garnier', domains: ['transports-garnier.example'] }
    expect((await camille.post('/api/v1/partners', draft)).status).toBe(201)
    const done = await imported(
      hugo,
      'sociétés.csv',
      [
        'Nom;Prénom;Société;E-mail',
        'Nallet;Basile;Transp. Garnie SAS;b.nallet@transports-garnier.example',
        'Perrot;Irma;Transports Garnot;irma@garnot.example',
      ].join('\n'),
    )
    expect(done.run?.tally).toMatchObject({ created: 2 })
    const firms = await Promise.all(['Nallet', 'Perrot'].map(contacts))
    expect(firms.flat().map(({ partners }) => partners[0]?.partnerName)).toEqual([
      'Transports Garnier',
      'Transports Garnot',
    ])
  })
})

describe('a company that is registered', () => {
  it('is known by its SIREN, whatever its name; two of them are two companies, whatever they share', async () => {
    const apollo = {
      name: 'Apollo Emballages',
      siren: '303265045',
      emails: [{ address: 'contact@apollo-emballages.fr' }],
    }
    const made = (await camille.post<{ id: number }>('/api/v1/partners', apollo)).body
    const file = [
      'Nom;SIREN;E-mail',
      'AG Participations;303265045;siege@ag-participations.fr',
      'Apollo Emballages;732829320;contact@apollo-emballages.fr',
    ]
    const id = await bring(hugo, 'registre.csv', file.join('\n'), 'partner')
    await finished(hugo, id)
    const [renamed, other] = await rowsOf(hugo, id)
    expect(renamed?.alike[0]?.recordId).toBe(made.id)
    expect(renamed?.outcome).toMatch(/updated|undecided/)
    expect(renamed?.text).toContain('SIREN')
    expect(other?.outcome).not.toMatch(/updated|matched/)
  })
})
