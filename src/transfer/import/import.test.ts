// Imports at the door: a file comes, is tried, run, and accounted for row by row.
import { describe, expect, it } from 'vitest'
import { testImports } from '../../../test/imports.ts'
import type { Contact } from '../../contacts/contact.ts'
import type { Partner } from '../../partners/partner.ts'
import type { Import } from './contract.ts'

const { world, camille, hugo, bring, imported, finished, rowsOf } = await testImports()

async function contact(draft: object): Promise<Contact> {
  const { status, body } = await camille.post<Contact>('/api/v1/contacts', draft)
  expect(status).toBe(201)
  return body
}

async function contactNamed(q: string): Promise<Contact> {
  const { body } = await camille.get<{ items: Contact[] }>(
    `/api/v1/contacts?q=${encodeURIComponent(q)}&archived=all`,
  )
  expect(body.items.map((item) => item.name)).toHaveLength(1)
  return body.items[0] as Contact
}

async function countAll(): Promise<number> {
  return (await camille.get<{ count: number }>('/api/v1/contacts/count?archived=all')).body.count
}

const told = (rows: Awaited<ReturnType<typeof rowsOf>>) =>
  rows.map(({ line, name, partnerName, outcome, text }) => [line, name, partnerName, outcome, text])

describe('a table of another program', () => {
  const file = [
    'Nom;Prénom;Société;Courriel;Tél.;Portable;Titre;CP Ville;Commentaire',
    'MICHEL;Léa;Apollo;l.michel@apollo.fr;;;;;',
    'BERTIN;Marc;Verrerie Alban;;01 99 00 40 20;;;;',
    'DA SILVA;Ana;Nova Chantiers;a.dasilva@nova.fr;;06 39 98 61 25;Cheffe de projet;;',
    ';;Atelier Kermadec;;;;;;',
    'OUALI;Samir;Helvia SA;s.ouali@helvia.ch;;;;;',
    'STEIN;Eva;Rheinwerk GmbH;e.stein@;;12;;10117 Berlin;',
    'BERTIN;Marc;VERRERIE ALBAN SARL;m.bertin@alban.fr;;;;;',
  ].join('\n')
  const expected = [
    [2, 'MICHEL Léa', 'Apollo', 'matched', 'T0001, e-mail identique, même entreprise, 99 %, rien de neuf'],
    [3, 'BERTIN Marc', 'Verrerie Alban', 'created', 'avec le tiers Verrerie Alban, nouveau'],
    [
      4,
      'DA SILVA Ana',
      'Nova Chantiers',
      'updated',
      'T0002 reçoit 1 mobile, 1 fonction, e-mail identique, même entreprise, 99 %',
    ],
    [5, '', 'Atelier Kermadec', 'refused', 'le nom manque, colonne Nom'],
    [6, 'OUALI Samir', 'Helvia SA', 'created', 'avec le tiers Helvia SA, nouveau'],
    [
      7,
      'STEIN Eva',
      'Rheinwerk GmbH',
      'created',
      'avec le tiers Rheinwerk GmbH, nouveau · « e.stein@ » n’est pas un e-mail, gardé dans les notes · « 12 » n’est pas un numéro, gardé tel quel',
    ],
    [
      8,
      'BERTIN Marc',
      'VERRERIE ALBAN SARL',
      'updated',
      'ligne 3 reçoit 1 e-mail, même entreprise, même nom, 83 %',
    ],
  ]
  let id = 0

  it('is recognised column by column', async () => {
    const apollo = (await camille.post<Partner>('/api/v1/partners', { name: 'Apollo' })).body.id
    const nova = (await camille.post<Partner>('/api/v1/partners', { name: 'Nova Chantiers' })).body.id
    // Their references are counted after those of the partners.
    await contact({
      firstName: 'Léa',
      lastName: 'Michel',
      emails: [{ address: 'L.Michel@apollo.fr' }],
      partners: [{ partnerId: apollo }],
    })
    await contact({
      firstName: 'Ana',
      lastName: 'Da Silva',
      emails: [{ address: 'a.dasilva@nova.fr' }],
      partners: [{ partnerId: nova }],
    })
    id = await bring(hugo, 'salon-lyon-2026.csv', file)
    const { body } = await hugo.get<Import>(`/api/v1/imports/${id}`)
    expect(body).toMatchObject({
      subject: 'contact',
      fileName: 'salon-lyon-2026.csv',
      userName: 'Hugo Blanc',
      facts: {
        format: 'csv',
        separator: ';',
        encoding: 'utf-8',
        hasHeader: true,
        size: Buffer.byteLength(file),
      },
      policy: 'fill',
    })
    expect(body.columns.map(({ header, target }) => `${header} > ${target}`)).toEqual([
      'Nom > lastName',
      'Prénom > firstName',
      'Société > partner',
      'Courriel > email',
      'Tél. > phone',
      'Portable > mobile',
      'Titre > jobTitle',
      'CP Ville > postcodeAndCity',
      'Commentaire > notes',
    ])
    expect(body.columns[0]).toMatchObject({
      index: 0,
      examples: ['MICHEL', 'BERTIN', 'DA SILVA'],
      because: 'header',
    })
    expect(body.targets).toContainEqual({ name: 'lastName', label: 'Nom', part: null, several: false })
    expect(body.targets.map((target) => target.name)).not.toContain('externalId')
  })

  it('is tried: what each row would become, and nothing is written', async () => {
    const before = await countAll()
    const tried = await finished(hugo, id)
    expect(tried).toMatchObject({
      state: 'tried',
      facts: { rows: 7 },
      trial: { done: 7, total: 7, tally: { created: 3, updated: 2, matched: 1, refused: 1, warned: 1 } },
      run: null,
    })
    const references = (await camille.get<{ items: Contact[] }>('/api/v1/contacts?q=apollo')).body.items
    const rows = await rowsOf(hugo, id)
    const numbered = expected.map((row) =>
      row.map((one) =>
        String(one)
          .replace('T0001', references[0]?.reference ?? '')
          .replace('T0002', 'T0004'),
      ),
    )
    expect(told(rows).map((row) => row.map(String))).toEqual(numbered)
    expect(await countAll()).toBe(before)
    expect(rows[0]?.recordId).toBe(references[0]?.id)
  })

  it('is told in English to who reads English', async () => {
    await camille.patch('/api/v1/me', { language: 'en' })
    expect((await rowsOf(camille, id)).map((row) => row.text)).toEqual([
      'T0003, same e-mail, same company, 99%, nothing new',
      'with the partner Verrerie Alban, new',
      'T0004 gets 1 mobile, a function, same e-mail, same company, 99%',
      'the name is missing, column Nom',
      'with the partner Helvia SA, new',
      'with the partner Rheinwerk GmbH, new · “e.stein@” is not an e-mail, kept in the notes · “12” is not a phone number, kept as typed',
      'row 3 gets 1 e-mail, same company, same last name, 83%',
    ])
    await camille.patch('/api/v1/me', { language: 'fr' })
  })

  it('is run: the same, and every row is accounted for', async () => {
    expect((await hugo.post(`/api/v1/imports/${id}/runs`)).status).toBe(202)
    expect(await finished(hugo, id)).toMatchObject({
      state: 'done',
      run: { done: 7, total: 7, tally: { created: 3, updated: 2, matched: 1, refused: 1, warned: 1 } },
    })
    const rows = await rowsOf(hugo, id, 'trial=no')
    expect(rows.map((row) => [row.line, row.outcome])).toEqual(
      expected.map(([line, , , outcome]) => [line, outcome]),
    )
    expect(rows[1]?.recordId).toBe(rows[6]?.recordId)
    expect(rows[1]?.reference).toMatch(/^T\d{4}$/)
  })

  it('leaves nothing of a row behind', async () => {
    expect(await contactNamed('Stein')).toMatchObject({
      emails: [],
      phones: [{ number: '12', kind: 'other' }],
      addresses: [{ postcode: '10117', city: 'Berlin', uses: ['default'] }],
      notes: '<p>Courriel : e.stein@</p>',
      partners: [{ partnerName: 'Rheinwerk GmbH', main: true }],
      ownerId: world.hugo.id,
      companyIds: [world.companies.oree],
    })
    expect(await contactNamed('Bertin')).toMatchObject({
      emails: [{ address: 'm.bertin@alban.fr' }],
      phones: [{ number: '+33199004020' }],
      partners: [{ partnerName: 'Verrerie Alban' }],
    })
    const { body } = await camille.get<{ items: { action: string; userName: string }[] }>(
      `/api/v1/contacts/${(await contactNamed('Bertin')).id}/changes`,
    )
    expect(body.items).toMatchObject([{ action: 'imported', userName: 'Hugo Blanc' }])
  })

  it('brought again changes nothing', async () => {
    const before = await countAll()
    const again = await imported(hugo, 'salon-lyon-2026.csv', file)
    expect(again.run?.tally).toMatchObject({ created: 0, updated: 0, matched: 6, refused: 1 })
    expect(await countAll()).toBe(before)
    expect((await contactNamed('Stein')).version).toBe(1)
  })

  it('pages through its rows, by outcome and by warning', async () => {
    const path = `/api/v1/imports/${id}/rows?trial=no&limit=2`
    const first = await hugo.get<{ items: { line: number }[]; next: string }>(path)
    expect(first.body.items.map((row) => row.line)).toEqual([2, 3])
    const second = await hugo.get<{ items: { line: number }[] }>(`${path}&cursor=${first.body.next}`)
    expect(second.body.items.map((row) => row.line)).toEqual([4, 5])
    expect((await rowsOf(hugo, id, 'trial=no&outcome=refused')).map((row) => row.line)).toEqual([5])
    expect((await rowsOf(hugo, id, 'trial=no&warned=yes')).map((row) => row.line)).toEqual([7])
  })
})

