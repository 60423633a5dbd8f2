// Runs the database that comes with Carnet: starts it, keeps it up while the application works, and ends it.
import type { ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { accountFor, canRun, folderAsSeenBy } from './postgres-account.ts'
import {
  leaveAddress,
  listening,
  networkAddress,
  socketAddress,
  type PostgresAddress,
} from './postgres-address.ts'
import { binary, runnableBinaries } from './postgres-binaries.ts'
import { preparePostgresFolder, readPassword } from './postgres-folder.ts'
import { askToEnd, clearLeftover, holder, mark, readPidFile } from './postgres-leftover.ts'
import { end, hasEnded, launchPatiently, type PostgresPlace } from './postgres-process.ts'
import { settings } from './postgres-settings.ts'
import { Unusable } from './unusable.ts'

export interface EmbeddedConnection extends PostgresAddress {
  user: string
  database: string
  password: string
}

export interface EmbeddedPostgres {
  connection: EmbeddedConnection
  /** Changes when PostgreSQL died and was started again. */
  readonly pid: number
  stop: () => Promise<void>
}

export interface EmbeddedOptions {
  /** For tests: quick, and not safe when the machine loses power. */
  fast?: boolean
  /** By this machine's network instead of a socket, which programs on Windows cannot open. */
  overTcp?: boolean
  report?: (message: string) => void
}

export async function startEmbeddedPostgres(
  folder: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedPostgres> {
  const place = await preparePlace(folder, options)
  try {
    const server = await launchPatiently(place)
    return new RunningPostgres(place, server, options.report ?? console.error)
  } catch (error) {
    leaveAddress(place.address)
    throw error
  }
}

/** The database of the application that runs on this folder, or else one of one's own until it is stopped. */
export async function joinEmbeddedPostgres(
  folder: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedPostgres> {
  const dataFolder = realPath(folder)
  if (holder(dataFolder) !== 'application') return startEmbeddedPostgres(folder, options)
  const running = readPidFile(dataFolder)
  if (!running?.ready)
    throw new Unusable(`The database in ${dataFolder} is just being started. Try again in a moment.`)
  const address = { host: running.socketFolder || '127.0.0.1', port: running.port }
  return { connection: connectionTo(dataFolder, address), pid: running.pid, stop: async () => {} }
}

async function preparePlace(folder: string, options: EmbeddedOptions): Promise<PostgresPlace> {
  const fast = options.fast ?? false
  const dataFolder = realPath(folder)
  const account = accountFor(dataFolder)
  const binaries = runnableBinaries((found) => canRun(account, binary(found, 'initdb')))
  await clearLeftover(dataFolder, binaries)
  await preparePostgresFolder(dataFolder, account, binaries, fast)
  const overTcp = options.overTcp ?? process.platform === 'win32'
  const address = overTcp ? await networkAddress() : socketAddress(account)
  const set = Object.entries({ ...settings(fast), ...listening(address), port: address.port })
  const args = [...set.map(([name, value]) => `${name}=${value}`), mark(dataFolder, process.pid)]
  const place = ['-D', folderAsSeenBy(account, dataFolder)]
  return {
    dataFolder,
    account,
    binaries,
    address,
    arguments: [...place, ...args.flatMap((arg) => ['-c', arg])],
  }
}

function realPath(folder: string): string {
  const parent = path.dirname(path.resolve(folder))
  fs.mkdirSync(parent, { recursive: true, mode: 0o700 })
  const absolute = path.join(fs.realpathSync(parent), path.basename(folder))
  return fs.existsSync(absolute) ? fs.realpathSync(absolute) : absolute
}

function connectionTo(dataFolder: string, address: PostgresAddress): EmbeddedConnection {
  return { ...address, user: 'carnet', database: 'carnet', password: readPassword(dataFolder) }
}

class RunningPostgres implements EmbeddedPostgres {
  readonly connection: EmbeddedConnection
  readonly #place: PostgresPlace
  readonly #report: (message: string) => void
  #server: ChildProcess
  #restarted: Promise<void> = Promise.resolve()
  #stopping = false

  constructor(place: PostgresPlace, server: ChildProcess, report: (message: string) => void) {
    this.connection = connectionTo(place.dataFolder, place.address)
    this.#place = place
    this.#report = report
    this.#server = server
    this.#watch()
    process.once('exit', this.#endWithApplication)
  }

  get pid(): number {
    return this.#server.pid ?? 0
  }

  async stop(): Promise<void> {
    this.#stopping = true
    await this.#restarted
    await end(this.#place, this.#server)
    process.off('exit', this.#endWithApplication)
    leaveAddress(this.#place.address)
  }

  #watch(): void {
    this.#server.once('exit', (code, signal) => {
      if (this.#stopping) return
      this.#report(`The database ended unexpectedly (${signal ?? code}). It is started again.`)
      this.#restarted = this.#restart()
    })
  }

  // Without its database the application can do nothing, so it never gives up: a full disk may be emptied.
  async #restart(): Promise<void> {
    for (let tries = 0; !this.#stopping; tries++) {
      try {
        this.#server = await launchPatiently(this.#place)
        return this.#watch()
      } catch (error) {
        this.#report(error instanceof Error ? error.message : String(error))
        await pause(Math.min(200 * 2 ** tries, 10_000))
      }
    }
  }

  readonly #endWithApplication = (): void => {
    if (!hasEnded(this.#server)) askToEnd(this.#place.dataFolder, this.pid, this.#place.binaries)
    leaveAddress(this.#place.address)
  }
}
