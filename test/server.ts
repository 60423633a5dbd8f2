// A server in this process for tests at the door, and the people who knock.
import type { FastifyInstance, InjectOptions } from 'fastify'
import { pino } from 'pino'
import { afterAll } from 'vitest'
import { serve, type RouteTable } from '../src/kit/http.ts'
import { createServer, type ServerOptions } from '../src/kit/server.ts'
import type { Who } from '../src/organisation/who.ts'
import { sessionCookie, type Person, type World } from './world.ts'

export interface Reply<T> {
  readonly status: number
  readonly body: T
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>
}

/** What a refusal says: `(await nora.post('/api/v1/roles', …)).body` is a `ProblemBody`. */
export interface ProblemBody {
  readonly code: string
  readonly title: string
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly message: string }[]
  readonly [detail: string]: unknown
}

type Headers = Readonly<Record<string, string>>

/** Somebody who calls the server; `T` is what the test expects in the body. */
export interface Visitor {
  get<T = unknown>(path: string, headers?: Headers): Promise<Reply<T>>
  post<T = unknown>(path: string, body?: object, headers?: Headers): Promise<Reply<T>>
  put<T = unknown>(path: string, body?: object, headers?: Headers): Promise<Reply<T>>
  patch<T = unknown>(path: string, body?: object, headers?: Headers): Promise<Reply<T>>
  delete<T = unknown>(path: string, headers?: Headers): Promise<Reply<T>>
  /** For files and other bodies. */
  send<T = unknown>(options: InjectOptions): Promise<Reply<T>>
}

export interface TestServer {
  readonly server: FastifyInstance
  /** `const hugo = await as(world.hugo)` */
  readonly as: (person: Person) => Promise<Visitor>
  readonly signedOut: Visitor
  /** With headers of their own, such as a key: `visitor({ authorization: 'Bearer …' })`. */
  readonly visitor: (headers: Headers) => Visitor
}

/** A whole world, or as much of it as an empty house has. */
type Served = Pick<World, 'app' | 'signIn'>

/** Serves the tables, every reply checked by its contract: `const { as, signedOut } = await testServer(tables, world)`. */
export async function testServer(
  tables: readonly RouteTable<Who>[],
  world: Served,
  options: ServerOptions = {},
): Promise<TestServer> {
  const server = await createServer(pino({ level: 'error' }), options)
  const { authenticate } = world.signIn
  serve(server, tables, { app: world.app, authenticate, checkReplies: true })
  await server.ready()
  afterAll(() => server.close())
  const visitor = (headers: Headers) => visitorOf(server, headers)
  return {
    server,
    signedOut: visitor({}),
    visitor,
    as: async (person) => visitor({ cookie: await sessionCookie(world.app.db, person) }),
  }
}

function visitorOf(server: FastifyInstance, own: Headers): Visitor {
  const send = async <T>(options: InjectOptions): Promise<Reply<T>> => {
    const reply = await server.inject({ ...options, headers: { ...own, ...options.headers } })
    const isJson = /json/.test(String(reply.headers['content-type']))
    const body = (isJson ? JSON.parse(reply.payload) : reply.payload) as T
    return { status: reply.statusCode, body, headers: reply.headers }
  }
  const withBody =
    (method: 'POST' | 'PUT' | 'PATCH') =>
    <T>(url: string, body?: object, headers: Headers = {}) =>
      send<T>({ method, url, headers, ...(body === undefined ? {} : { payload: body }) })
  return {
    send,
    get: (url, headers = {}) => send({ method: 'GET', url, headers }),
    delete: (url, headers = {}) => send({ method: 'DELETE', url, headers }),
    post: withBody('POST'),
    put: withBody('PUT'),
    patch: withBody('PATCH'),
  }
}