describe('rows of people who are hard to tell apart', () => {
  it('without e-mail or phone match when they come again, and namesakes of elsewhere do not', async () => {
    const file = 'Nom,Prénom,Société\nMartin,Jean,Alpha\nMartin,Jean,Bêta\nPetit,Zoé,\nPetit,Zoé,\n'
    const first = await imported(hugo, 'noms.csv', file)
    expect(first.run?.tally).toMatchObject({ created: 3, matched: 1 })
    expect((await imported(hugo, 'noms.csv', file)).run?.tally).toMatchObject({
      created: 0,
      updated: 0,
      matched: 4,
    })
  })

  it('gain something once, however far apart the rows are in the file', async () => {
    const mobile = await contact({
      firstName: 'Sonia',
      lastName: 'Amrani',
      emails: [{ address: 's.amrani@apollo.fr' }],
    })
    const others = Array.from({ length: 600 }, (_, at) => `Foule${at};Zoé;foule${at}@apollo.fr;`)
    const sonia = 'Amrani;Sonia;s.amrani@apollo.fr;06 39 98 77 01'
    const id = await bring(
      hugo,
      'a.csv',
      ['Nom;Prénom;E-mail;Mobile', sonia, ...others, sonia, others[0]].join('\n'),
    )
    const tally = { created: 600, updated: 1, matched: 2 }
    expect((await finished(hugo, id)).trial?.tally).toMatchObject(tally)
    await hugo.post(`/api/v1/imports/${id}/runs`)
    expect((await finished(hugo, id)).run?.tally).toMatchObject(tally)
    expect((await camille.get<Contact>(`/api/v1/contacts/${mobile.id}`)).body.version).toBe(2)
  })

  it('at a shared mailbox stay two people', async () => {
    await contact({ firstName: 'Luc', lastName: 'Garnier', emails: [{ address: 'contact@garnier.fr' }] })
    const done = await imported(
      hugo,
      'a.csv',
      'Nom;Prénom;E-mail\nGarnier;Luce;contact@garnier.fr\nGarnier;;contact@garnier.fr\n',
    )
    expect(done.run?.tally).toMatchObject({ created: 1, undecided: 1 })
  })

  it('are found although they are archived, and it is said', async () => {
    const gone = await contact({
      firstName: 'Rémi',
      lastName: 'Oubli',
      emails: [{ address: 'r.oubli@apollo.fr' }],
    })
    await camille.patch(`/api/v1/contacts/${gone.id}`, { archived: true }, { 'if-match': '"1"' })
    const id = await bring(hugo, 'a.csv', 'Nom;Prénom;E-mail\nOubli;Rémi;r.oubli@apollo.fr\n')
    await finished(hugo, id)
    expect((await rowsOf(hugo, id))[0]?.text).toBe(
      `${gone.reference}, e-mail identique, même prénom, 99 %, rien de neuf, archivée`,
    )
  })
})

