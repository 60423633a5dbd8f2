// What each endpoint of the outbox does, one line each.
import type { App } from '../../kit/app.ts'
import type { Handlers } from '../../kit/contract.ts'
import type { RouteTable } from '../../kit/http.ts'
import type { Who } from '../../organisation/who.ts'
import { outboxContract } from './contract.ts'
import { messageFile, readOutbox, sentElsewhere, tryAgain } from './outbox-actions.ts'

/** `from` is the address that a mail server is set for; '' where none is, and messages wait to be taken. */
export function outboxRoutes(from: string): RouteTable<Who> {
  const handlers: Handlers<typeof outboxContract, Who, App> = {
    'GET /api/v1/outbox': async ({ app, who, query }) => ({
      ...(await readOutbox(app, who, query)),
      sending: from !== '',
    }),
    'GET /api/v1/outbox/{id}/message.eml': ({ app, who, params }) => messageFile(app, who, from, params.id),
    'POST /api/v1/outbox/{id}/attempts': ({ app, who, params }) => tryAgain(app, who, params.id),
    'POST /api/v1/outbox/{id}/deliveries': ({ app, who, params }) => sentElsewhere(app, who, params.id),
  }
  return { contract: outboxContract, handlers }
}
