// Files on records: what they are is read from their bytes, and what comes back is kept, never run.
import type { InjectOptions } from 'fastify'
import { describe, expect, it } from 'vitest'
import { testServer, type ProblemBody, type Visitor } from '../../test/server.ts'
import { testWorld } from '../../test/world.ts'
import { contactRoutes } from '../contacts/routes.ts'
import type { Activity } from './activity.ts'
import { largestFile } from './kinds.ts'
import { activityRoutes } from './routes.ts'

const world = await testWorld()
const { as, signedOut } = await testServer([contactRoutes, activityRoutes], world)
const [hugo, yanis, nora] = (await Promise.all([world.hugo, world.yanis, world.nora].map(as))) as [
  Visitor,
  Visitor,
  Visitor,
]
const lea = (await hugo.post<{ id: number }>('/api/v1/contacts', { lastName: 'Michel' })).body.id

const pdf = Buffer.from('%PDF-1.7\nDevis\n')

function form(fields: Record<string, string>, name?: string, bytes: Buffer = pdf): InjectOptions {
  const edge = 'carnet-test'
  const lines = Object.entries(fields).map(
    ([field, value]) => `--${edge}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  )
  const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/html\r\n\r\n`
  const file = name === undefined ? [] : [Buffer.from(head), bytes, Buffer.from('\r\n')]
  return {
    method: 'POST',
    url: '/api/v1/files',
    headers: { 'content-type': `multipart/form-data; boundary=${edge}` },
    payload: Buffer.concat([Buffer.from(lines.join('')), ...file, Buffer.from(`--${edge}--\r\n`)]),
  }
}
const attach = (fields: Record<string, string>, name?: string, bytes?: Buffer, by: Visitor = hugo) =>
  by.send<Activity & ProblemBody>(form(fields, name, bytes))
const onLea = { contactId: String(lea) }

describe('a file', () => {
  it('is kept on a record and given back whole, under its name, harmless', async () => {
    const { status, body } = await attach({ ...onLea, text: 'Devis signé' }, 'Devis n° 12.pdf')
    expect(status).toBe(201)
    expect(body).toMatchObject({
      kind: 'file',
      text: 'Devis signé',
      contact: { id: lea },
      file: { name: 'Devis n° 12.pdf', type: 'application/pdf', size: pdf.length },
    })
    const back = await nora.get<string>(`/api/v1/activities/${body.id}/file`)
    expect(back.body).toBe(pdf.toString())
    expect(back.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''Devis%20n%C2%B0%2012.pdf`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    })
    const renamed = await hugo.patch<Activity>(
      `/api/v1/activities/${body.id}`,
      { text: 'Devis refusé' },
      { 'if-match': '"1"' },
    )
    expect(renamed.body).toMatchObject({ text: 'Devis refusé', file: { name: 'Devis n° 12.pdf' } })
  })

  it('is refused where it is no document, whatever it is called', async () => {
    const program = Buffer.from('4d5a90000300000004000000ffff', 'hex')
    const refused = { status: 415, body: { errors: [{ pointer: '/file', code: 'program-refused' }] } }
    expect(await attach(onLea, 'devis.pdf', program)).toMatchObject(refused)
    expect(await attach(onLea, 'page.html', Buffer.from('<script>'))).toMatchObject(refused)
    expect((await attach(onLea, 'vide.txt', Buffer.alloc(0))).body.errors?.[0]?.code).toBe('file-empty')
  })

  it('is refused when it is larger than twenty megabytes', async () => {
    const large = Buffer.alloc(largestFile + 1, 'a')
    expect(await attach(onLea, 'journal.txt', large)).toMatchObject({
      status: 413,
      body: { code: 'too-large' },
    })
  })

  it.each([
    [{}, 'a.pdf', '/contactId', 'required'],
    [{ contactId: '999999' }, 'a.pdf', '/contactId', 'not-found'],
    [{ contactId: 'Léa' }, 'a.pdf', '/contactId', 'invalid'],
    [{ userId: '1' }, 'a.pdf', '/userId', 'unknown-field'],
    [onLea, undefined, '/file', 'required'],
  ])('refuses %j with %s at its field', async (fields, name, pointer, code) => {
    const { status, body } = await attach(fields, name)
    expect(status).toBe(400)
    expect(body.errors).toMatchObject([{ pointer, code }])
  })

  it('is written and read by those who may', async () => {
    const { id } = (await attach(onLea, 'a.pdf')).body
    expect((await attach(onLea, 'a.pdf', pdf, yanis)).status).toBe(400)
    expect((await attach(onLea, 'a.pdf', pdf, nora)).status).toBe(403)
    expect((await attach(onLea, 'a.pdf', pdf, signedOut)).status).toBe(401)
    expect((await yanis.get(`/api/v1/activities/${id}/file`)).status).toBe(404)
    expect((await signedOut.get(`/api/v1/activities/${id}/file`)).status).toBe(401)
    const note = await hugo.post<Activity>('/api/v1/activities', {
      kind: 'note',
      contactId: lea,
      text: 'x',
    })
    expect((await hugo.get(`/api/v1/activities/${note.body.id}/file`)).status).toBe(404)
  })
})