describe('the policy', () => {
  const file = 'Nom;Prénom;E-mail;Mobile\nFaure;Inès;i.faure@boreal.fr;06 39 98 00 01\n'

  it('fills, leaves alone, or makes a second record', async () => {
    await contact({ firstName: 'Inès', lastName: 'Faure', emails: [{ address: 'i.faure@boreal.fr' }] })
    const id = await bring(hugo, 'a.csv', file)
    expect((await finished(hugo, id)).trial?.tally).toMatchObject({ updated: 1 })
    await hugo.patch(`/api/v1/imports/${id}`, { policy: 'create' })
    expect((await finished(hugo, id)).trial?.tally).toMatchObject({ created: 1, updated: 0 })
    await hugo.patch(`/api/v1/imports/${id}`, { policy: 'skip' })
    const skipped = await finished(hugo, id)
    expect(skipped).toMatchObject({ policy: 'skip', trial: { tally: { matched: 1 } } })
    expect((await rowsOf(hugo, id))[0]?.text).toMatch(
      /e-mail identique, même prénom, 99 %, laissée telle quelle$/,
    )
    await hugo.post(`/api/v1/imports/${id}/runs`)
    await finished(hugo, id)
    expect((await contactNamed('i.faure')).phones).toEqual([])
  })
})

