// Serves contracts over HTTP: session, right and input are checked here, and problems become replies here only.
import { Readable } from 'node:stream'
import type { Multipart } from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ZodType } from 'zod'
import type { App, Caller } from './app.ts'
import { Answer, type Asked, type Contract, type Endpoint, type FormPart, type SentFile } from './contract.ts'
import { Problem } from './problem.ts'
import { readInput } from './read-input.ts'
import { requestLanguage } from './request-language.ts'

type AnyAsked<Who> = Asked<Endpoint, Who, App>
type AnyHandler<Who> = (asked: never) => Promise<unknown> | ((asked: AnyAsked<Who>) => Promise<unknown>)

/** A slice's endpoints with what they do; `Handlers` makes sure that none is missing. */
export interface RouteTable<Who> {
  readonly contract: Contract
  readonly handlers: Readonly<Record<string, AnyHandler<Who>>>
}

export interface ServeOptions<Who extends Caller> {
  readonly app: App
  readonly authenticate: (request: FastifyRequest) => Promise<Who | null>
  /** Parses every reply by its contract; for tests, since it costs time. */
  readonly checkReplies?: boolean
}

export function serve<Who extends Caller>(
  server: FastifyInstance,
  tables: readonly RouteTable<Who>[],
  options: ServeOptions<Who>,
): void {
  for (const { contract, handlers } of tables) {
    for (const [key, endpoint] of Object.entries(contract)) {
      const handler = handlers[key] as ((asked: AnyAsked<Who>) => Promise<unknown>) | undefined
      if (!handler) throw new Error(`no handler for ${key}`)
      route(server, key, endpoint, handler, options)
    }
  }
}

function route<Who extends Caller>(
  server: FastifyInstance,
  key: string,
  endpoint: Endpoint,
  handler: (asked: AnyAsked<Who>) => Promise<unknown>,
  options: ServeOptions<Who>,
): void {
  const [method = '', path = ''] = key.split(' ')
  server.route({
    method,
    url: path.replace(/\{(\w+)\}/g, ':$1'),
    bodyLimit: endpoint.bodyLimit ?? 1_000_000,
    handler: async (request, reply) => {
      const who = await permitted(request, endpoint, options)
      const body = await handler(asked(request, endpoint, who, options.app))
      return answer(reply, endpoint, body, options.checkReplies ?? false)
    },
  })
}

async function permitted<Who extends Caller>(
  request: FastifyRequest,
  endpoint: Endpoint,
  options: ServeOptions<Who>,
): Promise<Who | null> {
  const who = await options.authenticate(request)
  request.language = who?.language ?? requestLanguage(request.headers['accept-language'])
  if (endpoint.right === 'anyone') return who
  if (!who) throw new Problem('not-signed-in')
  if (!who.rights.has(endpoint.right)) throw new Problem('not-allowed')
  return who
}

function asked<Who>(request: FastifyRequest, endpoint: Endpoint, who: Who | null, app: App): AnyAsked<Who> {
  return {
    who: who as Who,
    app,
    params: endpoint.params ? readParams(endpoint.params, request.params) : undefined,
    query: endpoint.query ? readInput(endpoint.query, request.query) : undefined,
    body:
      endpoint.body && endpoint.bodyType !== 'form'
        ? readInput(endpoint.body, request.body ?? undefined)
        : undefined,
    version: () => ifMatch(request.headers['if-match']),
    language: request.language,
    origin: `${request.protocol}://${request.host}`,
    address: request.ip,
    header: (name: string) => headerOf(request, name),
    form: () => formParts(request),
  }
}

function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value.join(', ') : value
}

/** A path that names no possible record is a record that is not there. */
function readParams(schema: ZodType, value: unknown): unknown {
  const result = schema.safeParse(value)
  if (!result.success) throw new Problem('not-found')
  return result.data
}

function ifMatch(header: string | undefined): number {
  if (header === undefined) throw new Problem('version-missing')
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim())?.[1]
  if (version === undefined) throw new Problem('version-differs')
  return Number(version)
}

async function* formParts(request: FastifyRequest): AsyncIterable<FormPart> {
  if (!request.isMultipart())
    throw new Problem('bad-input', { fields: [{ pointer: '', code: 'wrong-type' }] })
  try {
    for await (const part of request.parts()) yield formPart(part)
  } finally {
    // What nobody reads any more is let pass, or the sender would wait for ever and keep the connection.
    request.raw.unpipe()
    request.raw.resume()
  }
}

function formPart(part: Multipart): FormPart {
  if (part.type === 'field') return { kind: 'field', name: part.fieldname, value: String(part.value) }
  const { fieldname: name, filename: fileName, file } = part
  return { kind: 'file', name, fileName, bytes: () => part.toBuffer(), chunks: () => fileChunks(file) }
}

/** The limit is told beside the chunks: behind the last one that fits, none comes any more. */
async function* fileChunks(file: Readable & { readonly truncated: boolean }): AsyncIterable<Buffer> {
  const refuse = (): void => void file.destroy(new Problem('too-large'))
  if (file.truncated) refuse()
  else file.once('limit', refuse)
  for await (const chunk of file) yield chunk as Buffer
}

function answer(reply: FastifyReply, endpoint: Endpoint, result: unknown, check: boolean): FastifyReply {
  const body: unknown = result instanceof Answer ? result.body : result
  if (result instanceof Answer) void reply.headers(result.headers)
  void reply.code(endpoint.status ?? 200)
  if (typeof endpoint.reply === 'string') return sendFile(reply, body as SentFile)
  if (endpoint.reply === null) return reply.send()
  if (check) endpoint.reply.parse(body)
  return reply.header('cache-control', 'no-store').send(body)
}

function sendFile(reply: FastifyReply, file: SentFile): FastifyReply {
  const way = file.inline ? 'inline' : 'attachment'
  const content =
    typeof file.content === 'string' || Buffer.isBuffer(file.content)
      ? file.content
      : Readable.from(file.content)
  return reply
    .type(file.type)
    .header('content-disposition', `${way}; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('cache-control', file.cache ?? 'no-store')
    .send(content)
}

declare module 'fastify' {
  interface FastifyRequest {
    language: 'fr' | 'en'
  }
}
