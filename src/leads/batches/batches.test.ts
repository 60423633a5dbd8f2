// Many leads converted at once, at the door: told before, done as a job, reported lead by lead, and taken back.
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { testConnection } from '../../../test/database.ts'
import { testServer, type ProblemBody, type Visitor } from '../../../test/server.ts'
import { testWorld, whoIs } from '../../../test/world.ts'
import type { Contact } from '../../contacts/contact.ts'
import { contactRoutes } from '../../contacts/routes.ts'
import { openDatabase } from '../../kit/database.ts'
import { startJobRunner } from '../../kit/job-runner.ts'
import type { RunningJob } from '../../kit/jobs.ts'
import { asWho } from '../../organisation/sign-in/actions.ts'
import { findWho } from '../../organisation/sign-in/queries.ts'
import { partnerRoutes } from '../../partners/routes.ts'
import type { Partner } from '../../partners/partner.ts'
import type { LeadCheck } from '../contract.ts'
import { factsOf } from '../lead-match.ts'
import type { Lead } from '../lead.ts'
import { leadsById } from '../queries.ts'
import { leadRoutes } from '../routes.ts'
import type { BatchReply, BatchSummary, ConversionBatch } from './batch.ts'
import { runBatch, runBatchUndo } from './run-batch-actions.ts'
import { lookAtLeads } from './look-actions.ts'
import { conversionBatchRoutes } from './routes.ts'

const connection = await testConnection()
const db = openDatabase({ ...connection, max: 6 })
afterAll(() => db.destroy())
const world = await testWorld(db)
const whoAsked = async (job: RunningJob) => {
  const row = await findWho(job.db, job.userId)
  if (!row) throw new Error('nobody asked')
  return asWho(row, null)
}
const runner = startJobRunner(world.app, connection, {
  'lead-conversion-batch': async (job) => runBatch(job, await whoAsked(job)),
  'lead-conversion-batch-undo': async (job) => runBatchUndo(job, await whoAsked(job)),
})
afterAll(() => runner.stop())
const tables = [conversionBatchRoutes, leadRoutes, contactRoutes, partnerRoutes]
const { as, signedOut } = await testServer(tables, world)
const [camille, hugo, yanis, nora] = (await Promise.all(
  [world.camille, world.hugo, world.yanis, world.nora].map(as),
)) as [Visitor, Visitor, Visitor, Visitor]

const place = '/api/v1/leads/conversion-batches'
async function lead(draft: object): Promise<Lead> {
  const { status, body } = await hugo.post<Lead>('/api/v1/leads', draft)
  expect(status).toBe(201)
  return body
}
const ask = (leads: readonly Lead[], more: object = {}, by: Visitor = hugo) =>
  by.post<BatchReply & ProblemBody>(place, { selection: { ids: leads.map(({ id }) => id) }, ...more })

