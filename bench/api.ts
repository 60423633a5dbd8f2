// How fast the API answers over a base of 100,000 contacts.
import { randomFrom } from '../src/app/seed/random.ts'
import { memoryOf, prepareBase, startCarnet } from './base.ts'
import { callsOf, timesOf, type Calls } from './calls.ts'
import { atMost, percentiles, print, type Row } from './report.ts'

interface Person {
  readonly id: number
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly mobile: string
  readonly ownerId: number | null
  readonly labels: Readonly<Record<string, string | string[] | null>>
}

interface Page {
  readonly items: readonly Person[]
  readonly next: string | null
}

const base = await prepareBase()
const carnet = await startCarnet(base)
const calls = callsOf(carnet, base)
const random = randomFrom(42)
const contacts = '/api/v1/contacts'
const runs = 200

try {
  const people = await somePeople(calls)
  const rows = [
    ...(await listed(calls)),
    ...(await searched(calls, people)),
    ...(await opened(calls, people)),
    ...(await created(calls, people)),
  ]
  const memory = memoryOf(carnet.pid)
  print(`API over ${base.contacts} contacts, ${runs} calls each (p50 / p95)`, [
    ...rows,
    ...(memory === undefined ? [] : [atMost('memory of the server', memory, 200, 'MB')]),
    ...(base.seeded === undefined ? [] : [atMost('making up the base', base.seeded, 60, 's')]),
  ])
} finally {
  await carnet.stop()
}

/** From all over the list, so that nothing measured stands in one place. */
async function somePeople({ get }: Calls): Promise<Person[]> {
  const pages = Array.from({ length: 20 }, () => random.below(Math.max(1, base.contacts - 1000)))
  const found = await Promise.all(pages.map((offset) => get<Page>(`${contacts}?limit=20&offset=${offset}`)))
  return found.flatMap((page) => page.items)
}

async function listed({ get }: Calls): Promise<Row[]> {
  let cursor = (await get<Page>(`${contacts}?limit=200&offset=${Math.floor(base.contacts / 2)}`)).next ?? ''
  const filter = encodeURIComponent(
    JSON.stringify({
      and: [
        { field: 'city', op: 'startsWith', value: 'Saint' },
        { field: 'doNotCall', op: 'eq', value: false },
      ],
    }),
  )
  const take = async (what: string, path: (index: number) => string, limits?: [number, number]) =>
    percentiles(what, await timesOf(runs, (index) => get(path(index))), limits)
  return [
    await take('page of 50 by name, the first', () => `${contacts}?limit=50`, [10, 25]),
    percentiles(
      'page of 50 by name, deep, by cursor',
      await timesOf(runs, async () => {
        cursor = (await get<Page>(`${contacts}?limit=50&cursor=${cursor}`)).next ?? cursor
      }),
      [10, 25],
    ),
    await take(
      'page of 50 by name, anywhere, by offset',
      () => `${contacts}?limit=50&offset=${random.below(base.contacts - 100)}`,
    ),
    await take('page of 50 by company', () => `${contacts}?limit=50&sort=partnerId`),
    await take('page of 50 by change, latest first', () => `${contacts}?limit=50&sort=-updatedAt`),
    await take('page of 50 with a filter of two', () => `${contacts}?limit=50&filter=${filter}`),
    await take('count of all', () => `${contacts}/count`),
    await take('count with a filter of two', () => `${contacts}/count?filter=${filter}`),
    await take('letters', () => `${contacts}/letters`),
    await take('groups by owner', () => `${contacts}/groups?by=ownerId`),
    await take('groups by city', () => `${contacts}/groups?by=city`),
    await take('groups by company', () => `${contacts}/groups?by=partnerId`),
  ]
}

async function searched({ get }: Calls, people: readonly Person[]): Promise<Row[]> {
  const ask = async (what: string, text: (person: Person) => string, limits?: [number, number]) =>
    percentiles(
      what,
      await timesOf(runs, () =>
        get(`${contacts}?limit=50&q=${encodeURIComponent(text(random.pick(people)))}`),
      ),
      limits,
    )
  const inside = (word: string, length: number) => word.slice(1, 1 + length) || word
  return [
    await ask('search inside a name, 3 letters', (person) => inside(person.lastName, 3), [15, 40]),
    await ask('search inside a name, 5 letters', (person) => inside(person.lastName, 5), [15, 40]),
    await ask(
      'search by two words',
      (person) => `${person.firstName} ${inside(person.lastName, 4)}`,
      [15, 40],
    ),
    await ask('search inside an e-mail', (person) => inside(person.email || person.lastName, 9), [15, 40]),
    await ask('search by phone as it is written', (person) => person.mobile || '06 39 98', [15, 40]),
    await ask('search for nobody', () => `zzq${random.digits(3)}`, [15, 40]),
    percentiles(
      'count what a search finds',
      await timesOf(runs, () =>
        get(`${contacts}/count?q=${encodeURIComponent(inside(random.pick(people).lastName, 3))}`),
      ),
    ),
  ]
}

/** As the form does: all at once, done when the last one is there. */
async function opened({ get }: Calls, people: readonly Person[]): Promise<Row[]> {
  const paths = (id: number) => [
    `${contacts}/${id}`,
    `${contacts}/${id}/linked-contacts`,
    `${contacts}/${id}/changes?limit=50`,
  ]
  const times = await timesOf(runs, () => Promise.all(paths(random.pick(people).id).map((path) => get(path))))
  const position = await timesOf(runs, () => get(`${contacts}/${random.pick(people).id}/position`))
  return [
    percentiles('open a contact: form, linked, changes', times, [10, 25]),
    percentiles('its place in the list, with neighbours', position),
  ]
}

async function created({ post }: Calls, people: readonly Person[]): Promise<Row[]> {
  const times = await timesOf(runs, async (index) => {
    const { firstName, lastName } = random.pick(people)
    await post(`${contacts}/duplicate-checks`, { firstName, lastName })
    const emails = [{ address: `${index}.${random.digits(6)}@apollo.fr` }]
    const phones = [{ number: `06 39 98 ${random.digits(2)} ${random.digits(2)}` }]
    await post(contacts, { firstName, lastName, emails, phones, tags: ['Bench'] })
  })
  return [percentiles('create, with the namesakes asked for first', times, [10, 30])]
}
