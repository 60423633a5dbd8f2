// Speaks to a running Carnet as a program does, signed in as the administrator.
import { administrator } from './application.ts'

export interface Client {
  get: <T>(address: string) => Promise<T>
  send: (method: 'POST' | 'PATCH', address: string, body: unknown, version?: number) => Promise<Response>
  upload: (address: string, form: FormData) => Promise<Response>
}

export async function signedInClient(url: string): Promise<Client> {
  const headers: Record<string, string> = {}
  const send: Client['send'] = (method, address, body, version) =>
    fetch(`${url}${address}`, {
      method,
      headers: {
        ...headers,
        'content-type': 'application/json',
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      body: JSON.stringify(body),
    })
  const entered = await send('POST', '/api/auth/sign-in/email', administrator)
  if (!entered.ok) throw new Error(`The administrator could not sign in: ${await entered.text()}`)
  headers['cookie'] = entered.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
  const get = async <T>(address: string): Promise<T> => {
    const reply = await fetch(`${url}${address}`, { headers })
    if (!reply.ok) throw new Error(`${address}: ${reply.status} ${await reply.text()}`)
    return (await reply.json()) as T
  }
  const upload: Client['upload'] = (address, form) =>
    fetch(`${url}${address}`, { method: 'POST', headers, body: form })
  return { get, send, upload }
}
