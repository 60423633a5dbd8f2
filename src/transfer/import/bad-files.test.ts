// Files that are none, too large, odd or broken; and who may not import or look at the imports of others.
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { ProblemBody } from '../../../test/server.ts'
import { sessionCookie } from '../../../test/world.ts'
import { testImports } from '../../../test/imports.ts'
import type { Import } from './contract.ts'

const { world, server, camille, hugo, yanis, nora, signedOut, bring, send, imported, finished, rowsOf } =
  await testImports()

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('a file that is no table', () => {
  it.each([
    [
      'a program',
      Buffer.from('7f454c4602010100000000000000000003003e00', 'hex'),
      'file-program',
      'Ce fichier est un programme, pas un tableau : rien n’en a été gardé.',
    ],
    ['a picture', pixel, 'file-picture', 'Ce fichier est une image, pas un tableau.'],
    [
      'an archive',
      Buffer.from('504b03041400000008000000', 'hex'),
      'file-archive',
      'Ce fichier est une archive : décompressez-la et choisissez ce qu’elle contient.',
    ],
    [
      'a document',
      Buffer.from('%PDF-1.7\n%âãÏÓ\n', 'latin1'),
      'file-document',
      'Ce fichier est un document, pas un tableau : enregistrez le tableau en CSV.',
    ],
    ['empty', Buffer.from(''), 'file-empty', 'Ce fichier est vide.'],
    ['blank', Buffer.from('\n\n   \n'), 'file-empty', 'Ce fichier est vide.'],
  ])('%s is refused, with what it is', async (_what, bytes, code, message) => {
    const { status, body } = await send(hugo, 'contacts.csv', bytes)
    expect(status).toBe(415)
    expect(body as unknown as ProblemBody).toMatchObject({
      code: 'unreadable-file',
      errors: [{ pointer: '/file', code, message }],
    })
    const { rows } = await sql`select from import`.execute(world.db)
    expect(rows).toEqual([])
  })

  it('is refused where subject or file is missing', async () => {
    expect(await send(hugo, 'a.csv', 'Nom\nMichel\n', 'invoice')).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/subject', code: 'not-one-of' }] },
    })
    const headers = { 'content-type': 'multipart/form-data; boundary=b' }
    const payload = '--b\r\ncontent-disposition: form-data; name="subject"\r\n\r\ncontact\r\n--b--\r\n'
    const nothing = await hugo.send<ProblemBody>({ method: 'POST', url: '/api/v1/imports', headers, payload })
    expect(nothing.body.errors).toMatchObject([{ pointer: '/file', code: 'required' }])
    expect((await hugo.post('/api/v1/imports', { subject: 'contact' })).status).toBe(400)
  })
})

describe('a file that is too large', () => {
  it('is refused before it arrives, when it says so', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=b', 'content-length': '1000000000' }
    const { status, body } = await hugo.send<ProblemBody>({
      method: 'POST',
      url: '/api/v1/imports',
      headers,
      payload: '--b',
    })
    expect(status).toBe(413)
    expect(body.code).toBe('too-large')
  })

  it('is refused while it arrives when it does not, and takes neither memory nor place', async () => {
    await server.listen({ port: 0, host: '127.0.0.1' })
    const { port } = server.server.address() as AddressInfo
    const before = process.memoryUsage().rss
    const status = await sendForever(port, await sessionCookie(world.db, world.hugo))
    expect(status).toBe(413)
    expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000)
    const { rows } = await sql`select from import_piece`.execute(world.db)
    expect(rows).toEqual([])
  }, 60_000)
})

/** A gigabyte in pieces, unless the server answers first. */
function sendForever(port: number, cookie: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'multipart/form-data; boundary=b', cookie }
    const request = http.request({
      port,
      host: '127.0.0.1',
      method: 'POST',
      path: '/api/v1/imports',
      headers,
    })
    let answered = false
    request.on('response', (response) => {
      answered = true
      request.destroy()
      resolve(response.statusCode ?? 0)
    })
    request.on('error', (error) => (answered ? undefined : reject(error)))
    request.write('--b\r\ncontent-disposition: form-data; name="subject"\r\n\r\ncontact\r\n')
    request.write('--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nNom;Prénom\n')
    const piece = Buffer.from('Michel;Léa\n'.repeat(6000))
    let sent = 0
    const more = (): void => {
      while (sent < 1_000_000_000) {
        if (answered) return
        sent += piece.length
        if (!request.write(piece)) return void request.once('drain', more)
      }
    }
    more()
  })
}

