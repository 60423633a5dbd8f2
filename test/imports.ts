// A world with a server and running jobs, for tests of imports and exports: files come in, and what became of them is read.
import type { FastifyInstance } from 'fastify'
import type { PoolConfig } from 'pg'
import { afterAll, expect } from 'vitest'
import { jobKinds } from '../src/app/jobs.ts'
import { contactConfigurationTables } from '../src/contacts/configuration/routes.ts'
import { contactRoutes } from '../src/contacts/routes.ts'
import { leadConfigurationTables } from '../src/leads/configuration/routes.ts'
import { leadRoutes } from '../src/leads/routes.ts'
import { openDatabase } from '../src/kit/database.ts'
import { startJobRunner } from '../src/kit/job-runner.ts'
import { jobRoutes } from '../src/organisation/jobs/routes.ts'
import { meRoutes } from '../src/organisation/me/routes.ts'
import { sectorRoutes } from '../src/partners/configuration/sectors-routes.ts'
import { partnerRoutes } from '../src/partners/routes.ts'
import type { Import, ImportRow } from '../src/transfer/import/contract.ts'
import { exportRoutes } from '../src/transfer/export/routes.ts'
import { importRoutes } from '../src/transfer/import/routes.ts'
import { testConnection } from './database.ts'
import { testServer, type Reply, type Visitor } from './server.ts'
import { testWorld, type World } from './world.ts'

export interface ImportWorld {
  readonly world: World
  readonly server: FastifyInstance
  /** For what speaks to the database on its own. */
  readonly connection: PoolConfig
  readonly camille: Visitor
  readonly hugo: Visitor
  readonly ines: Visitor
  readonly yanis: Visitor
  readonly nora: Visitor
  readonly signedOut: Visitor
  /** Sends a file and answers the import's id. */
  readonly bring: (
    by: Visitor,
    name: string,
    content: string | Buffer,
    subject?: 'contact' | 'partner' | 'lead',
  ) => Promise<number>
  readonly send: (
    by: Visitor,
    name: string,
    content: string | Buffer,
    subject?: string,
  ) => Promise<Reply<Import>>
  /** The import once its trial, run or undoing has ended. */
  readonly finished: (by: Visitor, id: number) => Promise<Import>
  readonly rowsOf: (by: Visitor, id: number, query?: string) => Promise<ImportRow[]>
  /** Brings a file, runs it to its end and answers it. */
  readonly imported: (
    by: Visitor,
    name: string,
    content: string | Buffer,
    subject?: 'contact' | 'partner' | 'lead',
  ) => Promise<Import>
}

/** To be called at the top of a test file: `const { hugo, bring } = await testImports()`. */
export async function testImports(): Promise<ImportWorld> {
  const connection = await testConnection()
  const db = openDatabase({ ...connection, max: 6 })
  afterAll(() => db.destroy())
  const world = await testWorld(db)
  const runner = startJobRunner(world.app, connection, jobKinds(connection))
  afterAll(() => runner.stop())
  const tables = [
    importRoutes,
    exportRoutes,
    contactRoutes,
    partnerRoutes,
    leadRoutes,
    ...leadConfigurationTables,
    sectorRoutes,
    jobRoutes,
    meRoutes,
    ...contactConfigurationTables,
  ]
  const { server, as, signedOut } = await testServer(tables, world)
  const people = await Promise.all([world.camille, world.hugo, world.ines, world.yanis, world.nora].map(as))
  const [camille, hugo, ines, yanis, nora] = people as [Visitor, Visitor, Visitor, Visitor, Visitor]
  const bring: ImportWorld['bring'] = async (by, name, content, subject = 'contact') => {
    const { status, body } = await send(by, name, content, subject)
    expect(body).not.toHaveProperty('errors')
    expect(status).toBe(201)
    return body.id
  }
  const imported: ImportWorld['imported'] = async (by, name, content, subject) => {
    const id = await bring(by, name, content, subject)
    expect((await by.post(`/api/v1/imports/${id}/runs`)).status).toBe(202)
    return finished(by, id)
  }
  return {
    world,
    server,
    connection,
    camille,
    hugo,
    ines,
    yanis,
    nora,
    signedOut,
    bring,
    send,
    finished,
    rowsOf,
    imported,
  }
}

function send(
  by: Visitor,
  name: string,
  content: string | Buffer,
  subject = 'contact',
): Promise<Reply<Import>> {
  const boundary = 'between-the-parts'
  const payload = Buffer.concat([
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="subject"\r\n\r\n${subject}\r\n`),
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n`),
    Buffer.from('content-type: application/octet-stream\r\n\r\n'),
    Buffer.from(content),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }
  return by.send({ method: 'POST', url: '/api/v1/imports', headers, payload })
}

const busy: readonly string[] = ['trying', 'running', 'undoing']

async function finished(by: Visitor, id: number): Promise<Import> {
  for (let wait = 0; wait < 600; wait += 1) {
    const { body } = await by.get<Import>(`/api/v1/imports/${id}`)
    if (!busy.includes(body.state)) return body
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('the import did not end')
}

async function rowsOf(by: Visitor, id: number, query = ''): Promise<ImportRow[]> {
  const { body } = await by.get<{ items: ImportRow[] }>(`/api/v1/imports/${id}/rows?limit=200&${query}`)
  return body.items
}
