import { sql } from 'kysely'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { contactRoutes } from '../contacts/routes.ts'
import { contactConfigurationTables } from '../contacts/configuration/routes.ts'
import { contactFields } from '../contacts/fields.ts'
import { refreshAll } from '../duplicates/refresh-pairs-actions.ts'
import { scanBase } from '../duplicates/scan-base-actions.ts'
import { subjectNames } from '../duplicates/subjects.ts'
import { duplicatesRoutes } from '../duplicates/routes.ts'
import type { App } from '../kit/app.ts'
import { readFilter } from '../kit/filter.ts'
import { leadRoutes } from '../leads/routes.ts'
import { jobs } from '../kit/jobs.ts'
import { ensureAdministrator } from '../organisation/first-administrator/actions.ts'
import { organisationTables } from '../organisation/routes.ts'
import { openSignIn } from '../organisation/sign-in/actions.ts'
import { partnerFields } from '../partners/fields.ts'
import { partnerRoutes } from '../partners/routes.ts'
import { testServer } from '../../test/server.ts'
import { duplicateKinds } from './duplicates.ts'
import { matchings } from './matchings.ts'
import { ensureExample } from './example.ts'
import { partnerLookAlikes } from './example/partner-look-alikes.ts'
import { partners } from './example/partners.ts'
import { people } from './example/people.ts'

const db = await testDatabase()
const app: App = { db, jobs, log: pino({ level: 'error' }) }
const signIn = await openSignIn(app)
const administrator = {
  CARNET_ADMIN_EMAIL: 'eve@oree.example',
  CARNET_ADMIN_PASSWORD: 'les moulins tournent',
}
await ensureAdministrator(app, administrator)
const made = await ensureExample(app)

const tables = [
  ...organisationTables(signIn),
  partnerRoutes,
  contactRoutes,
  leadRoutes,
  ...contactConfigurationTables,
  duplicatesRoutes(duplicateKinds),
]
const { as } = await testServer(tables, { app, signIn })
const { id } = await db
  .selectFrom('app_user')
  .select('id')
  .where('email', '=', 'eve@oree.example')
  .executeTakeFirstOrThrow()
const eve = await as({ id, name: 'Eve', email: 'eve@oree.example' })

interface Contact {
  readonly id: number
  readonly name: string
  readonly reference: string
  readonly partners: readonly { partnerName: string; main: boolean; until: string | null }[]
  readonly emails: readonly { address: string; primary: boolean }[]
  readonly labels: Record<string, unknown>
  readonly [field: string]: unknown
}

const found = async (q: string) =>
  (await eve.get<{ items: Contact[] }>(`/api/v1/contacts?q=${encodeURIComponent(q)}`)).body.items
const lea = async () => {
  const [contact] = await found('l.michel@apollo.fr')
  if (!contact) throw new Error('Léa Michel is not there')
  return contact
}

test('the administrator who came first sees everybody, archived ones on demand', async () => {
  expect(made).toBe(true)
  const count = async (rest = '') =>
    (await eve.get<{ count: number }>(`/api/v1/contacts/count${rest}`)).body.count
  expect(await count()).toBeGreaterThan(people.length + 20)
  expect(await count('?archived=yes')).toBe(2)
  expect((await eve.get<{ count: number }>('/api/v1/partners/count')).body.count).toBe(
    partners.length + partnerLookAlikes.length,
  )
})

