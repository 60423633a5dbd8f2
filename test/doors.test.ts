// Every endpoint of leads, partners, individuals and activity, read off the contracts: nobody enters who is signed out, what is
// wrong is refused at its field, and an outsider neither sees nor changes anything.
import { describe, expect, it } from 'vitest'
import { activityRoutes } from '../src/activity/routes.ts'
import { individualRoutes } from '../src/contacts/individuals/routes.ts'
import { contactMerging } from '../src/contacts/merging-actions.ts'
import { contactRoutes } from '../src/contacts/routes.ts'
import { mergeKind } from '../src/duplicates/merge/merges-actions.ts'
import { mergesRoutes } from '../src/duplicates/merge/routes.ts'
import type { Endpoint } from '../src/kit/contract.ts'
import { conversionBatchRoutes } from '../src/leads/batches/routes.ts'
import { leadConfigurationTables } from '../src/leads/configuration/routes.ts'
import { leadMerging } from '../src/leads/merging-actions.ts'
import { leadRoutes } from '../src/leads/routes.ts'
import { createUser } from '../src/organisation/users/actions.ts'
import { sectorRoutes } from '../src/partners/configuration/sectors-routes.ts'
import { partnerMerging } from '../src/partners/merging-actions.ts'
import { partnerRoutes } from '../src/partners/routes.ts'
import { dump, differences } from './merge-worlds.ts'
import { testServer, type ProblemBody, type Visitor } from './server.ts'
import { testWorld } from './world.ts'

const world = await testWorld()
const merges = mergesRoutes({
  contact: mergeKind(contactMerging),
  partner: mergeKind(partnerMerging),
  lead: mergeKind(leadMerging),
})
const seen = [
  leadRoutes,
  conversionBatchRoutes,
  partnerRoutes,
  contactRoutes,
  individualRoutes,
  activityRoutes,
  merges,
]
/** What everybody may see: who may change it is tried by test/configuration-door.ts. */
const configured = [...leadConfigurationTables, sectorRoutes]
const { as, signedOut } = await testServer([...seen, ...configured], world)
const camille = await as(world.camille)

interface Door {
  readonly key: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly endpoint: Endpoint
}
const doorsOf = (tables: typeof seen): Door[] =>
  tables.flatMap(({ contract }) =>
    Object.entries(contract).map(([key, endpoint]) => {
      const [method, path] = key.split(' ') as [Door['method'], string]
      return { key, method, path, endpoint }
    }),
  )
const doors = doorsOf([...seen, ...configured])

const knock = (visitor: Visitor, { method }: Door, url: string, payload?: unknown, type?: string) =>
  visitor.send<ProblemBody>({
    method,
    url,
    headers: { 'if-match': '"1"', ...(type ? { 'content-type': type } : {}) },
    ...(payload === undefined ? {} : { payload: payload as object }),
  })
const filled = (path: string, id: number | string) => path.replaceAll(/\{\w+\}/g, String(id))

describe('whoever is signed out', () => {
  it.each(doors.map((door) => [door.key, door] as const))('does not enter %s', async (_, door) => {
    const reply = await knock(signedOut, door, filled(door.path, 1), door.endpoint.body && {})
    expect(reply).toMatchObject({ status: 401, body: { code: 'not-signed-in' } })
  })
})

interface Wrong {
  readonly url: string
  readonly payload?: unknown
  readonly status: 400 | 404
  /** Where the refusal points; '' where it is about all of it. */
  readonly pointer: RegExp
}

/** An id that can be none leads nowhere; what is not asked for, and what is sent in another form, is refused at its place. */
function wrongs({ path, endpoint }: Door): Wrong[] {
  const url = filled(path, 1)
  const tried: Wrong[] = []
  if (path.includes('{'))
    tried.push({ url: filled(path, 'x'), payload: endpoint.body && {}, status: 404, pointer: /^$/ })
  if (endpoint.query) tried.push({ url: `${url}?${wrongQuery(path)}`, status: 400, pointer: /^\/\w+$/ })
  if (endpoint.body && endpoint.bodyType !== 'form')
    tried.push({ url, payload: { unheard: 1 }, status: 400, pointer: /^\/\w+/ })
  if (endpoint.bodyType === 'form')
    tried.push({ url, payload: { unheard: 1 }, status: 400, pointer: /^(\/\w+)?$/ })
  return tried
}

