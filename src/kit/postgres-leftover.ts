// Tells whether PostgreSQL already works on a folder, for whom, and ends one that its application left behind.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { binary, type PostgresBinaries } from './postgres-binaries.ts'
import { Unusable } from './unusable.ts'

/** What PostgreSQL writes into its folder about itself. */
export interface PidFile {
  pid: number
  port: number
  socketFolder: string
  ready: boolean
}

export function readPidFile(dataFolder: string): PidFile | undefined {
  const file = pidFile(dataFolder)
  if (!fs.existsSync(file)) return undefined
  const [pid, , , port, socketFolder, , , status] = fs.readFileSync(file, 'utf8').split('\n')
  return {
    pid: Number(pid),
    port: Number(port),
    socketFolder: socketFolder ?? '',
    ready: status?.trim() === 'ready',
  }
}

/** A setting that means nothing to PostgreSQL: it says on its command line for whom it works, and where. */
export function mark(dataFolder: string, application: number): string {
  return `carnet.holder=${application}:${dataFolder};`
}

export type Holder = 'none' | 'orphan' | 'application'

/** Who works on the folder now; an orphan is a PostgreSQL whose application was killed. */
export function holder(dataFolder: string): Holder {
  const left = readPidFile(dataFolder)
  const found = left && describeProcess(left.pid, dataFolder)
  if (!found?.command.includes(`:${dataFolder};`)) return 'none'
  return found.command.includes(mark(dataFolder, found.parent)) ? 'application' : 'orphan'
}

/** Refuses a folder in use; ends an orphan; removes what a crash left lying. */
export async function clearLeftover(dataFolder: string, binaries: PostgresBinaries): Promise<void> {
  const left = readPidFile(dataFolder)
  if (!left) return
  if (holder(dataFolder) === 'application') throw inUse(dataFolder)
  if (holder(dataFolder) === 'orphan') await endOrphan(dataFolder, left.pid, binaries)
  // After a restart of the machine the number may belong to any program: PostgreSQL would wait for that one.
  fs.rmSync(pidFile(dataFolder), { force: true })
  if (path.basename(left.socketFolder).startsWith('carnet-')) {
    fs.rmSync(left.socketFolder, { recursive: true, force: true })
  }
}

export function inUse(dataFolder: string): Unusable {
  return new Unusable(
    `The database in ${dataFolder} is in use by a Carnet that runs. Stop it, or choose another CARNET_DATA.`,
  )
}

/** Asks PostgreSQL to end at once but in order: transactions under way are undone. */
export function askToEnd(dataFolder: string, pid: number, binaries: PostgresBinaries): void {
  // Windows knows no signals, only PostgreSQL's own way to imitate them.
  if (process.platform === 'win32') {
    spawnSync(binary(binaries, 'pg_ctl'), ['stop', '-m', 'fast', '-W', '-D', dataFolder], {
      windowsHide: true,
    })
  } else process.kill(pid, 'SIGINT')
}

async function endOrphan(dataFolder: string, pid: number, binaries: PostgresBinaries): Promise<void> {
  askToEnd(dataFolder, pid, binaries)
  for (let waited = 0; waited < 30_000; waited += 20) {
    if (holder(dataFolder) === 'none') return
    await pause(20)
  }
  throw new Unusable(`PostgreSQL (process ${pid}) still works on ${dataFolder} and does not end.`)
}

function pidFile(dataFolder: string): string {
  return path.join(dataFolder, 'postmaster.pid')
}

function describeProcess(pid: number, dataFolder: string): { parent: number; command: string } | undefined {
  if (process.platform === 'linux') return describeLinuxProcess(pid)
  if (process.platform === 'win32') return describeWindowsProcess(pid, dataFolder)
  const { stdout } = spawnSync('ps', ['-ww', '-o', 'ppid=,command=', '-p', String(pid)], { encoding: 'utf8' })
  const [, parent, command] = /^\s*(\d+)\s+(.*)/.exec(stdout ?? '') ?? []
  return command === undefined ? undefined : { parent: Number(parent), command }
}

function describeLinuxProcess(pid: number): { parent: number; command: string } | undefined {
  try {
    const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8')
    const command = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return { parent: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]), command }
  } catch {
    return undefined
  }
}

// Windows keeps no parent once it ended, so the application named on the command line is looked for instead.
function describeWindowsProcess(
  pid: number,
  dataFolder: string,
): { parent: number; command: string } | undefined {
  if (!isAlive(pid)) return undefined
  const command = fs.readFileSync(path.join(dataFolder, 'postmaster.opts'), 'utf8')
  const application = Number(/carnet\.holder=(\d+):/.exec(command)?.[1])
  return { parent: isAlive(application) ? application : 0, command }
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
