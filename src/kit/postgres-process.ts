// One run of the embedded PostgreSQL: from its launch until it takes connections, and its orderly end.
import type { ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { runAs, type PostgresAccount } from './postgres-account.ts'
import type { PostgresAddress } from './postgres-address.ts'
import { binary, type PostgresBinaries } from './postgres-binaries.ts'
import { askToEnd, inUse, readPidFile } from './postgres-leftover.ts'
import { Unusable } from './unusable.ts'

/** All that a run needs to know, the same for each run of one application. */
export interface PostgresPlace {
  dataFolder: string
  account: PostgresAccount
  binaries: PostgresBinaries
  address: PostgresAddress
  arguments: string[]
}

const largestLog = 1_000_000

/** Waits for the last processes of a killed predecessor, which end by themselves when they notice. */
export async function launchPatiently(place: PostgresPlace): Promise<ChildProcess> {
  for (let tries = 1; ; tries++) {
    try {
      return await launch(place)
    } catch (error) {
      if (tries === 50 || !String(error).includes('shared memory block')) throw error
      await pause(200)
    }
  }
}

export function hasEnded(server: ChildProcess): boolean {
  return server.exitCode !== null || server.signalCode !== null
}

export async function end(place: PostgresPlace, server: ChildProcess): Promise<void> {
  if (hasEnded(server) || server.pid === undefined) return
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.ref()
  askToEnd(place.dataFolder, server.pid, place.binaries)
  await ended
}

async function launch(place: PostgresPlace): Promise<ChildProcess> {
  const log = openLog(place.dataFolder)
  const server = runAs(place.account, {
    program: binary(place.binaries, 'postgres'),
    args: place.arguments,
    folder: place.dataFolder,
    // A file, not a pipe: PostgreSQL outlives an application that is killed, and must still be able to write.
    stdio: ['ignore', 'ignore', log.descriptor],
    detached: true,
  })
  fs.closeSync(log.descriptor)
  let failure: Error | undefined
  server.once('error', (error) => (failure = error))
  while (!isReady(place, server)) {
    if (failure || hasEnded(server)) throw failure ?? whyItEnded(place, log)
    await pause(15)
  }
  server.unref()
  return server
}

function isReady({ dataFolder }: PostgresPlace, server: ChildProcess): boolean {
  const file = readPidFile(dataFolder)
  return file?.pid === server.pid && file?.ready === true
}

interface Log {
  file: string
  descriptor: number
  begin: number
}

function openLog(dataFolder: string): Log {
  const file = `${dataFolder}.log`
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0
  const descriptor = fs.openSync(file, size > largestLog ? 'w' : 'a', 0o600)
  return { file, descriptor, begin: size > largestLog ? 0 : size }
}

function whyItEnded({ dataFolder }: PostgresPlace, log: Log): Unusable {
  const said = fs.readFileSync(log.file).subarray(log.begin).toString()
  if (said.includes('lock file "postmaster.pid" already exists')) return inUse(dataFolder)
  return new Unusable(`The database in ${dataFolder} cannot be started: ${said.trim()}`)
}
