import { afterEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { contract } from '../contract.ts'
import { ApiProblem, fileClient, fileNameIn, urlOf } from './client.ts'

afterEach(() => vi.unstubAllGlobals())

const cards = contract({
  'GET /api/v1/contacts/{id}/vcard': {
    summary: 'A card',
    right: 'export',
    params: z.object({ id: z.int() }),
    reply: 'text/vcard',
    problems: ['not-found'],
  },
})

test('a path is filled, what is undefined stays out of the query', () => {
  expect(urlOf('/api/v1/contacts/{id}/vcard', { id: 412 }, { version: '4.0', q: undefined })).toBe(
    '/api/v1/contacts/412/vcard?version=4.0',
  )
})

test('a file keeps the name that the server gave it', async () => {
  vi.stubGlobal('fetch', async () => {
    const headers = { 'content-disposition': `attachment; filename*=UTF-8''MICHEL%20L%C3%A9a.vcf` }
    return new Response('BEGIN:VCARD', { headers })
  })
  const file = await fileClient<typeof cards>()('GET /api/v1/contacts/{id}/vcard', { params: { id: 412 } })
  expect(file.name).toBe('MICHEL Léa.vcf')
  expect(await file.content.text()).toBe('BEGIN:VCARD')
})

test('a refused file is a problem in words, never a file', async () => {
  vi.stubGlobal('fetch', async () =>
    Response.json({ title: 'Vous n’avez pas le droit de faire cela.', code: 'not-allowed' }, { status: 403 }),
  )
  const file = fileClient<typeof cards>()('GET /api/v1/contacts/{id}/vcard', { params: { id: 412 } })
  await expect(file).rejects.toThrow(ApiProblem)
  await expect(file).rejects.toThrow('Vous n’avez pas le droit de faire cela.')
})

test('without a name there is still one', () => {
  expect(fileNameIn('attachment')).toBe('carnet')
})
