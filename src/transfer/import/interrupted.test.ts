// Imports that are stopped or cut in the middle: nothing is half done, and going on brings each row in once.
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { testImports } from '../../../test/imports.ts'
import { cutConnections } from '../../../test/test-server.ts'
import type { Import } from './contract.ts'

const { world, connection, camille, hugo, bring, finished } = await testImports()

const starts = [
  'Bar',
  'Cou',
  'Del',
  'Fau',
  'Gir',
  'Hum',
  'Jos',
  'Kel',
  'Lam',
  'Mor',
  'Nav',
  'Oud',
  'Per',
  'Qui',
  'Rav',
  'Sor',
]
const middles = [
  'ba',
  'chi',
  'do',
  'fe',
  'gu',
  'lo',
  'mi',
  'ne',
  'pa',
  'ri',
  'so',
  'tu',
  'va',
  'ze',
  'ju',
  'ka',
]
const ends = ['nard', 'bert', 'quin', 'let', 'cher', 'doux']
const firstNames = ['Léa', 'Hugo', 'Zoé', 'Marc', 'Inès', 'Paul', 'Rose', 'Karim', 'Anne', 'Théo', 'Lucie']

/** People whom nobody takes for each other, nor for those of another table. */
function table(tag: string, rows: number): string {
  const code = tag.charCodeAt(0)
  const lines = Array.from({ length: rows }, (_, at) => {
    const last = `${starts[at % 16]}${middles[Math.floor(at / 16) % 16]}${ends[Math.floor(at / 256)]}`
    const mobile = `06 ${two(code)} ${two(at * 37 + code * 7)} ${two(at / 3 + code)} ${two(at * 61 + code * 13)}`
    return `${last};${firstNames[(at + code) % 11]};Société ${tag} ${at % 20};p${at * 7919}@${tag}-${at}.example;${mobile}`
  })
  return ['Nom;Prénom;Société;E-mail;Mobile', ...lines].join('\n')
}

function two(number: number): string {
  return String(Math.floor(number) % 100).padStart(2, '0')
}

async function until(id: number, isReached: (found: Import) => boolean): Promise<Import> {
  for (let wait = 0; wait < 2000; wait += 1) {
    const { status, body } = await hugo.get<Import>(`/api/v1/imports/${id}`)
    if (status === 200 && isReached(body)) return body
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('it was never reached')
}

/** Each person once, whole: an e-mail, a phone and a company. */
async function wholePeople(tag: string): Promise<{ people: number; whole: number; companies: number }> {
  const { rows } = await sql<{ people: number; whole: number; companies: number }>`
    select count(*)::int as people, count(distinct c.email)::int as whole,
      (select count(*)::int from partner where name like ${`Société ${tag} %`}) as companies
    from contact c
    where c.email like ${`%@${tag}-%.example`} and c.phone <> '' and c.partner_name <> ''
      and exists (select from contact_change where contact_id = c.id)`.execute(world.db)
  return rows[0] as { people: number; whole: number; companies: number }
}

describe('an import', () => {
  it('whose connections are all cut, again and again, brings each row in once', async () => {
    const id = await bring(hugo, 'coupe.csv', table('coupe', 1000))
    await finished(hugo, id)
    await hugo.post(`/api/v1/imports/${id}/runs`)
    for (const reached of [1, 300, 700]) {
      await until(id, ({ state, run }) => state !== 'running' || (run?.tally.created ?? 0) >= reached)
      await cutConnections(connection)
    }
    const done = await until(id, ({ state }) => state !== 'running')
    expect(done).toMatchObject({ state: 'done', run: { done: 1000, tally: { created: 1000, matched: 0 } } })
    expect(await wholePeople('coupe')).toEqual({ people: 1000, whole: 1000, companies: 20 })
    const { rows } = await sql<{ n: number }>`
      select count(distinct line)::int as n from import_row where import_id = ${id} and not trial`.execute(
      world.db,
    )
    expect(rows[0]?.n).toBe(1000)
  }, 60_000)

  it('that is cancelled goes on where it stopped, or is taken back', async () => {
    const id = await bring(hugo, 'stop.csv', table('stop', 1000))
    await finished(hugo, id)
    await hugo.post(`/api/v1/imports/${id}/runs`)
    const running = await until(id, ({ run }) => (run?.tally.created ?? 0) > 0)
    expect((await hugo.post(`/api/v1/jobs/${running.run?.jobId}/cancellation`)).status).toBe(202)
    const stopped = await until(id, ({ state }) => state === 'interrupted')
    const soFar = stopped.run?.tally.created ?? 0
    expect(soFar).toBeGreaterThan(0)
    expect(soFar).toBeLessThan(1000)
    expect((await wholePeople('stop')).people).toBe(soFar)
    await hugo.post(`/api/v1/imports/${id}/runs`)
    expect(await finished(hugo, id)).toMatchObject({
      state: 'done',
      run: { tally: { created: 1000, matched: 0 } },
    })
    await hugo.delete(`/api/v1/imports/${id}/runs`)
    const undone = await finished(hugo, id)
    expect(undone).toMatchObject({ state: 'undone', undoing: { counts: { removed: 1020, kept: 0 } } })
    expect((await camille.get<{ count: number }>('/api/v1/contacts/count?q=stop-')).body.count).toBe(0)
  }, 60_000)

  it('that is cancelled while its rows are compared has written nothing, and begins anew', async () => {
    const id = await bring(hugo, 'avant.csv', table('avant', 1000))
    await finished(hugo, id)
    await hugo.post(`/api/v1/imports/${id}/runs`)
    const running = await until(id, ({ run }) => run?.state === 'running')
    expect((await hugo.post(`/api/v1/jobs/${running.run?.jobId}/cancellation`)).status).toBe(202)
    const stopped = await until(id, ({ state }) => state !== 'running')
    expect(stopped).toMatchObject({ state: 'interrupted', run: { done: 0, tally: { created: 0 } } })
    await hugo.post(`/api/v1/imports/${id}/runs`)
    expect(await finished(hugo, id)).toMatchObject({ state: 'done', run: { tally: { created: 1000 } } })
  }, 60_000)

  it('whose columns change in the middle of its trial is tried anew', async () => {
    const id = await bring(hugo, 'essai.csv', table('essai', 1000))
    await until(id, ({ trial }) => (trial?.tally.created ?? 0) > 0)
    await hugo.patch(`/api/v1/imports/${id}`, { columns: [{ index: 0, target: 'ignore' }] })
    expect(await finished(hugo, id)).toMatchObject({
      state: 'tried',
      trial: { done: 1000, tally: { created: 0, refused: 1000 } },
    })
  }, 60_000)

  it('that begins during its trial ends the trial', async () => {
    const id = await bring(hugo, 'vite.csv', table('vite', 600))
    await hugo.post(`/api/v1/imports/${id}/runs`)
    expect(await finished(hugo, id)).toMatchObject({ state: 'done', run: { tally: { created: 600 } } })
  }, 60_000)
})
