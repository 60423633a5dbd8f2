// Writes the numbers that registers give, and web sites, so that one firm has one spelling.
import { compact, fold } from './text.ts'

/** Country, two characters of check, then the SIREN (Council Directive 2006/112/EC, article 215; CGI, annexe II, 242-0). */
const FRENCH_VAT = /^fr[a-z0-9]{2}(\d{9})$/

/** `identifierForm('FR 40 303 265 045')` and `identifierForm('303 265 045')` agree. */
export function identifierForm(text: string): string {
  const form = compact(fold(text))
  return FRENCH_VAT.exec(form)?.[1] ?? form
}

/** `siteForm('https://www.Apollo.fr/contact')` is `apollofr`, as `identifierForm('apollo.fr')` is. */
export function siteForm(text: string): string {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[/?#:].*$/, '')
    .replace(/^www\./, '')
  return /^[^\s@.]+(\.[^\s@.]+)+$/.test(host) ? compact(fold(host)) : ''
}
