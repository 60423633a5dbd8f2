// Many leads changed at once, some of them converted before, meanwhile or since: those stay, and are counted.
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { testConnection } from '../../test/database.ts'
import { testServer } from '../../test/server.ts'
import { testWorld, whoIs } from '../../test/world.ts'
import { contactRoutes } from '../contacts/routes.ts'
import { inTransaction, openDatabase } from '../kit/database.ts'
import { startJobRunner } from '../kit/job-runner.ts'
import type { RunningJob } from '../kit/jobs.ts'
import { runBulkEdit, runBulkEditUndo } from '../organisation/records/bulk-edit-actions.ts'
import { createRecords } from '../organisation/records/save-records-actions.ts'
import type { Lead } from './lead.ts'
import { leadRoutes } from './routes.ts'
import { leadSubject } from './save-actions.ts'

const connection = await testConnection()
const db = openDatabase({ ...connection, max: 6 })
afterAll(() => db.destroy())
const world = await testWorld(db)
/** What happens once the first 200 of a job are done. */
let midway = async (): Promise<void> => {}
const interrupted = (job: RunningJob): RunningJob => ({
  ...job,
  progress: async (done, total) => {
    await job.progress(done, total)
    if (done > 0) await midway()
  },
})
const runner = startJobRunner(world.app, connection, {
  'lead-bulk-edit': async (job) => runBulkEdit(interrupted(job), await whoIs(world, world.hugo), leadSubject),
  'lead-bulk-edit-undo': async (job) =>
    runBulkEditUndo(interrupted(job), await whoIs(world, world.hugo), leadSubject),
})
afterAll(() => runner.stop())
const { as } = await testServer([leadRoutes, contactRoutes], world)
const [hugo, yanis] = [await as(world.hugo), await as(world.yanis)]

