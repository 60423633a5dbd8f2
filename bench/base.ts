// Prepares what the benches measure: a base of 100,000 people, an administrator, a key, and Carnet running on them.
import { spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { setTimeout as pause } from 'node:timers/promises'
import { readEnvironment } from '../src/app/environment.ts'
import { openCarnet } from '../src/app/open.ts'
import { seedBase } from '../src/app/seed/seed.ts'
import { createApiKey } from '../src/organisation/api-keys/actions.ts'
import { createUser } from '../src/organisation/users/actions.ts'

export const administrator = { email: 'camille.roux@oree.example', password: 'correct cheval pile agrafe' }

export interface Base {
  readonly folder: string
  readonly contacts: number
  readonly key: string
  /** Seconds that seeding took; undefined where a base was kept. */
  readonly seeded: number | undefined
}

export interface RunningCarnet {
  readonly url: string
  readonly pid: number
  readonly stop: () => Promise<void>
}

const { values: options } = parseArgs({
  options: {
    contacts: { type: 'string', default: '100000' },
    port: { type: 'string', default: '5239' },
    /** Keeps the base for the next run. */
    keep: { type: 'boolean', default: false },
  },
})

let prepared: Promise<Base> | undefined

/** The same for all benches of one run; it goes with the run unless it is to be kept. */
export function prepareBase(): Promise<Base> {
  prepared ??= prepare()
  return prepared
}

async function prepare(): Promise<Base> {
  const contacts = Number(options.contacts)
  const place = path.join(os.tmpdir(), `carnet-bench-${contacts}`)
  const folder = options.keep ? place : fs.mkdtempSync(`${place}-`)
  if (!options.keep) process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }))
  const note = path.join(folder, 'bench.json')
  if (fs.existsSync(note)) {
    const { key } = JSON.parse(fs.readFileSync(note, 'utf8')) as { key: string }
    return { folder, contacts, key, seeded: undefined }
  }
  console.log(`Making up ${contacts} contacts…`)
  const made = await makeBase(folder, contacts)
  fs.writeFileSync(note, JSON.stringify({ key: made.key }))
  return { folder, contacts, ...made }
}

async function makeBase(folder: string, contacts: number): Promise<{ key: string; seeded: number }> {
  const carnet = await openCarnet(readEnvironment({ CARNET_DATA: folder }, folder), 'visit')
  try {
    const { db } = carnet.app
    const user = await createUser(db, {
      ...administrator,
      name: 'Camille Roux',
      language: 'fr',
      profile: 'administrator',
      teamId: null,
      companyIds: [],
    })
    const began = performance.now()
    await seedBase(db, { contacts, partners: Math.ceil(contacts / 6), seed: 1 })
    const seeded = (performance.now() - began) / 1000
    return { seeded, key: (await createApiKey(db, user.id, { name: 'bench', expiresAt: null })).key }
  } finally {
    await carnet.close()
  }
}

export function environmentOf({ folder }: Base): { env: NodeJS.ProcessEnv; url: string } {
  const where = { HOST: '127.0.0.1', PORT: options.port, CARNET_DATA: folder }
  return {
    env: { ...process.env, NODE_ENV: 'production', ...where },
    url: `http://127.0.0.1:${options.port}`,
  }
}

export async function startCarnet(base: Base): Promise<RunningCarnet> {
  const { env, url } = environmentOf(base)
  const start = path.join(import.meta.dirname, '../bin/start.js')
  const child = spawn(process.execPath, [start], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error('Carnet ended at its start.')
    await pause(5)
  }
  return { url, pid: child.pid ?? 0, stop: () => end(child) }
}

export async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/api/health`)).ok
  } catch {
    return false
  }
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}

/** Resident memory in megabytes, where the system tells it. */
export function memoryOf(pid: number): number | undefined {
  const status = `/proc/${pid}/status`
  const line = fs.existsSync(status) ? /VmRSS:\s+(\d+) kB/.exec(fs.readFileSync(status, 'utf8')) : null
  return line ? Number(line[1]) / 1024 : undefined
}
