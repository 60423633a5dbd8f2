// The proxies in front of Carnet whose word is taken for who asks, by which protocol, and for which address.
import { isIP } from 'node:net'

/** Addresses and networks, as the web server's library reads them. */
export type Proxies = readonly string[]

/** `readProxies('127.0.0.1, 10.0.0.0/8')`; `0.0.0.0/0` is refused, or every visitor could say who they are. */
export function readProxies(
  text: string,
): { readonly ok: true; readonly proxies: Proxies } | { readonly ok: false; readonly wrong: string } {
  const proxies = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const wrong = proxies.find((part) => !isNetwork(part))
  return wrong === undefined ? { ok: true, proxies } : { ok: false, wrong }
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const version = isIP(address)
  if (version === 0 || address.includes('%') || more.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && +bits >= 1 && +bits <= (version === 4 ? 32 : 128))
}
