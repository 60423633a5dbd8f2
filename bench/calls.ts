// Calls the API as a program does, over one kept connection, and takes the time of each call.
import http from 'node:http'
import type { Base, RunningCarnet } from './base.ts'

export interface Calls {
  readonly get: <T>(path: string) => Promise<T>
  readonly post: <T>(path: string, body: object) => Promise<T>
  /** With the version that was read. */
  readonly patch: <T>(path: string, body: object, version: number) => Promise<T>
  readonly delete: (path: string) => Promise<void>
}

export function callsOf({ url }: RunningCarnet, { key }: Base): Calls {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 6 })
  const headers = { authorization: `Bearer ${key}` }
  const json = { 'content-type': 'application/json' }
  const call = <T>(
    method: string,
    path: string,
    body?: object,
    more: http.OutgoingHttpHeaders = {},
  ): Promise<T> =>
    new Promise((resolve, reject) => {
      const request = http.request(
        url + path,
        { method, agent, headers: { ...(body ? json : {}), ...headers, ...more } },
        (reply) => {
          const chunks: Buffer[] = []
          reply.on('data', (chunk: Buffer) => chunks.push(chunk))
          reply.on('end', () => {
            const text = Buffer.concat(chunks).toString()
            if ((reply.statusCode ?? 500) >= 400)
              reject(new Error(`${method} ${path}: ${reply.statusCode} ${text}`))
            else resolve((text === '' ? undefined : JSON.parse(text)) as T)
          })
        },
      )
      request.on('error', reject)
      request.end(body && JSON.stringify(body))
    })
  return {
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body),
    patch: (path, body, version) => call('PATCH', path, body, { 'if-match': `"${version}"` }),
    delete: (path) => call('DELETE', path),
  }
}

/** Times of `count` runs in milliseconds, after fifty that warm everything up, as a server is after its first minute. */
export async function timesOf(
  count: number,
  run: (index: number) => Promise<unknown>,
  warming = 50,
): Promise<number[]> {
  const times: number[] = []
  for (let index = -warming; index < count; index++) {
    const began = performance.now()
    await run(Math.abs(index))
    if (index >= 0) times.push(performance.now() - began)
  }
  return times
}
