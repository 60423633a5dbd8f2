// One description of each endpoint, read by the server, the web client (as types only) and OpenAPI.
import type { z, ZodType } from 'zod'
import type { ProblemCode } from './problem.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
/** A method and a path with `{parameters}`, as OpenAPI writes it: `GET /api/v1/contacts/{id}`. */
export type EndpointKey = `${Method} /${string}`

export interface Endpoint {
  readonly summary: string
  /** What the caller must be allowed to do; `anyone` needs no session. */
  readonly right: 'anyone' | 'read' | 'write' | 'export' | 'merge' | 'configure'
  readonly params?: ZodType
  readonly query?: ZodType
  readonly body?: ZodType
  /** `form` is multipart/form-data with files, read by the action itself. */
  readonly bodyType?: 'json' | 'form'
  /** The largest body accepted, in bytes; 1 MB unless told. */
  readonly bodyLimit?: number
  /** 200 unless told; 204 has no reply. */
  readonly status?: 200 | 201 | 202 | 204
  /** A schema for JSON; a media type such as `text/csv` for a file. */
  readonly reply: ZodType | string | null
  readonly problems: readonly ProblemCode[]
}

export type Contract = Readonly<Record<EndpointKey, Endpoint>>

/** `contract({ 'GET /api/v1/roles': { summary: 'List roles', right: 'read', reply: …, problems: [] } })` */
export function contract<const C extends Contract>(endpoints: C): C {
  return endpoints
}

type Input<T> = T extends ZodType ? z.input<T> : never
type Output<T> = T extends ZodType ? z.output<T> : undefined
type Part<E, K extends string> = K extends keyof E ? E[K] : undefined

type Argument<K extends string, T> = T extends ZodType
  ? Record<string, never> extends Input<T>
    ? { readonly [k in K]?: Input<T> }
    : { readonly [k in K]: Input<T> }
  : unknown

/** What the web client passes: `{ params, query, body }`, each only where the endpoint has it. */
export type CallArguments<E> = Argument<'params', Part<E, 'params'>> &
  Argument<'query', Part<E, 'query'>> &
  Argument<'body', Part<E, 'body'>>

/** What the web client gets back. */
export type Reply<E> = Part<E, 'reply'> extends ZodType ? z.output<Part<E, 'reply'>> : undefined

/** What an action is given: parsed, and who asks. */
export interface Asked<E, Who, App> {
  readonly who: E extends { right: 'anyone' } ? Who | null : Who
  readonly app: App
  readonly params: Output<Part<E, 'params'>>
  readonly query: Output<Part<E, 'query'>>
  readonly body: Output<Part<E, 'body'>>
  /** The version named in If-Match; a Problem `version-missing` when read and absent. */
  readonly version: () => number
  readonly language: 'fr' | 'en'
  /** Where the request reached us, `https://carnet.example`, for links in the answer. */
  readonly origin: string
  /** The network address that asks, to count attempts by. */
  readonly address: string
  readonly header: (name: string) => string | undefined
  /** The parts of a multipart body; only where `bodyType` is `form`. */
  readonly form: () => AsyncIterable<FormPart>
}

export type FormPart =
  | { readonly kind: 'field'; readonly name: string; readonly value: string }
  | {
      readonly kind: 'file'
      readonly name: string
      readonly fileName: string
      readonly bytes: () => Promise<Buffer>
      /** As it arrives; throws `too-large` when there is more than the server takes. */
      readonly chunks: () => AsyncIterable<Buffer>
    }

type ReplyInput<E> = Part<E, 'reply'> extends ZodType ? z.input<Part<E, 'reply'>> : undefined

type AnswerHeaders = Readonly<Record<string, string | string[]>>

/** A reply with headers, or a file; a plain value is a plain JSON reply. */
export class Answer<T> {
  readonly body: T
  readonly headers: AnswerHeaders
  constructor(body: T, headers: AnswerHeaders = {}) {
    this.body = body
    this.headers = headers
  }
}

/** A file to send: its bytes or a stream of them. */
export interface SentFile {
  readonly name: string
  readonly type: string
  readonly content: Buffer | string | AsyncIterable<Buffer | string>
  /** `inline` shows it in the page, as pictures; otherwise it is downloaded. */
  readonly inline?: boolean
  readonly cache?: string
}

type Answered<E> =
  Part<E, 'reply'> extends string ? SentFile | Answer<SentFile> : ReplyInput<E> | Answer<ReplyInput<E>>

export type Handlers<C extends Contract, Who, App> = {
  readonly [K in keyof C]: (asked: Asked<C[K], Who, App>) => Promise<Answered<C[K]>>
}
