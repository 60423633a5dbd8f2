// The running Carnet: endpoints, their description, pages, and the jobs behind them.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { openApi } from '../kit/openapi.ts'
import { serve } from '../kit/http.ts'
import { startJobRunner } from '../kit/job-runner.ts'
import { createServer, type ServerOptions } from '../kit/server.ts'
import { openSignIn } from '../organisation/sign-in/actions.ts'
import { apiDocs } from './api-docs.ts'
import { keepDuplicates } from './duplicates-thread.ts'
import { jobKinds } from './jobs.ts'
import { checkout, type OpenCarnet } from './open.ts'
import type { Environment } from './environment.ts'
import { servePages } from './pages.ts'
import { keepReminders } from './reminders.ts'
import { allRoutes } from './routes.ts'

export async function startServer(
  carnet: OpenCarnet,
  { smtp, ...options }: ServerOptions & Pick<Environment, 'smtp'>,
): Promise<FastifyInstance> {
  const server = await createServer(carnet.app.log, options)
  const signIn = await openSignIn(carnet.app)
  const routes = allRoutes(signIn, smtp?.from ?? '')
  serve(server, routes, { app: carnet.app, authenticate: signIn.authenticate })
  const description = openApi(
    routes.map((table) => table.contract),
    aboutTheApi(),
  )
  server.get('/api/openapi.json', () => description)
  server.get('/api/docs', (_, reply) => reply.type('text/html; charset=utf-8').send(apiDocs(description)))
  await servePages(server, path.join(checkout, 'dist/web'))
  const runner = startJobRunner(carnet.app, carnet.connection, jobKinds(carnet.connection))
  server.addHook('onClose', () => runner.stop())
  keepDuplicates(server, carnet)
  keepReminders(server, carnet, smtp)
  return server
}

function aboutTheApi(): { title: string; version: string; description: string } {
  const { version } = JSON.parse(readFileSync(path.join(checkout, 'package.json'), 'utf8')) as {
    version: string
  }
  return {
    title: 'Carnet',
    version,
    description: 'The address book of a company that sells: contacts and partners, without duplicates.',
  }
}