describe('settling columns', () => {
  const file = 'Alpha;Beta;Gamma\nMichel;Léa;l.michel@apollo.fr\nGarnier;Luc;luc@garnier.fr\n'

  it('tries again with what was chosen; two columns cannot be one value', async () => {
    const id = await bring(hugo, 'a.csv', file)
    const chosen = [
      { index: 0, target: 'firstName' },
      { index: 1, target: 'lastName' },
      { index: 0, target: 'lastName' },
      { index: 1, target: 'firstName' },
    ]
    const { status, body } = await hugo.patch<Import>(`/api/v1/imports/${id}`, { columns: chosen })
    expect(status).toBe(200)
    expect(body.columns.map(({ target, because }) => [target, because])).toEqual([
      ['lastName', 'chosen'],
      ['firstName', 'chosen'],
      ['email', 'content'],
    ])
    await finished(hugo, id)
    expect((await rowsOf(hugo, id)).map((row) => row.name)).toEqual(['MICHEL Léa', 'GARNIER Luc'])
  })

  it('keeps a correspondence for the next file with the same header', async () => {
    const id = await bring(hugo, 'a.csv', file)
    await hugo.patch(`/api/v1/imports/${id}`, { columns: [{ index: 0, target: 'lastName' }] })
    expect((await hugo.put<Import>(`/api/v1/imports/${id}/saved-mapping`)).body.mappingSaved).toBe(true)
    const next = await bring(hugo, 'b.csv', file)
    const { body } = await hugo.get<Import>(`/api/v1/imports/${next}`)
    expect(body).toMatchObject({ mappingSaved: true })
    expect(body.columns[0]).toMatchObject({ target: 'lastName', because: 'saved' })
    expect((await hugo.delete<Import>(`/api/v1/imports/${next}/saved-mapping`)).body.mappingSaved).toBe(false)
  })

  it('reads the file otherwise when it was taken wrongly', async () => {
    const id = await bring(hugo, 'a.csv', 'Michel,Léa;Paris\nGarnier,Luc;Lyon\n')
    const { body } = await hugo.patch<Import>(`/api/v1/imports/${id}`, {
      layout: { separator: ';', hasHeader: false, encoding: 'windows-1252' },
    })
    expect(body.facts).toMatchObject({ separator: ';', hasHeader: false, encoding: 'windows-1252' })
    expect(body.columns.map((column) => column.examples[0])).toEqual(['Michel,LÃ©a', 'Paris'])
  })

  it.each([
    [{ columns: [{ index: 0, target: 'shoeSize' }] }, '/columns/0/target', 'invalid'],
    [{ columns: [{ index: 99, target: 'lastName' }] }, '/columns/0/index', 'not-found'],
    [{ policy: 'overwrite' }, '/policy', 'not-one-of'],
    [{ layout: { encoding: 'klingon' } }, '/layout/encoding', 'invalid'],
    [{ color: 'blue' }, '/color', 'unknown-field'],
  ])('refuses %j', async (change, pointer, code) => {
    const id = await bring(hugo, 'a.csv', file)
    const { status, body } = await hugo.patch<{ errors: unknown[] }>(`/api/v1/imports/${id}`, change)
    expect(status).toBe(400)
    expect(body.errors).toMatchObject([{ pointer, code }])
  })

  it('no longer once the file was imported', async () => {
    const done = await imported(hugo, 'a.csv', file)
    expect((await hugo.patch(`/api/v1/imports/${done.id}`, { policy: 'skip' })).status).toBe(409)
    expect((await hugo.post(`/api/v1/imports/${done.id}/runs`)).status).toBe(409)
    expect((await hugo.post(`/api/v1/imports/${done.id}/trials`)).status).toBe(409)
  })
})

