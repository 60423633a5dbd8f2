// Starts the built Carnet as its users do, on a free port and with a database of its own.
import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { networkAddress } from '../../src/kit/postgres-address.ts'
import { readPidFile } from '../../src/kit/postgres-leftover.ts'
import { cutConnections, dropDatabase, inDatabase, run } from '../test-server.ts'

export const administrator = { email: 'camille.roux@example.com', password: 'correct cheval pile agrafe' }

export interface ApplicationOptions {
  /** With the people of the example, or with nobody. */
  example?: boolean
  /** Without one, the first start prints a link for whoever will be it. */
  administrator?: boolean
}

export interface Application {
  url: string
  /** What it printed since it was started. */
  said: () => string
  /** Ends without a warning, as when the machine loses power. */
  kill: () => Promise<void>
  /** The same to its database; to its connections when the server is not its own. */
  killDatabase: () => Promise<void>
  /** Starts it again on the same data. */
  start: () => Promise<void>
  /** Ends it in order and throws its data away. */
  stop: () => Promise<void>
}

export async function startApplication(options: ApplicationOptions = {}): Promise<Application> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'carnet-journey-'))
  const database = await ownDatabase()
  const { host, port } = await networkAddress()
  const url = `http://${host}:${port}`
  const environment = {
    ...process.env,
    NODE_ENV: 'production',
    HOST: host,
    PORT: String(port),
    CARNET_DATA: folder,
    ...(options.administrator !== false && {
      CARNET_ADMIN_EMAIL: administrator.email,
      CARNET_ADMIN_PASSWORD: administrator.password,
    }),
    ...(options.example === false && { CARNET_EXAMPLE: '0' }),
    ...(database && { DATABASE_URL: database.url }),
  }
  let { child, said } = await launch(url, environment)
  return {
    url,
    said: () => said(),
    kill: () => end(child, 'SIGKILL'),
    async killDatabase() {
      if (database) await database.cut()
      else process.kill(readPidFile(path.join(folder, 'postgres'))?.pid ?? Number.NaN, 'SIGKILL')
    },
    async start() {
      const next = await launch(url, environment)
      child = next.child
      said = next.said
    },
    async stop() {
      await end(child, 'SIGTERM')
      await database?.drop()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

interface OwnDatabase {
  url: string
  cut: () => Promise<unknown>
  drop: () => Promise<unknown>
}

/** On the server that the tests were given, when they were. */
async function ownDatabase(): Promise<OwnDatabase | undefined> {
  const url = process.env['DATABASE_URL']
  if (!url) return undefined
  const server = { connectionString: url }
  const name = `carnet_journey_${randomUUID().replaceAll('-', '')}`
  await run(server, `create database ${name} template template0 encoding 'UTF8'`)
  return {
    url: inDatabase(server, name).connectionString ?? '',
    cut: () => cutConnections(inDatabase(server, name)),
    drop: () => dropDatabase(server, name),
  }
}

interface Running {
  child: ChildProcess
  said: () => string
}

async function launch(url: string, environment: NodeJS.ProcessEnv): Promise<Running> {
  const start = path.join(import.meta.dirname, '../../bin/start.js')
  const child = spawn(process.execPath, [start], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const listen = (chunk: Buffer) => (said = (said + chunk.toString()).slice(-10_000))
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  for (let waited = 0; waited < 90_000; waited += 50) {
    if (child.exitCode !== null) throw new Error(`Carnet ended at its start: ${said}`)
    if (await answers(url)) return { child, said: () => said }
    await pause(50)
  }
  child.kill('SIGKILL')
  throw new Error(`Carnet did not answer at ${url}: ${said}`)
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/api/health`)).ok
  } catch {
    return false
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await ended
}
