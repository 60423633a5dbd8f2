// The part of a host name that somebody registered, by the public suffix list.
import { getDomain } from 'tldts'

/** `registrableDomain('https://sales.Apollo.co.uk/x')` and `('lea@apollo.co.uk')` are `apollo.co.uk`; `('co.uk')` is null. */
export function registrableDomain(text: string): string | null {
  const host = text.trim().slice(text.trim().lastIndexOf('@') + 1)
  const url = host.includes('://') ? host : `http://${host}`
  // The browser's own parser writes letters such as é in the form that mail uses (RFC 3492).
  return URL.canParse(url) ? getDomain(new URL(url).hostname) : null
}