describe('names in a file', () => {
  const file = [
    'Nom;Rôles;Propriétaire;Équipe;Fonction;Ne pas appeler;Désabonné;Inconnu',
    'Nommé;Parrain;Inès Faure;Export;Directeur;non;oui;42',
  ].join('\n')

  it('become what they stand for; a new role only where one may configure', async () => {
    const id = await bring(hugo, 'a.csv', file)
    await finished(hugo, id)
    expect((await rowsOf(hugo, id))[0]?.text).toBe('aucune fiche proche · pas de rôle « Parrain »')
    const own = await bring(camille, 'a.csv', file)
    await finished(camille, own)
    await camille.patch(`/api/v1/imports/${own}`, { columns: [{ index: 7, target: 'notes' }] })
    await camille.post(`/api/v1/imports/${own}/runs`)
    await finished(camille, own)
    expect(await contactNamed('Nommé')).toMatchObject({
      labels: { roleIds: ['Parrain'], ownerId: 'Inès Faure', teamId: 'Export' },
      jobTitle: 'Directeur',
      doNotCall: false,
      doNotEmail: true,
      notes: '<p>Inconnu : 42</p>',
    })
    const { body } = await camille.get<{ items: { name: string; code: string }[] }>('/api/v1/roles')
    expect(body.items).toMatchObject([{ name: 'Parrain', code: 'PARRAIN' }])
  })
})

describe('a partner that several of our companies deal with', () => {
  it('takes in somebody whom a member of one of them imports', async () => {
    const companyIds = [world.companies.oree, world.companies.alba]
    expect((await camille.post('/api/v1/partners', { name: 'Partagé', companyIds })).status).toBe(201)
    const done = await imported(hugo, 'a.csv', 'Nom;Prénom;Société\nCommun;Léa;Partagé\n')
    expect(done.run?.tally).toMatchObject({ created: 1, refused: 0 })
    expect(await contactNamed('Commun')).toMatchObject({ companyIds: [world.companies.oree] })
  })
})

describe('partners', () => {
  it('are imported like contacts, and told apart by their towns', async () => {
    const file = [
      'Raison sociale;Nom commercial;Type;E-mail;Téléphone;Adresse;Code postal;Ville;Est client',
      'Menuiserie Blanc SARL;Menuiserie Blanc;société;contact@blanc.fr;01 99 00 40 30;3 quai Tilsitt;69002;Lyon;oui',
      ';MENUISERIE BLANC;société;;;14 rue de la Lune;75002;Paris;non',
      ';Menuiserie Blanc SAS;;;;;;;',
    ].join('\n')
    const done = await imported(hugo, 'tiers.csv', file, 'partner')
    expect(done.run?.tally).toMatchObject({ created: 2, matched: 1, updated: 0 })
    const { body } = await camille.get<{ items: Partner[] }>('/api/v1/partners?q=menuiserie%20lyon')
    expect(body.items).toMatchObject([
      { name: 'Menuiserie Blanc', legalName: 'Menuiserie Blanc SARL', customer: true, city: 'Lyon' },
    ])
    expect((await imported(hugo, 'tiers.csv', file, 'partner')).run?.tally).toMatchObject({ matched: 3 })
  })

  it('bring their numbers, checked, and are known by them; what they are and how they pay in any words', async () => {
    const file = [
      'Nom;SIREN/SIRET;TVA intracommunautaire;Secteur d’activité;Effectif;Délai de paiement;Devise;Immatriculation',
      'Scierie du Val;732 829 320 00074;FR 44 732 829 320;Négoce;11-50 salariés;30 j. fin de mois;Euro;RCS Lyon B',
      'SDV Bois;732829320;;;;;;',
      'Scierie du Val;303 265 045;FR41303265045;;beaucoup;;doublon;',
    ].join('\n')
    const done = await imported(hugo, 'registre.csv', file, 'partner')
    expect(done.run?.tally).toMatchObject({ created: 2, updated: 1 })
    const { body } = await camille.get<{ items: Partner[] }>(
      '/api/v1/partners?q=scierie%20val&sort=reference',
    )
    expect(body.items).toMatchObject([
      {
        siren: '732829320',
        siret: '73282932000074',
        vatNumber: 'FR44732829320',
        size: '10',
        paymentTerms: '30-days-month-end',
        currency: 'EUR',
        registration: 'RCS Lyon B',
      },
      { siren: '303265045', vatNumber: '', size: null, currency: null },
    ])
    expect(body.items[1]?.notes).toContain('FR41303265045')
    expect(body.items[1]?.notes).toContain('beaucoup')
    const again = await imported(hugo, 'registre.csv', file, 'partner')
    expect(again.run?.tally).toMatchObject({ matched: 3, created: 0, updated: 0 })
  })
})