test('it is made once, and never where something stands already', async () => {
  const records = async () => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from contact`.execute(db)
    return rows[0]?.n
  }
  const before = await records()
  expect(await ensureExample(app)).toBe(false)
  await sql`delete from setting where name = 'example'`.execute(db)
  expect(await ensureExample(app)).toBe(false)
  expect(await records()).toBe(before)
})

test('Léa Michel is as she is in the pictures', async () => {
  const contact = await lea()
  expect(contact).toMatchObject({
    name: 'MICHEL Léa',
    reference: expect.stringMatching(/^T0\d{3}$/),
    jobTitle: 'Directrice des achats',
    department: 'Achats et logistique',
    doNotCall: true,
    birthday: '1984-06-09',
    tags: ['Salon Lyon 2026'],
    mobile: '06 39 98 47 90',
    city: 'Paris',
    localization: { country: 'FR', language: 'fr', from: 'contact' },
    labels: {
      managerId: 'GARNIER Luc',
      ownerId: 'Camille Roux',
      teamId: 'Grands comptes',
      companyIds: ['Alba', 'Orée'],
      roleIds: ['Acheteur', 'Décideur', 'Facturation'],
    },
  })
  expect(contact.partners.map(({ partnerName, main, until }) => [partnerName, main, until])).toEqual([
    ['Apollo', true, null],
    ['Mercier & Filles', false, '2021-02-26'],
  ])
})

test('her linked contacts share her domain, its alias, or a partner', async () => {
  const { id: leaId } = await lea()
  const reply = await eve.get<{ items: { name: string; reasons: { kind: string; domain?: string }[] }[] }>(
    `/api/v1/contacts/${leaId}/linked-contacts`,
  )
  const reasons = new Map(reply.body.items.map((item) => [item.name, item.reasons]))
  expect([...reasons.keys()]).toEqual(
    expect.arrayContaining(['GARNIER Luc', 'MICHEL Florian', 'AMRANI Sonia', 'BENALI Yanis', 'MICHEL Léa']),
  )
  expect(reasons.get('MICHEL Léa')).toEqual([{ kind: 'domain', domain: 'apollo-group.com' }])
  expect(reasons.get('BENALI Yanis')).toMatchObject([{ kind: 'partner', name: 'Apollo' }])
})

test('Florian reports to the first Léa, whom two records resemble', async () => {
  const [florian] = await found('f.michel@apollo.fr')
  const { id: leaId } = await lea()
  expect(florian?.['managerId']).toBe(leaId)
  const reply = await eve.post<{ items: { id: number; partnerName: string }[] }>(
    '/api/v1/contacts/duplicate-checks',
    {
      firstName: 'Léa',
      lastName: 'Michel',
      exceptId: leaId,
    },
  )
  expect(reply.body.items.map((item) => item.partnerName)).toEqual(['Apollo Group', 'Apollo'])
})

test('its duplicates are found, and its look-alikes and archived ones are left alone', async () => {
  await refreshAll(db, matchings)
  const { items } = (
    await eve.get<{ items: { records: { name: string }[] }[] }>(
      '/api/v1/duplicate-groups?subject=contact&limit=100',
    )
  ).body
  const groups = items.map(({ records }) => records.map(({ name }) => name).join(' + '))
  expect(groups.toSorted((a, b) => a.localeCompare(b, 'fr'))).toEqual([
    'BLANCHARD Robert + BLANCHARD Bob',
    'DA SILVA Ana + DA SILVA Anna',
    'FAURE Stéphanie + FAURE Stephany',
    'LECLERC Roger + ROGER Leclerc',
    'MICHEL Léa + MICHEL Léa + MICHEL Lea',
    'NGUYEN Minh + NGUYEN Van Minh',
  ])
})

test('a search of everything finds the same', async () => {
  const keys = async () => {
    const { body } = await eve.get<{ items: { key: string }[] }>('/api/v1/duplicate-groups?limit=100')
    return body.items.map(({ key }) => key).toSorted()
  }
  await refreshAll(db, matchings)
  const before = await keys()
  for (const subject of subjectNames) await scanBase(db, subject)
  expect(await keys()).toEqual(before)
})

test('so are companies that stand twice, and three of the name of Apollo are left alone', async () => {
  await refreshAll(db, matchings)
  const { items } = (
    await eve.get<{ items: { probability: number; records: { name: string }[] }[] }>(
      '/api/v1/duplicate-groups?subject=partner&limit=100',
    )
  ).body
  expect(items.map(({ records }) => records.map(({ name }) => name).join(' + ')).toSorted()).toEqual([
    'Boréal Énergie + BOREAL ENERGIE SA',
    'Imprimerie Colas + Imprimerie Collas',
    'Mercier & Filles + Mercier et Filles',
    'Nova Chantiers + Nova-Chantiers',
  ])
  // A phone or a domain of its own tells a firm; one name in one street may be two companies of one family.
  const likeness = (name: string) =>
    items.find(({ records }) => records.some((one) => one.name === name))?.probability ?? 0
  expect(likeness('BOREAL ENERGIE SA')).toBeGreaterThan(0.95)
  expect(likeness('Nova-Chantiers')).toBeGreaterThan(0.95)
  expect(likeness('Mercier et Filles')).toBeGreaterThan(0.7)
  expect(likeness('Mercier et Filles')).toBeLessThan(0.8)
})

test('partners lend their localization, owner and team', async () => {
  const [jonas] = await found('j.mayer@rheinwerk.de')
  expect(jonas).toMatchObject({
    localization: { country: 'DE', language: 'de', from: 'partner' },
    phone: '+49 30 23125014',
    labels: { ownerId: 'Camille Roux', teamId: 'Grands comptes' },
  })
  const [harriet] = await found('thameshart harriet')
  expect(harriet).toMatchObject({
    country: 'GB',
    localization: { language: 'en' },
    labels: { ownerId: 'Judith Stern' },
  })
})

test('every phone number is of a range that regulators keep for fiction, or stands in the pictures', async () => {
  const { rows } = await sql<{ number: string }>`
    select number from contact_phone union select number from partner_phone`.execute(db)
  const fiction = /^\+(33(63998|19900|26191|35301|46571|53649)|442079460|493023125|4122900140)/
  expect(rows.length).toBeGreaterThan(60)
  expect(rows.filter((row) => !fiction.test(row.number))).toEqual([])
})

test('its views are shared, and their filters can be read', async () => {
  const { items } = (
    await eve.get<{ items: { name: string; shared: boolean; content: { filter: unknown } }[] }>(
      '/api/v1/saved-views?subject=contacts',
    )
  ).body
  expect(items.map((view) => view.name)).toEqual(['Grands comptes', 'Décideurs', 'Salon Lyon 2026'])
  for (const view of items) {
    expect(readFilter(contactFields, view.content.filter)).toMatchObject({ ok: true })
    const filter = encodeURIComponent(JSON.stringify(view.content.filter))
    const reply = await eve.get<{ count: number }>(`/api/v1/contacts/count?filter=${filter}`)
    expect(reply.body.count).toBeGreaterThan(3)
  }
  const partnerViews = await eve.get<{ items: { content: { filter: unknown } }[] }>(
    '/api/v1/saved-views?subject=partners',
  )
  for (const view of partnerViews.body.items) {
    expect(readFilter(partnerFields, view.content.filter)).toMatchObject({ ok: true })
  }
})

test('nobody of the example can sign in', async () => {
  const { rows } = await sql<{ email: string }>`
    select email from app_user u join account a on a.user_id = u.id`.execute(db)
  expect(rows).toEqual([{ email: 'eve@oree.example' }])
})

test('leads stand on every column of the board that is theirs, some of them known as contacts', async () => {
  type Group = { label: string; count: number }
  const { items } = (await eve.get<{ items: Group[] }>('/api/v1/leads/groups?by=statusId')).body
  expect(Object.fromEntries(items.map(({ label, count }) => [label, count]))).toEqual({
    'À traiter': 4,
    'Qualification marketing': 3,
    'Qualification commerciale': 4,
    Nurturing: 2,
    Perdu: 2,
  })
  const draft = { firstName: 'Léa', lastName: 'Michel', companyName: 'Apollo' }
  const known = await eve.post<Record<string, object[]>>('/api/v1/leads/duplicate-checks', draft)
  expect(known.body).toMatchObject({ leads: [{ name: 'MICHEL Léa' }], partners: [{ name: 'Apollo' }] })
})