async function settled(id: number | undefined, undone = false): Promise<ConversionBatch> {
  for (let turn = 0; ; turn++) {
    const { body } = await hugo.get<ConversionBatch>(`${place}/${id}`)
    if ((undone ? body.undo?.state : body.state) === 'done') return body
    expect(turn).toBeLessThan(200)
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
}
const read = async (id: number) => (await hugo.get<Lead>(`/api/v1/leads/${id}`)).body
const outcomes = ({ leads }: ConversionBatch) => leads.map(({ outcome }) => outcome)

/** What can be taken back: everything but numbers that were given out, the trail of leads, conversions and their batches. */
async function everything(): Promise<unknown> {
  const { rows } = await sql`
    select (select json_agg(p.* order by id) from partner p) as partners,
      (select json_agg(c.* order by id) from contact c) as contacts,
      (select json_agg(l.* order by id) from contact_partner l) as links,
      (select json_agg((e.contact_id, e.address)::text order by e.contact_id, e.position) from contact_email e) as emails,
      (select json_agg((l.id, l.status_id, l.lost_reason_id)::text order by l.id) from lead l) as leads`.execute(
    db,
  )
  return rows
}

describe('many leads at once', () => {
  it('become whoever is known beyond doubt, else somebody new; a company is made once', async () => {
    const garnier = { firstName: 'Paul', lastName: 'Garnier', emails: [{ address: 'p.garnier@verrerie.fr' }] }
    const contact = (await hugo.post<Contact>('/api/v1/contacts', garnier)).body
    const doubtful = (await hugo.post<Contact>('/api/v1/contacts', { firstName: 'Ana', lastName: 'Silva' }))
      .body
    const leads = [
      await lead({ ...garnier, companyName: 'Verrerie Alban' }),
      await lead({ firstName: 'Inès', lastName: 'Faure', companyName: 'SARL Verrerie Alban' }),
      await lead({ firstName: 'Ana', lastName: 'Silva', companyName: 'Lusitania' }),
      await lead({ companyName: 'Papeterie des Lilas' }),
    ]
    const before = await everything()
    const told = await ask(leads, { dryRun: true })
    expect(told.body).toMatchObject({
      batch: null,
      plan: {
        counts: { leads: 4, converted: 3, newPartners: 2, newContacts: 1, knownContacts: 1, left: 1 },
        leads: [
          {
            outcome: 'waiting',
            plan: { partner: { as: 'new' }, contact: { as: 'existing', id: contact.id } },
          },
          { outcome: 'waiting', plan: { partner: { as: 'shared', place: 0 }, contact: { as: 'new' } } },
          { outcome: 'doubtful', plan: { doubt: { subject: 'contact', id: doubtful.id } } },
          { outcome: 'waiting', plan: { contact: { as: 'none' } } },
        ],
      },
    })
    expect(await everything()).toEqual(before)

    const { status, body } = await ask(leads)
    expect(status).toBe(202)
    const report = await settled(body.batch?.id)
    expect(outcomes(report)).toEqual(['converted', 'converted', 'doubtful', 'converted'])
    expect(report.leads[0]?.contact?.id).toBe(contact.id)
    expect(report.leads[1]?.partner?.id).toBe(report.leads[0]?.partner?.id)
    const firm = (await hugo.get<Partner>(`/api/v1/partners/${report.leads[0]?.partner?.id}`)).body
    expect(firm).toMatchObject({ name: 'Verrerie Alban', prospect: true })
    expect((await read(leads[2]?.id ?? 0)).statusKind).toBe('open')
    const again = await ask(leads.slice(0, 2))
    expect(again.body).toMatchObject({
      batch: null,
      plan: { leads: [{ outcome: 'already' }, { outcome: 'already' }] },
    })

    expect((await hugo.delete<BatchSummary>(`${place}/${body.batch?.id}`)).status).toBe(202)
    const undone = await settled(body.batch?.id, true)
    expect(outcomes(undone)).toEqual(['undone', 'undone', 'doubtful', 'undone'])
    expect(withoutVersions(await everything())).toEqual(withoutVersions(before))
    expect((await hugo.delete(`${place}/${body.batch?.id}`)).status).toBe(409)
  })

  it('that are two of one person make one, and leave the other to a look', async () => {
    const same = { firstName: 'Jean', lastName: 'Double', emails: [{ address: 'j.double@nova.fr' }] }
    const leads = [await lead(same), await lead(same)]
    const { body } = await ask(leads)
    expect(outcomes(await settled(body.batch?.id))).toEqual(['converted', 'doubtful'])
  })

  it('leave to a look the company that somebody makes while others are converted', async () => {
    const first = await lead({ lastName: 'Devant' })
    const second = await lead({ lastName: 'Derrière', companyName: 'Scierie de la Besbre' })
    const id = await db.transaction().execute(async (trx) => {
      await sql`select from lead where id = ${first.id} for no key update`.execute(trx)
      const { body } = await ask([first, second])
      expect(body.plan.leads[1]?.plan.partner).toMatchObject({ as: 'new' })
      const met = await hugo.post('/api/v1/partners', { kind: 'company', name: 'Scierie de la Besbre' })
      expect(met.status).toBe(201)
      return body.batch?.id
    })
    expect(outcomes(await settled(id))).toEqual(['converted', 'doubtful'])
    const { body } = await hugo.get<{ items: Partner[] }>('/api/v1/partners?q=besbre')
    expect(body.items).toHaveLength(1)
  })

  it('stay leads where somebody changed them since', async () => {
    const one = await lead({ lastName: 'Entretemps' })
    const id = await db.transaction().execute(async (trx) => {
      await sql`select from lead where id = ${one.id} for no key update`.execute(trx)
      const { body } = await ask([one])
      await new Promise((resolve) => setTimeout(resolve, 200))
      await sql`update lead set version = version + 1 where id = ${one.id}`.execute(trx)
      return body.batch?.id
    })
    expect(outcomes(await settled(id))).toEqual(['changed'])
    expect((await read(one.id)).statusKind).toBe('open')
  })

  it('stay converted where something depends on them', async () => {
    const leads = [await lead({ lastName: 'Tard' }), await lead({ lastName: 'Reste' })]
    const { body } = await ask(leads, { partners: false })
    const report = await settled(body.batch?.id)
    const kept = report.leads[1]?.contact?.id
    await hugo.patch(`/api/v1/contacts/${kept}`, { firstName: 'Ici' }, { 'if-match': '"1"' })
    await hugo.delete(`${place}/${body.batch?.id}`)
    expect(outcomes(await settled(body.batch?.id, true))).toEqual(['undone', 'kept'])
  })

  it('are looked at together as each would be alone, and no outsider’s records are seen', async () => {
    await hugo.post('/api/v1/contacts', {
      firstName: 'Léa',
      lastName: 'Michel',
      phones: [{ number: '06 39 98 20 20' }],
    })
    await hugo.post('/api/v1/partners', {
      kind: 'company',
      name: 'Papeterie du Lac',
      website: 'https://papeterie-du-lac.fr',
    })
    await yanis.post('/api/v1/contacts', { firstName: 'Ugo', lastName: 'Stern' })
    const drafts = [
      { firstName: 'Lea', lastName: 'Michel', companyName: 'Papeterie du Lac' },
      { firstName: 'Michel', lastName: 'Léa', phones: [{ number: '06 39 98 20 20' }] },
      { firstName: 'Ugo', lastName: 'Stern', companyName: 'SARL Papeterie du Lac' },
      { lastName: 'Sansautre' },
    ]
    const leads = []
    for (const draft of drafts) leads.push(await lead(draft))
    const who = await whoIs(world, world.hugo)
    const rows = await leadsById(
      db,
      leads.map(({ id }) => id),
      who,
    )
    const told = (found: readonly { id: number; sameName: boolean; tier: string }[]) =>
      found.filter(({ sameName, tier }) => sameName || tier !== 'possible').map(({ id, tier }) => [id, tier])
    const looked = await lookAtLeads(db, who, rows, { partners: true, contacts: true })
    const each = []
    for (const row of rows) {
      const { emails, phones, companyName, firstName, lastName } = factsOf(row)
      const alone = await hugo.post<LeadCheck>('/api/v1/leads/duplicate-checks', {
        exceptId: row.id,
        firstName,
        lastName,
        companyName,
        emails,
        phones,
      })
      const partners = companyName === '' ? [] : told(alone.body.partners)
      each.push({ contacts: told(alone.body.contacts), partners })
    }
    const together = looked.map(({ contacts, partners }) => ({
      contacts: told(contacts),
      partners: told(partners),
    }))
    expect(together).toEqual(each)
    expect(looked.map(({ contacts }) => contacts.length)).toEqual([1, 1, 0, 0])
  })

  it('make partners or contacts alone where that is asked', async () => {
    const both = [await lead({ lastName: 'Seul', companyName: 'Seule SA' })]
    expect((await ask(both, { contacts: false, dryRun: true })).body.plan.leads[0]?.plan).toMatchObject({
      partner: { as: 'new' },
      contact: { as: 'none' },
    })
    const nothing = await ask(both, { contacts: false, partners: false })
    expect(nothing.body).toMatchObject({ batch: null, plan: { leads: [{ outcome: 'nothing' }] } })
  })
})

describe('rights and bad input', () => {
  it('are refused at the door', async () => {
    const one = await lead({ lastName: 'Droit' })
    expect((await ask([one], {}, nora)).status).toBe(403)
    expect((await ask([one], {}, signedOut)).status).toBe(401)
    expect((await ask([one], {}, yanis)).body).toMatchObject({ batch: null, plan: { leads: [] } })
    expect((await hugo.post(place, {})).status).toBe(400)
    expect((await ask([one], { partner: 'x' })).status).toBe(400)
    const id = (await ask([one])).body.batch?.id
    await settled(id)
    for (const [visitor, code] of [
      [yanis, 404],
      [nora, 403],
      [signedOut, 401],
    ] as const) {
      expect((await visitor.get(`${place}/${id}`)).status).toBe(code)
      expect((await visitor.delete(`${place}/${id}`)).status).toBe(code)
    }
    expect((await yanis.get<{ items: object[] }>(place)).body.items).toEqual([])
    expect((await nora.get(place)).status).toBe(403)
    expect((await signedOut.get(place)).status).toBe(401)
    expect((await camille.get<{ items: { id: number }[] }>(`${place}?limit=1`)).body.items[0]?.id).toBe(id)
    expect((await hugo.get(`${place}?cursor=x`)).status).toBe(400)
  })

  it('takes no more than somebody looks through', async () => {
    const many = Array.from({ length: 501 }, () => ({ lastName: 'Foule' }))
    const ids = await sql<{ id: number }>`
      insert into lead (reference, last_name, status_id)
      select 'X' || n, 'Foule', (select min(id) from lead_status) from generate_series(1, ${many.length}) n
      returning id`.execute(db)
    await sql`insert into lead_company select id, ${world.companies.oree} from lead where last_name = 'Foule'`.execute(
      db,
    )
    const { status, body } = await hugo.post<ProblemBody>(place, {
      selection: { ids: ids.rows.map(({ id }) => id) },
      dryRun: true,
    })
    expect(status).toBe(400)
    expect(body.errors).toMatchObject([{ pointer: '/selection', code: 'too-many' }])
  })
})

/** Who was filled and given back what it was has other versions and dates than before. */
function withoutVersions(rows: unknown): unknown {
  return JSON.parse(
    JSON.stringify(rows, (name, value: unknown) =>
      name === 'version' || name === 'updated_at' || name === 'updated_by' ? undefined : value,
    ),
  )
}