const wrongQuery = (path: string) => (path.endsWith('/picture') ? `v=${'1'.repeat(21)}` : 'unheard=1')

describe('what is wrong', () => {
  it.each(doors.map((door) => [door.key, door] as const))('is refused at %s', async (_, door) => {
    const tried = wrongs(door)
    expect(tried.length, 'ways to be wrong').toBeGreaterThan(0)
    for (const { url, payload, status, pointer } of tried) {
      const reply = await knock(camille, door, url, payload)
      expect([url, reply.status]).toEqual([url, status])
      expect(reply.body.errors?.[0]?.pointer ?? '').toMatch(pointer)
    }
  })
})

/** Written on everything that the outsider must not read. */
const secret = 'Quatrefages'

async function made(path: string, draft: object): Promise<number> {
  const { status, body } = await camille.post<{ id: number }>(`/api/v1/${path}`, draft)
  expect(body).not.toHaveProperty('errors')
  expect(status).toBeLessThan(300)
  return body.id
}

/** Olga is a manager of Alba alone: she may do anything with what is Alba's. Everything here is Orée's. */
async function outside() {
  const user = await createUser(world.db, {
    name: 'Olga Stern',
    email: 'olga.stern@alba.example',
    profile: 'manager',
    language: 'fr',
    teamId: null,
    companyIds: [world.companies.alba],
  })
  const own = { companyIds: [world.companies.oree], tags: [secret] }
  const person = { firstName: 'Armand', lastName: secret, emails: [{ address: 'a@quatrefages.example' }] }
  const partner = await made('partners', { kind: 'individual', firstName: 'Armand', name: secret, ...own })
  const other = await made('partners', { name: secret, ...own })
  const contact = await made('contacts', { ...person, ...own })
  const second = await made('contacts', { ...person, ...own })
  const lead = await made('leads', { ...person, ...own })
  const twin = await made('leads', { ...person, ...own, companyName: secret })
  const on = { contactId: contact, partnerId: partner, leadId: lead }
  const activity = await made('activities', { kind: 'task', title: secret, ...on })
  const edited = async (path: string, id: number) =>
    made(`${path}/bulk-edits`, { selection: { ids: [id] }, changes: { tags: [secret, 'Lot'] } })
  const edits = {
    leads: await edited('leads', lead),
    partners: await edited('partners', partner),
    contacts: await edited('contacts', contact),
  }
  const converted = await made('leads', { lastName: `${secret}-Converti`, ...own })
  const conversion = await made(`leads/${converted}/conversions`, {
    partner: { as: 'none' },
    contact: { as: 'new' },
  })
  const batch = await camille.post<{ batch: { id: number } }>('/api/v1/leads/conversion-batches', {
    selection: { ids: [twin] },
    contacts: false,
  })
  expect(batch.body.batch.id).toBeGreaterThan(0)
  const merge = await made('contacts/merges', {
    originalId: await made('contacts', { ...person, ...own }),
    duplicateIds: [await made('contacts', { ...person, ...own })],
  })
  return {
    olga: await as({ id: user.id, name: user.name, email: user.email }),
    ids: { partner, other, contact, second, lead, twin, activity, conversion, merge, edits, batch },
  }
}
const { olga, ids } = await outside()

/** The id in a path: of the record, the entry or the work that it names. */
function placeOf(path: string): string {
  const within = /\/(leads|partners|contacts)\/bulk-edits\//.exec(path)?.[1] as
    keyof typeof ids.edits | undefined
  const id = within
    ? ids.edits[within]
    : path.includes('/conversion-batches/')
      ? ids.batch.body.batch.id
      : path.includes('/leads/')
        ? ids.lead
        : path.includes('/partners/')
          ? ids.partner
          : path.includes('/contacts/')
            ? ids.contact
            : path.includes('/merges/')
              ? ids.merge
              : ids.activity
  return path.replace('{conversionId}', String(ids.conversion)).replace('{id}', String(id))
}

