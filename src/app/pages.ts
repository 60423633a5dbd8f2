// Sends the browser its pages: built files for ever, the one HTML page always fresh.
import { existsSync } from 'node:fs'
import statics from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { Problem } from '../kit/problem.ts'

export async function servePages(server: FastifyInstance, folder: string): Promise<void> {
  if (existsSync(folder)) {
    await server.register(statics, {
      root: folder,
      wildcard: false,
      cacheControl: false,
      preCompressed: true,
      setHeaders,
    })
  }
  server.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && !request.url.startsWith('/api/') && existsSync(folder)
    if (!isPage) throw new Problem('not-found')
    return reply.sendFile('index.html')
  })
}

/** Names of built files carry their content's hash; the pages that name them do not. */
function setHeaders(reply: FastifyReply, file: string): void {
  const forEver = file.includes('/assets/')
  void reply.header('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache')
}
