// npm start: opens the data, makes sure that somebody can sign in, serves, and tells how to begin.
import { Unusable } from '../kit/unusable.ts'
import { ensureAdministrator, type FirstStart } from '../organisation/first-administrator/actions.ts'
import type { FastifyInstance } from 'fastify'
import { readEnvironment, type Environment } from './environment.ts'
import { ensureExample } from './example.ts'
import { openCarnet, type OpenCarnet } from './open.ts'
import { startServer } from './server.ts'

try {
  await main()
} catch (error) {
  console.error(error instanceof Unusable ? error.message : error)
  process.exit(1)
}

async function main(): Promise<void> {
  const began = performance.now()
  const environment = readEnvironment(process.env, process.cwd())
  const carnet = await openCarnet(environment, 'serve')
  const closing = closeOnSignals(carnet)
  const first = await ensureAdministrator(carnet.app, environment.administrator)
  if (environment.example) await ensureExample(carnet.app)
  const server = await startServer(carnet, environment)
  closing.before = () => server.close()
  await listen(server, environment)
  welcome(environment, portOf(server), first, performance.now() - began)
}

async function listen(server: FastifyInstance, { host, port }: Environment): Promise<void> {
  try {
    await server.listen({ host, port })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    throw new Unusable(`Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`)
  }
}

/** The one that was free, when PORT is 0. */
function portOf(server: FastifyInstance): number {
  const address = server.server.address()
  return typeof address === 'object' && address ? address.port : 0
}

function closeOnSignals(carnet: OpenCarnet): { before: () => Promise<unknown> } {
  const closing = { before: async (): Promise<unknown> => undefined }
  let asked = false
  const close = async (): Promise<void> => {
    if (asked) return
    asked = true
    await closing.before()
    await carnet.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void close())
  return closing
}

function welcome(environment: Environment, port: number, first: FirstStart, ms: number): void {
  const name = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(environment.host)
    ? 'localhost'
    : environment.host
  const address = `http://${name}:${port}`
  console.log(`Carnet is ready on ${address} (${Math.round(ms)} ms).`)
  if (first.kind === 'created')
    console.log(`Sign in as ${first.email} with the password of CARNET_ADMIN_PASSWORD.`)
  if (first.kind === 'link') {
    console.log(
      `Open this link to name the administrator and sign in; it serves once:\n  ${address}${first.path}`,
    )
  }
}
