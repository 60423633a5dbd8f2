// What the surroundings decide: where Carnet listens, where it keeps its data, which database it uses.
import path from 'node:path'
import { readProxies, type Proxies } from '../kit/proxies.ts'
import { Unusable } from '../kit/unusable.ts'

export interface Environment {
  readonly host: string
  readonly port: number
  /** What ends https in front of Carnet; nobody when it is empty. */
  readonly proxies: Proxies
  /** The embedded database and its files. */
  readonly dataFolder: string
  /** A PostgreSQL of one's own; the embedded one when it is undefined. */
  readonly databaseUrl: string | undefined
  readonly example: boolean
  /** How e-mails leave; they wait in the outbox where it is undefined. */
  readonly smtp: { readonly url: string; readonly from: string } | undefined
  readonly administrator: {
    readonly CARNET_ADMIN_EMAIL: string | undefined
    readonly CARNET_ADMIN_PASSWORD: string | undefined
  }
}

/** `readEnvironment(process.env, process.cwd())` */
export function readEnvironment(env: NodeJS.ProcessEnv, folder: string): Environment {
  return {
    host: env['HOST'] || '127.0.0.1',
    port: readPort(env['PORT']),
    proxies: proxiesOf(env['CARNET_PROXY']),
    dataFolder: path.resolve(folder, env['CARNET_DATA'] || 'data'),
    databaseUrl: env['DATABASE_URL'] || undefined,
    example: env['CARNET_EXAMPLE'] !== '0',
    smtp: smtpOf(env['SMTP_URL'], env['SMTP_FROM']),
    administrator: {
      CARNET_ADMIN_EMAIL: env['CARNET_ADMIN_EMAIL'],
      CARNET_ADMIN_PASSWORD: env['CARNET_ADMIN_PASSWORD'],
    },
  }
}

function smtpOf(url = '', from = ''): Environment['smtp'] {
  if (url === '') return undefined
  if (!/^smtps?:\/\/[^/]/.test(url) || !URL.canParse(url))
    throw new Unusable(
      'SMTP_URL is the address of a mail server, such as smtps://user:password@mail.oree.example.',
    )
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(from))
    throw new Unusable('SMTP_FROM is the address that e-mails come from, such as factures@oree.example.')
  return { url, from }
}

function readPort(text: string | undefined): number {
  const port = Number(text || 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Unusable('PORT is a number from 0 to 65535.')
  return port
}

function proxiesOf(text = ''): Proxies {
  const read = readProxies(text)
  if (read.ok) return read.proxies
  throw new Unusable(
    `CARNET_PROXY has addresses or networks with commas between, such as 127.0.0.1,10.0.0.0/8; “${read.wrong}” is none.`,
  )
}
