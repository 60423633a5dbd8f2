// Decides which account of the machine runs PostgreSQL, since it refuses to be run by root.
import { spawn, spawnSync, type ChildProcess, type StdioOptions } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

export type PostgresAccount =
  | { kind: 'own' }
  // Root, seen as nobody from inside a user namespace: files stay root's, and a home of root's can be entered.
  | { kind: 'namespace' }
  | { kind: 'other'; uid: number; gid: number }

const nobody = 65534
const namespace = ['--user', `--map-user=${nobody}`, `--map-group=${nobody}`, '--']

/** Data that belongs to an ordinary user stays with that user, also when root starts Carnet. */
export function accountFor(dataFolder: string): PostgresAccount {
  if (process.getuid?.() !== 0) return { kind: 'own' }
  const owner = fs.statSync(dataFolder, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { kind: 'other', uid: owner.uid, gid: owner.gid }
  const allowed = spawnSync('unshare', [...namespace, 'true']).status === 0
  return allowed ? { kind: 'namespace' } : { kind: 'other', uid: nobody, gid: nobody }
}

/** Hands the folder over, itself last: a hand-over that was cut short is begun again. */
export function handOver(folder: string, account: PostgresAccount): void {
  if (account.kind !== 'other' || fs.statSync(folder).uid === account.uid) return
  for (const entry of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    fs.lchownSync(path.join(folder, entry), account.uid, account.gid)
  }
  fs.chownSync(folder, account.uid, account.gid)
}

/**
 * How PostgreSQL is told of its folder. Another account may not be able to enter the folders above it, so it
 * is started inside, by a name of the folder that needs no way from the root of the disk.
 */
export function folderAsSeenBy(account: PostgresAccount, folder: string): string {
  return account.kind !== 'own' && process.platform === 'linux' ? '/proc/self/cwd' : folder
}

export interface Run {
  program: string
  args: string[]
  folder: string
  stdio: StdioOptions
  /** Out of the terminal's group, so that Ctrl-C reaches the application first. */
  detached?: boolean
}

export function runAs(account: PostgresAccount, run: Run): ChildProcess {
  const [program, args] =
    account.kind === 'namespace'
      ? ['unshare', [...namespace, run.program, ...run.args]]
      : [run.program, run.args]
  return spawn(program, args, {
    ...(account.kind === 'other' && { uid: account.uid, gid: account.gid }),
    cwd: run.folder,
    stdio: run.stdio,
    detached: run.detached ?? false,
    env: environment(),
    windowsHide: true,
  })
}

export function canRun(account: PostgresAccount, program: string): boolean {
  const [command, args] =
    account.kind === 'namespace'
      ? ['unshare', [...namespace, program, '--version']]
      : [program, ['--version']]
  const ids = account.kind === 'other' ? { uid: account.uid, gid: account.gid } : {}
  return spawnSync(command, args, { ...ids, cwd: '/', env: environment(), stdio: 'ignore' }).status === 0
}

// Passwords of the application's environment must not be readable through the database's processes.
function environment(): NodeJS.ProcessEnv {
  const names = ['PATH', 'LD_LIBRARY_PATH', 'SystemRoot', 'windir', 'TEMP', 'TMP']
  const kept = names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' }
}