interface Edited {
  readonly id: number
  readonly jobId: number | null
}
const edits = '/api/v1/leads/bulk-edits'
async function lead(lastName: string, more: object = {}): Promise<Lead> {
  const { status, body } = await hugo.post<Lead>('/api/v1/leads', { lastName, ...more })
  expect(status).toBe(201)
  return body
}
const read = async (id: number) => (await hugo.get<Lead>(`/api/v1/leads/${id}`)).body
async function convert(id: number): Promise<number> {
  const into = { partner: { as: 'none' }, contact: { as: 'new' } }
  const { status, body } = await hugo.post<{ id: number }>(`/api/v1/leads/${id}/conversions`, into)
  expect(status).toBe(201)
  return body.id
}
async function ended(jobId: number | null): Promise<{ state: string; result: unknown }> {
  for (let turn = 0; ; turn++) {
    const { rows } = await sql<{ state: string; result: unknown }>`
      select state, result from job where id = ${jobId} and ended_at is not null`.execute(db)
    if (rows[0]) return rows[0]
    expect(turn).toBeLessThan(400)
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
}
async function tagged(tag: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from lead where ${tag} = any(tags)`.execute(
    db,
  )
  return rows[0]?.n ?? 0
}

describe('a bulk edit', () => {
  it('leaves converted leads as they are, and says how many before and after', async () => {
    const [lea, paul, ana] = [
      await lead('Michel'),
      await lead('Garnier'),
      await lead('Silva', { tags: ['vip'] }),
    ]
    await convert(paul.id)
    const { version } = await read(paul.id)
    const asked = { selection: { ids: [lea.id, paul.id, ana.id] }, changes: { tags: ['vip'] } }
    const counts = { chosen: 3, changed: 1, settled: 1 }
    expect((await hugo.post(edits, { ...asked, dryRun: true })).body).toEqual({
      id: null,
      jobId: null,
      ...counts,
    })
    const { status, body } = await hugo.post(edits, asked)
    expect([status, body]).toMatchObject([201, counts])
    expect((await read(lea.id)).tags).toEqual(['vip'])
    expect(await read(paul.id)).toMatchObject({ tags: [], version })
  })

  it('tells an outsider nothing of leads that are settled', async () => {
    const paul = await lead('Garnier')
    await convert(paul.id)
    const asked = { selection: { ids: [paul.id] }, changes: { tags: ['vip'] } }
    expect((await yanis.post(edits, asked)).body).toMatchObject({ chosen: 0, changed: 0, settled: 0 })
  })

  it('is undone but for leads that were converted since', async () => {
    const [lea, paul, ana] = [await lead('Michel'), await lead('Garnier'), await lead('Silva')]
    const selection = { ids: [lea.id, paul.id, ana.id] }
    const { id } = (await hugo.post<Edited>(edits, { selection, changes: { tags: ['vip'] } })).body
    await convert(paul.id)
    const { version } = await read(ana.id)
    await hugo.patch(`/api/v1/leads/${ana.id}`, { tags: ['export'] }, { 'if-match': `"${version}"` })
    const undone = await hugo.delete(`${edits}/${id}`)
    expect(undone).toMatchObject({
      status: 200,
      body: { restored: 1, changedSince: 1, settled: 1, jobId: null },
    })
    const tags = await Promise.all(selection.ids.map(async (one) => (await read(one)).tags))
    expect(tags).toEqual([[], ['vip'], ['export']])
    expect((await hugo.delete(`${edits}/${id}`)).status).toBe(409)
  })
})

describe('a bulk edit of hundreds', () => {
  it('goes on past converted leads, and its undo can be tried again where it broke down', async () => {
    const hundreds = Array.from({ length: 203 }, (_, i) => ({ lastName: `Salon ${i}`, description: 'lot' }))
    const who = await whoIs(world, world.hugo)
    const leads = await inTransaction(db, (trx) => createRecords(leadSubject, trx, who, hundreds))
    const [before, meanwhile, since] = leads.slice(-3).map((row) => row.id) as [number, number, number]
    await convert(before)
    midway = async () => {
      midway = async () => {}
      await convert(meanwhile)
    }
    const selection = { filter: { field: 'description', op: 'contains', value: 'lot' } }
    const edit = (await hugo.post<Edited>(edits, { selection, changes: { tags: ['salon'] } })).body
    expect(edit).toMatchObject({ chosen: 203, changed: 202, settled: 1 })
    expect(await ended(edit.jobId)).toMatchObject({ state: 'done', result: { changed: 201 } })
    expect(await tagged('salon')).toBe(201)

    await convert(since)
    midway = () => Promise.reject(new Error('the power went'))
    const undo = () => hugo.delete<Edited>(`${edits}/${edit.id}`)
    const broken = await undo()
    expect(broken.status).toBe(200)
    expect(await ended(broken.body.jobId)).toMatchObject({ state: 'failed' })
    expect(await tagged('salon')).toBe(1)
    midway = async () => {}
    const again = await undo()
    expect(again.status).toBe(200)
    expect(await ended(again.body.jobId)).toMatchObject({
      state: 'done',
      result: { restored: 200, changedSince: 0, settled: 1 },
    })
    expect((await undo()).status).toBe(409)
  })

  it('lose leads for a reason, closed and lost ones too, past those that are converted', async () => {
    const closed = await sql<{ id: number }>`
      insert into lead_status (name, kind, position) values ('En sommeil', 'closed', 90) returning id`.execute(
      db,
    )
    const [price, delay] = (
      await sql<{ id: number }>`select id from lead_lost_reason order by id limit 2`.execute(db)
    ).rows.map(({ id }) => id)
    const standing = [{}, { statusId: closed.rows[0]?.id ?? 0 }, { lostReasonId: delay ?? 0 }, {}]
    const hundreds = Array.from({ length: 240 }, (_, i) => ({
      lastName: `Foire ${i}`,
      description: 'foire',
      ...standing[i % 4],
    }))
    const who = await whoIs(world, world.hugo)
    const leads = await inTransaction(db, (trx) => createRecords(leadSubject, trx, who, hundreds))
    await convert(leads[3]?.id ?? 0)
    await convert(leads[235]?.id ?? 0)
    const selection = { filter: { field: 'description', op: 'contains', value: 'foire' } }
    const edit = (await hugo.post<Edited>(edits, { selection, changes: { lostReasonId: price } })).body
    expect(edit).toMatchObject({ chosen: 240, changed: 238, settled: 2 })
    expect(await ended(edit.jobId)).toMatchObject({ state: 'done', result: { changed: 238 } })
    const lost = async () =>
      (
        await sql<{ n: number }>`
          select count(*) as n from lead join lead_status status on status.id = status_id
          where description = 'foire' and kind = 'lost' and lost_reason_id = ${price}`.execute(db)
      ).rows[0]?.n
    expect(await lost()).toBe(238)
    const undone = await hugo.delete<Edited>(`${edits}/${edit.id}`)
    expect(await ended(undone.body.jobId)).toMatchObject({ state: 'done', result: { restored: 238 } })
    expect(await lost()).toBe(0)
  })
})
