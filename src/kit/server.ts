// The HTTP server before any endpoint: headers, compression, same-origin writes, and problems as RFC 9457 replies.
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyRequest,
} from 'fastify'
import { Problem, problemStatus, type ProblemCode } from './problem.ts'
import { fieldProblemWords, problemTitles } from './problem-labels.ts'
import type { Proxies } from './proxies.ts'
import { requestLanguage } from './request-language.ts'

export interface ServerOptions {
  /** Who may say for whom they ask: the proxies in front of us, by `readProxies`. */
  readonly proxies?: Proxies
}

export async function createServer(
  log: FastifyBaseLogger,
  { proxies = [] }: ServerOptions = {},
): Promise<FastifyInstance> {
  const server = Fastify({
    loggerInstance: log,
    ...(proxies.length > 0 && { trustProxy: [...proxies] }),
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { ignoreTrailingSlash: true },
  })
  server.decorateRequest('language', 'fr')
  server.addHook('onRequest', async (request) => {
    request.language = requestLanguage(request.headers['accept-language'])
    refuseCrossSite(request)
  })
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = forMethod(asProblem(error), request)
    if (problem.code === 'internal') request.log.error(error)
    const { retryAfter } = problem.details
    if (typeof retryAfter === 'number') void reply.header('retry-after', retryAfter)
    if (problem.code === 'moved') void reply.header('location', newPlace(problem, request))
    return reply
      .code(problemStatus[problem.code])
      .type('application/problem+json')
      .header('cache-control', 'no-store')
      .serializer((value: unknown) => JSON.stringify(value))
      .send(problemBody(problem, request))
  })
  await server.register(helmet, {
    contentSecurityPolicy: { directives: contentPolicy },
    strictTransportSecurity: false,
  })
  await server.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] })
  await server.register(multipart, {
    limits: { files: 1, fields: 20, fileSize: maxFile },
    throwFileSizeLimit: true,
  })
  return server
}

/** Files larger than this are refused while they arrive: 200 MB. */
const maxFile = 200_000_000

const contentPolicy = {
  defaultSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  scriptSrc: ["'self'"],
  connectSrc: ["'self'"],
  upgradeInsecureRequests: null,
}

/**
 * Writes come from our own pages or from programs: Fetch Metadata where the browser sends it, else the Origin,
 * compared with the address that the browser asked, which a proxy in front of us hands on.
 * A key in the Authorization header is never sent by a browser on its own, so it needs no such proof.
 */
function refuseCrossSite(request: FastifyRequest): void {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method) || request.headers.authorization) return
  const site = request.headers['sec-fetch-site']
  const origin = request.headers.origin
  const foreignSite = site !== undefined && site !== 'same-origin' && site !== 'none'
  if (foreignSite || (site === undefined && origin !== undefined && hostOf(origin) !== request.host)) {
    throw new Problem('cross-site')
  }
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}

function asProblem(error: FastifyError | Problem): Problem {
  if (error instanceof Problem) return error
  const code = transportProblems[error.statusCode ?? 500]
  return code === undefined ? new Problem('internal') : new Problem(code)
}

/** Only reading may go on elsewhere by itself: a write was meant for the record that is no more. */
function forMethod(problem: Problem, request: FastifyRequest): Problem {
  const reads = request.method === 'GET' || request.method === 'HEAD'
  return problem.code === 'moved' && !reads ? new Problem('merged', { details: problem.details }) : problem
}

/** `/api/v1/contacts/12/changes` when contact 9 leads to contact 12. */
function newPlace({ details }: Problem, { url }: FastifyRequest): string {
  const { from, to } = details as { readonly from: string; readonly to: string }
  return url.startsWith(from) ? to + url.slice(from.length) : to
}

/** What fastify itself refuses: a body that is no JSON, too large, of another type. */
const transportProblems: Readonly<Record<number, ProblemCode>> = {
  400: 'bad-input',
  404: 'not-found',
  413: 'too-large',
  415: 'unreadable-file',
  429: 'too-many-requests',
}

function problemBody(problem: Problem, request: FastifyRequest): Record<string, unknown> {
  const words = fieldProblemWords[request.language]
  const errors = problem.fields.map((field) => ({
    pointer: field.pointer,
    code: field.code,
    message: words[field.code](field.params ?? {}),
  }))
  return {
    type: `urn:carnet:problem:${problem.code}`,
    title: problemTitles[request.language][problem.code],
    status: problemStatus[problem.code],
    code: problem.code,
    ...(errors.length > 0 ? { errors } : {}),
    ...problem.details,
    requestId: request.id,
  }
}
