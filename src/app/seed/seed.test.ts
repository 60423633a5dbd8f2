import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { testWorld } from '../../../test/world.ts'
import type { Db } from '../../kit/database.ts'
import { plain } from './businesses.ts'
import { randomFrom, weighted } from './random.ts'
import { seedBase } from './seed.ts'

const size = { contacts: 2500, partners: 400, leads: 300, seed: 7 }

async function content(db: Db): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select concat_ws('|', reference, last_name, first_name, title, job_title, search, tags, notes, birthday, owner_id) as line
    from contact order by id`.execute(db)
  return rows.map((row) => row.line)
}

async function number(db: Db, query: ReturnType<typeof sql<{ n: number }>>): Promise<number> {
  const { rows } = await query.execute(db)
  return rows[0]?.n ?? 0
}

const world = await testWorld()
const heard: number[] = []
await seedBase(world.db, size, (done) => heard.push(done))

test('the same seed number makes the same people, another one others', async () => {
  const [same, other] = [await testWorld(await testDatabase()), await testWorld(await testDatabase())]
  await seedBase(same.db, size)
  await seedBase(other.db, { ...size, seed: 8 })
  const people = await content(world.db)
  expect(people).toHaveLength(2500)
  expect(await content(same.db)).toEqual(people)
  expect(await content(other.db)).not.toEqual(people)
}, 60_000)

test('it is as large as was asked for, and says how far it is', async () => {
  expect(await number(world.db, sql`select count(*) as n from partner`)).toBe(400)
  expect(heard.at(-1)).toBe(3200)
})

test('references follow one another, and each record begins its trail', async () => {
  expect(await number(world.db, sql`select count(distinct reference) as n from contact`)).toBe(2500)
  expect(await number(world.db, sql`select next as n from number_sequence where code = 'partner'`)).toBe(2901)
  const begun = sql<{ n: number }>`
    select count(*) as n from contact_change where action = 'created' and version = 1 and changes::text like '%lastName%'`
  expect(await number(world.db, begun)).toBe(2500)
})

test('people are of every kind: with and without a company, opted out, archived, second records', async () => {
  const share = async (where: ReturnType<typeof sql>) =>
    (await number(world.db, sql`select count(*) as n from contact where ${where}`)) / 2500
  expect(await share(sql`partner_name <> ''`)).toBeGreaterThan(0.8)
  expect(await share(sql`partner_name <> ''`)).toBeLessThan(0.97)
  expect(await share(sql`do_not_call`)).toBeGreaterThan(0.02)
  expect(await share(sql`archived_at is not null`)).toBeGreaterThan(0.005)
  expect(await share(sql`source = 'Import' and job_function_id is null and email <> ''`)).toBeGreaterThan(
    0.005,
  )
  expect(await share(sql`owner_id is not null`)).toBeGreaterThan(0.8)
})

test('leads are at every stage, and lost ones for a reason', async () => {
  const stages = sql<{ n: number }>`select count(distinct status_id) as n from lead`
  expect(await number(world.db, stages)).toBe(5)
  const unexplained = sql<{ n: number }>`
    select count(*) as n from lead join lead_status s on s.id = status_id
    where (s.kind = 'lost') <> (lost_reason_id is not null) or s.kind = 'converted'`
  expect(await number(world.db, unexplained)).toBe(0)
  expect(
    await number(world.db, sql`select count(*) as n from lead where reference like 'P%' and search <> ''`),
  ).toBe(300)
})

test('some companies stand twice, and are found', async () => {
  const seconds = await number(
    world.db,
    sql`select count(*) as n from partner where source = 'Import' and legal_name = ''`,
  )
  expect(seconds).toBe(size.partners / 50)
  const groups = sql<{ n: number }>`
    select count(distinct group_id) as n from duplicate_pair where subject = 'partner'`
  expect(await number(world.db, groups)).toBeGreaterThan(seconds / 2)
})

test('what lists show and find is written too', async () => {
  const missing = sql<{ n: number }>`
    select count(*) as n from contact c join contact_email e on e.contact_id = c.id and e.is_primary
    where c.email <> e.address or c.search not like '%' || lower(e.address) || '%'`
  expect(await number(world.db, missing)).toBe(0)
})

test('no company shares its mail domain with another', async () => {
  const shared = sql<{ n: number }>`
    select count(*) as n from (select domain from partner_domain group by domain having count(*) > 1) twice`
  expect(await number(world.db, shared)).toBe(0)
})

test('nobody need be there to make people up', async () => {
  const db = await testDatabase()
  await seedBase(db, { contacts: 30, partners: 5, seed: 1 })
  expect(await number(db, sql`select count(*) as n from contact where created_by is null`)).toBe(30)
})

test('chance goes by weight', () => {
  const random = randomFrom(1)
  const table = weighted('Martin 90, Le Goff 10')
  const drawn = Array.from({ length: 1000 }, () => random.draw(table))
  const martins = drawn.filter((name) => name === 'Martin').length
  expect(martins).toBeGreaterThan(850)
  expect(martins).toBeLessThan(950)
  expect(new Set(drawn)).toEqual(new Set(['Martin', 'Le Goff']))
})

test('a weight may stand on the next line, but not be missing', () => {
  expect(weighted('Martin\n  236, Le\nGoff 12')).toEqual({ values: ['Martin', 'Le Goff'], upTo: [236, 248] })
  expect(() => weighted('Martin 236, Dubois')).toThrow('Dubois')
})

test('the commonest names are as common as in France', async () => {
  const { rows } = await sql<{ name: string; n: number }>`
    select last_name as name, count(*) as n from contact group by 1 order by 2 desc, 1 limit 5`.execute(
    world.db,
  )
  expect(rows[0]?.name).toBe('Martin')
  expect(rows[0]?.n).toBeGreaterThan(25)
  expect(rows[0]?.n).toBeLessThan(90)
})

test.each([
  ['Mercier & Filles', 'mercier-filles'],
  ['N’Diaye', 'n-diaye'],
  ['Électricité Lefèvre', 'electricite-lefevre'],
])('%s is written %s in an address', (name, written) => {
  expect(plain(name)).toBe(written)
})
