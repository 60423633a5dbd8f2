// Reads the session's token from the cookie that the sign-in library signed.
import { createHmac, timingSafeEqual } from 'node:crypto'

export const cookiePrefix = 'carnet'

/** Over https the cookie's name binds it to https (RFC 6265bis, `__Secure-`). */
export function sessionCookieName(secure: boolean): string {
  return `${secure ? '__Secure-' : ''}${cookiePrefix}.session_token`
}

/** The token in a Cookie header whose signature is ours, else null. */
export function sessionToken(header: string | undefined, secure: boolean, secret: string): string | null {
  const value = cookieValue(header ?? '', sessionCookieName(secure))
  const dot = value?.lastIndexOf('.') ?? -1
  if (value === null || dot < 1) return null
  const token = value.slice(0, dot)
  const given = Buffer.from(value.slice(dot + 1), 'base64')
  const expected = createHmac('sha256', secret).update(token).digest()
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null
}

/** The value of the cookie for a session's token, as the library writes it. */
export function signedToken(token: string, secret: string): string {
  return encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`)
}

function cookieValue(header: string, name: string): string | null {
  const start = `${name}=`
  const pair = header.split('; ').find((one) => one.startsWith(start))
  if (pair === undefined) return null
  try {
    return decodeURIComponent(pair.slice(start.length))
  } catch {
    return null
  }
}