describe('a table that is odd', () => {
  it('of one column is one of names', async () => {
    const done = await imported(hugo, 'a.csv', 'Nom complet\nLéa MICHEL\nGarnier, Luc\n')
    expect((await rowsOf(hugo, done.id, 'trial=no')).map((row) => row.name)).toEqual([
      'MICHEL Léa',
      'GARNIER Luc',
    ])
  })

  it('with a quote that nobody closes, NUL bytes and rows of other lengths loses nothing', async () => {
    const file = 'Nom;Prénom;Notes\nUn;"Léa;rien\nDeux;L\0uc\nTrois;Zoé;note;de trop\n'
    const done = await imported(hugo, 'a.csv', file)
    expect(done.run?.tally).toMatchObject({ created: 3, refused: 0, warned: 3 })
    expect((await rowsOf(hugo, done.id, 'trial=no')).map((row) => [row.line, row.name, row.text])).toEqual([
      [2, 'UN "Léa', 'aucune fiche proche · un guillemet n’est jamais fermé'],
      [3, 'DEUX Luc', 'aucune fiche proche · caractères NUL retirés · moins de cases que de colonnes'],
      [4, 'TROIS Zoé', 'aucune fiche proche · plus de cases que de colonnes, gardées dans les notes'],
    ])
    const { body } = await camille.get<{ items: { notes: string }[] }>('/api/v1/contacts?q=trois')
    expect(body.items[0]?.notes).toBe('<p>note</p><p>Colonne 4 : de trop</p>')
  })

  it('with values that are too long keeps them in the notes', async () => {
    const done = await imported(
      hugo,
      'a.csv',
      `Nom;Prénom;Service\nLong;Léa;${'x'.repeat(300)}\n${'y'.repeat(150)};Luc;\n`,
    )
    expect(done.run?.tally).toMatchObject({ created: 1, refused: 1 })
    const { body } = await camille.get<{ items: { notes: string; department: string }[] }>(
      '/api/v1/contacts?q=long',
    )
    expect(body.items[0]).toMatchObject({ department: '', notes: `<p>Service : ${'x'.repeat(300)}</p>` })
  })

  it('that breaks off in the middle leaves nothing behind', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=b' }
    const payload =
      '--b\r\ncontent-disposition: form-data; name="subject"\r\n\r\ncontact\r\n--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nNom\nMic'
    const { status } = await hugo.send({ method: 'POST', url: '/api/v1/imports', headers, payload })
    expect(status).toBeGreaterThanOrEqual(400)
    const { rows } = await sql`select from import where facts is null`.execute(world.db)
    expect(rows).toEqual([])
  })
})

describe('rights', () => {
  const file = 'Nom;Prénom\nSecret;Léa\n'

  it('to write is needed for every endpoint, and a session', async () => {
    const id = await bring(hugo, 'a.csv', file)
    const path = `/api/v1/imports/${id}`
    const calls = (by: typeof hugo) => [
      send(by, 'a.csv', file),
      by.get('/api/v1/imports'),
      by.get(path),
      by.patch(path, {}),
      by.delete(path),
      by.post(`${path}/trials`),
      by.get(`${path}/rows`),
      by.post(`${path}/runs`),
      by.delete(`${path}/runs`),
      by.get(`${path}/refused-rows`),
      by.put(`${path}/saved-mapping`),
      by.delete(`${path}/saved-mapping`),
    ]
    const statuses = async (by: typeof hugo) => (await Promise.all(calls(by))).map((reply) => reply.status)
    expect(new Set(await statuses(signedOut))).toEqual(new Set([401]))
    expect(new Set(await statuses(nora))).toEqual(new Set([403]))
  })

  it('nobody sees the files of others, but for administrators', async () => {
    const id = await bring(hugo, 'secret.csv', file)
    await finished(hugo, id)
    const path = `/api/v1/imports/${id}`
    const calls = [
      yanis.get(path),
      yanis.patch(path, { policy: 'skip' }),
      yanis.delete(path),
      yanis.post(`${path}/trials`),
      yanis.get(`${path}/rows`),
      yanis.post(`${path}/runs`),
      yanis.delete(`${path}/runs`),
      yanis.get(`${path}/refused-rows`),
      yanis.put(`${path}/saved-mapping`),
      yanis.delete(`${path}/saved-mapping`),
    ]
    expect((await Promise.all(calls)).map((reply) => reply.status)).toEqual(calls.map(() => 404))
    const listed = async (by: typeof hugo) =>
      (await by.get<{ items: Import[] }>('/api/v1/imports')).body.items.map((one) => one.fileName)
    expect(await listed(yanis)).toEqual([])
    expect(await listed(hugo)).toContain('secret.csv')
    expect(await listed(camille)).toContain('secret.csv')
    expect((await camille.get(path)).status).toBe(200)
  })

  it('records of a company that one does not belong to are neither found nor completed', async () => {
    const draft = {
      lastName: 'Invisible',
      firstName: 'Ana',
      emails: [{ address: 'ana@alba.fr' }],
      companyIds: [world.companies.alba],
    }
    expect((await camille.post('/api/v1/contacts', draft)).status).toBe(201)
    const done = await imported(
      hugo,
      'a.csv',
      'Nom;Prénom;E-mail;Mobile\nInvisible;Ana;ana@alba.fr;06 39 98 47 91\n',
    )
    expect(done.run?.tally).toMatchObject({ created: 1, updated: 0 })
  })

  it('a file that is forgotten is gone; what it made stays', async () => {
    const done = await imported(hugo, 'a.csv', 'Nom;Prénom\nReste;Léa\n')
    expect((await hugo.delete(`/api/v1/imports/${done.id}`)).status).toBe(204)
    expect((await hugo.get(`/api/v1/imports/${done.id}`)).status).toBe(404)
    const { rows } = await sql`select from import_piece where import_id = ${done.id}`.execute(world.db)
    expect(rows).toEqual([])
    expect((await camille.get<{ count: number }>('/api/v1/contacts/count?q=reste')).body.count).toBe(1)
  })
})
