// Where the embedded database is reached: a socket in a private folder, or this machine's own network.
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import type { PostgresAccount } from './postgres-account.ts'

export interface PostgresAddress {
  /** A folder of sockets when it is a path. */
  host: string
  port: number
}

// A socket's path may have about 100 letters, and a temporary folder of one's own may be closed to others.
export function socketAddress(account: PostgresAccount): PostgresAddress {
  const temporary = os.tmpdir()
  const suits = account.kind === 'own' && temporary.length < 70
  const host = fs.mkdtempSync(path.join(suits ? temporary : '/tmp', 'carnet-'))
  if (account.kind === 'other') fs.chownSync(host, account.uid, account.gid)
  return { host, port: 5432 }
}

export function networkAddress(): Promise<PostgresAddress> {
  const host = '127.0.0.1'
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject)
    server.listen(0, host, () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve({ host, port }))
    })
  })
}

export function listening({ host }: PostgresAddress): Record<string, string> {
  return path.isAbsolute(host)
    ? { listen_addresses: '', unix_socket_directories: host }
    : { listen_addresses: host, unix_socket_directories: '' }
}

export function leaveAddress({ host }: PostgresAddress): void {
  if (path.isAbsolute(host)) fs.rmSync(host, { recursive: true, force: true })
}
