// Calls the API from the browser; contracts come in as types only, so no schema reaches the page.
import type { CallArguments, Contract, Reply } from '../contract.ts'

export interface FieldError {
  readonly pointer: string
  readonly code: string
  readonly message: string
}

/** A problem that the server answered (RFC 9457), in the reader's language. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly errors: readonly FieldError[]
  readonly details: Readonly<Record<string, unknown>>

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    super(typeof body['title'] === 'string' ? body['title'] : `HTTP ${status}`)
    this.status = status
    this.code = typeof body['code'] === 'string' ? body['code'] : 'internal'
    this.errors = Array.isArray(body['errors']) ? body['errors'] : []
    this.details = body
  }
}

type InUrl = string | number | boolean | readonly (string | number)[] | undefined

interface Loose {
  readonly params?: Readonly<Record<string, InUrl>>
  readonly query?: Readonly<Record<string, InUrl>>
  readonly body?: unknown
}

export interface CallOptions {
  /** The version that was read; the server refuses the change when it is no longer the present one. */
  readonly version?: number
  readonly signal?: AbortSignal | undefined
}

/** `const call = client<typeof contactContract>()`, then `await call('GET /api/v1/contacts/{id}', { params: { id } })`. */
export function client<C extends Contract>() {
  return async <K extends keyof C & string>(
    key: K,
    args: CallArguments<C[K]>,
    options: CallOptions = {},
  ): Promise<Reply<C[K]>> => (await send(key, args as Loose, options)) as Reply<C[K]>
}

/** What the server sent to be kept, under the name that it gave. */
export interface ReceivedFile {
  readonly name: string
  readonly content: Blob
}

type FileKey<C extends Contract> = {
  [K in keyof C & string]: C[K] extends { readonly reply: string } ? K : never
}[keyof C & string]

/** Like `client`, for the endpoints that answer with a file. */
export function fileClient<C extends Contract>() {
  return async <K extends FileKey<C>>(
    key: K,
    args: CallArguments<C[K]>,
    options: CallOptions = {},
  ): Promise<ReceivedFile> => {
    const response = await request(key, args as Loose, options)
    const name = fileNameIn(response.headers.get('content-disposition') ?? '')
    return { name, content: await response.blob() }
  }
}

/** `attachment; filename*=UTF-8''L%C3%A9a.vcf` is `Léa.vcf`. */
export function fileNameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  return encoded === undefined ? 'carnet' : decodeURIComponent(encoded)
}

async function send(key: string, args: Loose, options: CallOptions): Promise<unknown> {
  const response = await request(key, args, options)
  return response.status === 204 ? undefined : response.json()
}

async function request(
  key: string,
  { params, query, body }: Loose,
  { version, signal }: CallOptions,
): Promise<Response> {
  const [method = 'GET', path = ''] = key.split(' ')
  const response = await fetch(urlOf(path, params, query), {
    method,
    headers: {
      ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
    ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  })
  if (!response.ok) throw new ApiProblem(response.status, await response.json().catch(() => ({})))
  return response
}

/** Fills `{id}` and writes the query; what is undefined is left out, lists are joined by commas. */
export function urlOf(path: string, params: Loose['params'] = {}, query: Loose['query'] = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return pairs.length > 0 ? `${filled}?${new URLSearchParams(pairs).toString()}` : filled
}
