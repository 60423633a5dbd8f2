// Makes the folder that holds the embedded database, whole or not at all.
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { folderAsSeenBy, handOver, runAs, type PostgresAccount } from './postgres-account.ts'
import { binary, type PostgresBinaries } from './postgres-binaries.ts'
import { isAlive } from './postgres-leftover.ts'
import { Unusable } from './unusable.ts'

const major = '18'
const passwordFile = 'carnet.password'

/** Who may enter: anyone who reaches the socket, which lies in a private folder; by network with a password. */
const whoMayEnter = 'local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n'

/** Creates the database where there is none; refuses a folder that holds something else. */
export async function preparePostgresFolder(
  dataFolder: string,
  account: PostgresAccount,
  binaries: PostgresBinaries,
  fast: boolean,
): Promise<void> {
  removeUnfinished(dataFolder)
  const content = fs.existsSync(dataFolder) ? fs.readdirSync(dataFolder) : []
  if (content.length === 0) return createFolder(dataFolder, account, binaries, fast)
  if (!content.includes('PG_VERSION')) {
    throw new Unusable(
      `The folder ${dataFolder} holds other files, no database of Carnet. Choose another CARNET_DATA.`,
    )
  }
  const found = fs.readFileSync(path.join(dataFolder, 'PG_VERSION'), 'utf8').trim()
  if (found !== major) {
    throw new Unusable(
      `The database in ${dataFolder} was made by PostgreSQL ${found}; this Carnet brings ${major}.`,
    )
  }
  handOver(dataFolder, account)
}

export function readPassword(dataFolder: string): string {
  return fs.readFileSync(path.join(dataFolder, passwordFile), 'utf8')
}

// A kill in the middle leaves a folder that is not the database's, so it is never taken for a whole one.
async function createFolder(
  dataFolder: string,
  account: PostgresAccount,
  binaries: PostgresBinaries,
  fast: boolean,
): Promise<void> {
  const folder = fs.mkdtempSync(`${dataFolder}.new-${process.pid}-`)
  handOver(folder, account)
  const place = ['-D', folderAsSeenBy(account, folder)]
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const rest = ['--username=postgres', '--auth=trust', '--no-instructions', ...(fast ? ['--no-sync'] : [])]
  const run = (name: 'initdb' | 'postgres', args: string[], input: string) =>
    runToEnd(account, { program: binary(binaries, name), args, folder, input })
  await run('initdb', [...place, ...locale, ...rest], '')
  const password = randomBytes(24).toString('base64url')
  await run('postgres', ['--single', ...place, 'postgres'], firstStatements(password))
  fs.writeFileSync(path.join(folder, 'pg_hba.conf'), whoMayEnter)
  fs.writeFileSync(path.join(folder, passwordFile), password, { mode: 0o600 })
  putInPlace(folder, dataFolder)
}

// No superuser, as on a server that is not Carnet's own: what works here works there.
function firstStatements(password: string): string {
  return `create role carnet login createdb password '${password}';\ncreate database carnet owner carnet;\n`
}

interface Task {
  program: string
  args: string[]
  folder: string
  input: string
}

async function runToEnd(account: PostgresAccount, task: Task): Promise<void> {
  const child = runAs(account, { ...task, stdio: ['pipe', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve)
  })
  child.stdin?.end(task.input)
  const [code, output, errors] = await Promise.all([ended, readAll(child.stdout), readAll(child.stderr)])
  if (code !== 0 || /\b(ERROR|FATAL|PANIC):/.test(errors)) {
    throw new Unusable(
      `The database could not be created (${path.basename(task.program)}): ${errors || output}`,
    )
  }
}

function readAll(stream: NodeJS.ReadableStream | null): Promise<string> {
  return stream ? text(stream) : Promise.resolve('')
}

// Two applications that start at once both make a folder; the first to put it in place wins.
function putInPlace(folder: string, dataFolder: string): void {
  try {
    fs.renameSync(folder, dataFolder)
  } catch (error) {
    fs.rmSync(folder, { recursive: true, force: true })
    if (!fs.existsSync(path.join(dataFolder, 'PG_VERSION'))) throw error
  }
}

function removeUnfinished(dataFolder: string): void {
  const start = `${path.basename(dataFolder)}.new-`
  const parent = path.dirname(dataFolder)
  fs.mkdirSync(parent, { recursive: true, mode: 0o700 })
  for (const name of fs.readdirSync(parent)) {
    if (!name.startsWith(start) || isAlive(Number.parseInt(name.slice(start.length), 10))) continue
    fs.rmSync(path.join(parent, name), { recursive: true, force: true })
  }
}
