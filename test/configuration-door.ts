// What every list of configuration must do at its door, whoever knocks.
import { describe, expect, test } from 'vitest'
import type { ProblemBody, TestServer } from './server.ts'
import type { World } from './world.ts'

interface Row {
  readonly id: number
  readonly [field: string]: unknown
}
interface Page {
  readonly items: Row[]
  readonly next: string | null
}

export interface ConfigurationTried {
  readonly path: string
  /** Two that can stand beside each other, in the order of the list. */
  readonly first: object
  readonly second: object
  /** Words by which the first one alone is found. */
  readonly words: string
  /** What is refused, and where. */
  readonly wrong: readonly (readonly [draft: object, pointer: string, code: string])[]
  readonly archivable: boolean
}

export function describeConfiguration(
  { as, signedOut }: TestServer,
  world: World,
  { path, first, second, words, wrong, archivable }: ConfigurationTried,
): void {
  describe(`configuration at ${path}`, async () => {
    const camille = await as(world.camille)
    const create = async (draft: object) => (await camille.post<Row>(path, draft)).body
    const remove = async (...rows: Row[]) => {
      for (const row of rows) expect((await camille.delete(`${path}/${row.id}`)).status).toBe(204)
    }

    test('an administrator creates, reads, changes and deletes', async () => {
      const reply = await camille.post<Row>(path, first)
      expect(reply).toMatchObject({ status: 201, body: first })
      const own = `${path}/${reply.body.id}`
      expect(await camille.get(own)).toMatchObject({ status: 200, body: reply.body })
      expect(await camille.patch(own, second)).toMatchObject({ status: 200, body: second })
      expect((await camille.delete(own)).status).toBe(204)
      for (const again of [camille.get(own), camille.patch(own, second), camille.delete(own)])
        expect((await again).status).toBe(404)
    })

    test('the list is in order, searched, chosen by ids, and goes page by page', async () => {
      const rows = [await create(second), await create(first)]
      const [late, early] = rows as [Row, Row]
      const list = async (query: string) => (await camille.get<Page>(`${path}?${query}`)).body
      const chosen = `ids=${early.id},${late.id}`
      expect((await list(chosen)).items.map((row) => row.id)).toEqual([early.id, late.id])
      const found = await list(`${chosen}&q=${encodeURIComponent(words)}`)
      expect(found.items.map((row) => row.id)).toEqual([early.id])

      const page = await list(`${chosen}&limit=1`)
      expect(page.items.map((row) => row.id)).toEqual([early.id])
      const rest = await list(`${chosen}&limit=1&cursor=${page.next}`)
      expect([rest.items.map((row) => row.id), rest.next]).toEqual([[late.id], null])
      await remove(...rows)
    })

    test('what stands already is refused at its field', async () => {
      const row = await create(first)
      const reply = await camille.post<ProblemBody>(path, first)
      expect(reply).toMatchObject({ status: 409, body: { code: 'already-exists' } })
      expect(reply.body.errors?.[0]?.pointer).toMatch(/^\/\w+$/)
      await remove(row)
    })

    test.each(wrong)('%j is refused at %s: %s', async (draft, pointer, code) => {
      const reply = await camille.post<ProblemBody>(path, draft)
      expect(reply.status).toBe(400)
      expect(reply.body.errors).toContainEqual(expect.objectContaining({ pointer, code }))
    })

    test('a query that cannot be is refused at its field', async () => {
      for (const [query, pointer] of [
        ['limit=0', '/limit'],
        ['limit=201', '/limit'],
        ['cursor=%25', '/cursor'],
        ['archived=perhaps', '/archived'],
        ['sort=name', '/sort'],
      ]) {
        const reply = await camille.get<ProblemBody>(`${path}?${query}`)
        expect([query, reply.status, reply.body.errors?.[0]?.pointer]).toEqual([query, 400, pointer])
      }
    })

    test('everybody reads, administrators alone change, and nobody without signing in', async () => {
      const row = await create(first)
      const own = `${path}/${row.id}`
      for (const person of [world.nora, world.hugo, world.ines, world.yanis]) {
        const visitor = await as(person)
        expect((await visitor.get(path)).status).toBe(200)
        expect((await visitor.get(own)).status).toBe(200)
        for (const change of [visitor.post(path, second), visitor.patch(own, second), visitor.delete(own)])
          expect(await change).toMatchObject({ status: 403, body: { code: 'not-allowed' } })
      }
      for (const knock of [
        signedOut.get(path),
        signedOut.get(own),
        signedOut.post(path, second),
        signedOut.patch(own, second),
        signedOut.delete(own),
      ])
        expect(await knock).toMatchObject({ status: 401, body: { code: 'not-signed-in' } })
      expect(await camille.get(own)).toMatchObject({ body: row })
      await remove(row)
    })

    if (!archivable) return
    test('what is archived is out of the list, and comes back', async () => {
      const row = await create(first)
      const ids = async (archived: string) =>
        (await camille.get<Page>(`${path}?ids=${row.id}&archived=${archived}`)).body.items.map(({ id }) => id)
      expect(await camille.patch(`${path}/${row.id}`, { archived: true })).toMatchObject({
        body: { archived: true },
      })
      expect([await ids('no'), await ids('yes'), await ids('all')]).toEqual([[], [row.id], [row.id]])
      await camille.patch(`${path}/${row.id}`, { archived: false })
      expect(await ids('no')).toEqual([row.id])
      await remove(row)
    })
  })
}