describe('vCards', () => {
  it('of a phone become contacts with their picture; companies are refused, and come back as a file', async () => {
    const pixel =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    const cards = [
      'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Moreau;Thomas;;Dr;\r\nFN:Dr Thomas Moreau\r\nORG:Tuileries Vidal;Achats',
      'TEL;TYPE=CELL:06 39 98 55 01\r\nTEL;TYPE=WORK,FAX:01 99 00 55 02\r\nEMAIL;TYPE=INTERNET,HOME:thomas@moreau.fr',
      `item1.ADR:;;14 rue de la Lune;Paris;;75002;France\r\nBDAY:1980-03-22\r\nPHOTO;ENCODING=b;TYPE=PNG:${pixel}\r\nEND:VCARD`,
      'BEGIN:VCARD\r\nVERSION:3.0\r\nN:;;;;\r\nFN:Plomberie Masson\r\nORG:Plomberie Masson\r\nX-ABShowAs:COMPANY\r\nEND:VCARD\r\n',
    ].join('\r\n')
    const done = await imported(hugo, 'contacts.vcf', cards)
    expect(done).toMatchObject({
      facts: { format: 'vcard', rows: 2 },
      columns: [],
      run: { tally: { created: 1, refused: 1 } },
    })
    expect(await contactNamed('Thomas Moreau')).toMatchObject({
      title: null,
      department: 'Achats',
      emails: [{ address: 'thomas@moreau.fr', label: 'domicile' }],
      phones: [
        { number: '+33639985501', kind: 'mobile' },
        { number: '+33199005502', kind: 'other', label: 'bureau fax' },
      ],
      addresses: [{ line4: '14 rue de la Lune', postcode: '75002', city: 'Paris', country: 'FR' }],
      birthday: '1980-03-22',
      picture: expect.stringContaining('/picture?v='),
      notes: '<p>Nom : Dr</p>',
    })
    const refused = await hugo.get<string>(`/api/v1/imports/${done.id}/refused-rows`)
    expect(refused.headers['content-disposition']).toContain('contacts-refus.vcf')
    expect(refused.body).toMatch(/^BEGIN:VCARD\r\nVERSION:3.0\r\nN:;;;;\r\nFN:Plomberie Masson/)
    expect(refused.body).toContain(
      'X-CARNET-ERROR:la carte d’une société : à importer dans les tiers\r\nEND:VCARD',
    )
    const asPartner = await imported(hugo, 'refus.vcf', refused.body, 'partner')
    expect(asPartner.run?.tally).toMatchObject({ created: 1, refused: 0 })
  })
})

describe('refused rows', () => {
  it('come back in the columns of the file with the reason, and can be imported once mended', async () => {
    const file = 'Nom;Prénom;E-mail\n;Léa;lea@refus.fr\nRefus;Luc;luc@refus.fr\n'
    const done = await imported(hugo, 'liste.csv', file)
    const { body, headers } = await hugo.get<string>(`/api/v1/imports/${done.id}/refused-rows`)
    expect(headers['content-type']).toContain('text/csv')
    expect(body).toBe(
      '\ufeffNom;Prénom;E-mail;Carnet error\r\n;Léa;lea@refus.fr;le nom manque, colonne Nom\r\n',
    )
    const mended = await imported(hugo, 'liste.csv', body.replace('\r\n;Léa', '\r\nRefus;Léa'))
    expect(mended.run?.tally).toMatchObject({ created: 1, refused: 0 })
  })
})
