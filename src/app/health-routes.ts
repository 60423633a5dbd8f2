// Tells a watcher whether Carnet and its database answer.
import { z } from 'zod'
import type { App } from '../kit/app.ts'
import { contract, type Handlers } from '../kit/contract.ts'
import { ping } from '../kit/database.ts'
import type { RouteTable } from '../kit/http.ts'
import type { Who } from '../organisation/who.ts'

const healthContract = contract({
  'GET /api/health': {
    summary: 'Whether Carnet and its database answer',
    right: 'anyone',
    reply: z.object({ status: z.literal('ok') }),
    problems: [],
  },
})

const handlers: Handlers<typeof healthContract, Who, App> = {
  'GET /api/health': async ({ app }) => {
    await ping(app.db)
    return { status: 'ok' }
  },
}

export const healthRoutes: RouteTable<Who> = { contract: healthContract, handlers }