const into = { partner: { as: 'existing', id: ids.partner }, contact: { as: 'existing', id: ids.contact } }
/** A body that the owner of everything could send. */
const bodies: Readonly<Record<string, object>> = {
  'POST /api/v1/leads': { lastName: 'Alban', ownerId: 1 },
  'PATCH /api/v1/leads/{id}': { lastName: 'Autre' },
  'POST /api/v1/leads/duplicate-checks': { lastName: secret, firstName: 'Armand' },
  'POST /api/v1/leads/merges': { originalId: ids.lead, duplicateIds: [ids.twin] },
  'POST /api/v1/leads/{id}/conversions': into,
  'POST /api/v1/leads/bulk-edits': { selection: { ids: [ids.lead] }, changes: { tags: [] } },
  'POST /api/v1/leads/conversion-batches': { selection: { ids: [ids.lead] } },
  'POST /api/v1/partners': { name: 'Alban' },
  'PATCH /api/v1/partners/{id}': { name: 'Autre' },
  'POST /api/v1/partners/duplicate-checks': { kind: 'company', name: secret },
  'POST /api/v1/partners/merges': { originalId: ids.partner, duplicateIds: [ids.other] },
  'POST /api/v1/partners/bulk-edits': { selection: { ids: [ids.partner] }, changes: { tags: [] } },
  'POST /api/v1/partners/{id}/conversions': {},
  'POST /api/v1/contacts': { lastName: 'Alban' },
  'PATCH /api/v1/contacts/{id}': { lastName: 'Autre' },
  'POST /api/v1/contacts/duplicate-checks': { lastName: secret, firstName: 'Armand' },
  'POST /api/v1/contacts/merges': { originalId: ids.contact, duplicateIds: [ids.second] },
  'POST /api/v1/contacts/bulk-edits': { selection: { ids: [ids.contact] }, changes: { tags: [] } },
  'POST /api/v1/contacts/{id}/conversions': {},
  'POST /api/v1/activities': { kind: 'note', text: 'Vu.', leadId: ids.lead },
  'PATCH /api/v1/activities/{id}': { text: 'Autre' },
}
const neededQuery: Readonly<Record<string, string>> = {
  'GET /api/v1/leads/groups': '?by=statusId',
  'GET /api/v1/partners/groups': '?by=kind',
  'GET /api/v1/contacts/groups': '?by=jobTitle',
  'GET /api/v1/activities': `?leadId=${ids.lead}`,
  'GET /api/v1/tasks': '?when=undated&ownerId=1',
  'GET /api/v1/leads/tags': '?q=',
}

const formType = 'multipart/form-data; boundary=door'
/** One pixel. */
const picture =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const lead = `--door\r\ncontent-disposition: form-data; name="leadId"\r\n\r\n${ids.lead}\r\n`
const file =
  '--door\r\ncontent-disposition: form-data; name="file"; filename="point.png"\r\ncontent-type: image/png\r\n\r\n'
const attached = Buffer.concat([
  Buffer.from(lead + file),
  Buffer.from(picture, 'base64'),
  Buffer.from('\r\n--door--\r\n'),
])

describe('an outsider', () => {
  it.each(doorsOf(seen).map((door) => [door.key, door] as const))(
    'reads nothing and changes nothing at %s',
    async (key, door) => {
      const before = await dump(world.db, {})
      const url = placeOf(door.path) + (neededQuery[key] ?? '')
      const isForm = door.endpoint.bodyType === 'form'
      const known = isForm ? attached : bodies[key]
      expect(known !== undefined || !door.endpoint.body, 'a body to send').toBe(true)
      const { status, body } = await knock(olga, door, url, known, isForm ? formType : undefined)
      const expected = door.path.includes('{') ? [404] : [200, 201, 202, 400, 403]
      expect(expected).toContain(status)
      expect(JSON.stringify(body)).not.toContain(secret)
      // What is new is hers alone; of what was there nothing is gone or another.
      const changed = differences(before, await dump(world.db, {})).filter((line) =>
        /^- (contact|partner|lead|activity|conversion|individual|merge)/.test(line),
      )
      expect(changed).toEqual([])
    },
  )
})
