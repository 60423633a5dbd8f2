import { spawn } from 'node:child_process'
import path from 'node:path'
import { sql } from 'kysely'
import type pg from 'pg'
import { pino } from 'pino'
import { beforeAll, expect, test, vi } from 'vitest'
import { emptyConnection } from '../../test/database.ts'
import { openDatabase, type Db } from '../kit/database.ts'
import { jobs } from '../kit/jobs.ts'
import { keyHash, openSignIn } from '../organisation/sign-in/actions.ts'
import { createUser } from '../organisation/users/actions.ts'

// Each command is a program of its own, which takes seconds to begin on a busy machine.
vi.setConfig({ testTimeout: 90_000 })

const program = path.join(import.meta.dirname, '../../bin/carnet')
const connection = await emptyConnection()

interface Outcome {
  readonly code: number | null
  readonly said: string
  readonly complained: string
}

function carnet(words: readonly string[], typed = ''): Promise<Outcome> {
  const env = { ...process.env, DATABASE_URL: urlOf(connection), NODE_ENV: 'production' }
  const child = spawn(process.execPath, [program, ...words], { env, stdio: 'pipe' })
  const outcome = { said: '', complained: '' }
  child.stdout.on('data', (chunk: Buffer) => (outcome.said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (outcome.complained += chunk.toString()))
  child.stdin.end(typed)
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...outcome })))
}

function urlOf({ connectionString, host, port, user, password, database }: pg.PoolConfig): string {
  if (connectionString) return connectionString
  return `postgresql://${user}:${String(password)}@localhost:${port}/${database}?host=${encodeURIComponent(host ?? '')}`
}

let db: Db
beforeAll(async () => {
  await carnet(['migrate'])
  db = openDatabase({ ...connection, max: 1 })
  return () => db.destroy()
}, 90_000)

test('migrate brings a database to the present shape, and says so again', async () => {
  expect(await carnet(['migrate'])).toEqual({
    code: 0,
    said: 'The database is up to date.\n',
    complained: '',
  })
  expect((await sql`select from contact`.execute(db)).rows).toEqual([])
})

test('a user who is created signs in with the password that was typed', async () => {
  const words = [
    'user',
    'create',
    '--email',
    'Camille@oree.example',
    '--name',
    'Camille Roux',
    '--profile',
    'administrator',
  ]
  const outcome = await carnet(words, 'les moulins tournent\n')
  expect(outcome).toMatchObject({
    code: 0,
    said: 'Created Camille Roux (camille@oree.example), administrator.\n',
  })
  const { enter } = await openSignIn({ db, jobs, log: pino({ level: 'error' }) })
  const credentials = { email: 'camille@oree.example', password: 'les moulins tournent', rememberMe: true }
  const entered = await enter({ ...credentials, address: '127.0.0.1', userAgent: '', secure: false })
  expect(entered.cookies).toHaveLength(1)

  expect(await carnet(words, 'les moulins tournent\n')).toMatchObject({
    code: 1,
    complained: '--email: This already exists.\n',
  })
})

test('a key is printed alone, and opens', async () => {
  const hugo = {
    name: 'Hugo Blanc',
    email: 'hugo@oree.example',
    language: 'fr',
    profile: 'salesperson',
  } as const
  await createUser(db, { ...hugo, teamId: null, companyIds: [] })
  const { code, said } = await carnet(['key', 'create', '--user', 'hugo@oree.example', '--name', 'export'])
  expect({ code, said }).toEqual({ code: 0, said: expect.stringMatching(/^carnet_[\w-]{43}\n$/) })
  const { rows } = await sql<{ name: string; owner: string }>`
    select k.name, u.name as owner from api_key k join app_user u on u.id = k.user_id
    where key_hash = ${keyHash(said.trim())}`.execute(db)
  expect(rows).toEqual([{ name: 'export', owner: 'Hugo Blanc' }])

  const unknown = await carnet(['key', 'create', '--user', 'eve@oree.example'])
  expect(unknown).toMatchObject({ code: 1, said: '', complained: expect.stringContaining('--user: ') })
})

test('seed adds as many people as are asked for', async () => {
  const { code, said } = await carnet([
    'seed',
    '--contacts',
    '120',
    '--partners',
    '15',
    '--leads',
    '9',
    '--seed',
    '3',
  ])
  expect({ code, said }).toEqual({
    code: 0,
    said: expect.stringMatching(/^Added 120 contacts, 15 partners and 9 leads in /),
  })
  const { rows } = await sql`
    select (select count(*) from contact) as contacts, (select count(*) from partner) as partners,
      (select count(*) from lead) as leads`.execute(db)
  expect(rows).toEqual([{ contacts: 120, partners: 15, leads: 9 }])
})

test('what cannot be meant ends with 2, and names the help', async () => {
  expect(await carnet(['seed'])).toEqual({
    code: 2,
    said: '',
    complained: '--contacts is missing.\ncarnet seed --help tells how it is used.\n',
  })
})

test('a password that is too short is refused at its option', async () => {
  const words = [
    'user',
    'create',
    '--email',
    'nora@oree.example',
    '--name',
    'Nora Petit',
    '--profile',
    'queen',
  ]
  expect(await carnet(words, 'short\n')).toMatchObject({
    code: 1,
    complained: expect.stringMatching(
      /--password: At least 8 characters\.[\s\S]*--profile: One of: administrator/,
    ),
  })
})
