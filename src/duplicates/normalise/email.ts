// Writes an e-mail address as its mailbox, and says whether one person or a whole firm reads it.
import { isFreeMail } from './free-mail.ts'
import { compact, fold } from './text.ts'

export type Email = {
  /** What is before the @, without plus tag, and without dots where the provider ignores them. */
  local: string
  domain: string
  /** A public provider, where everybody may open a mailbox. */
  free: boolean
  /** A function's mailbox such as contact@, read by several people. */
  shared: boolean
}

/** Names of functions' mailboxes: RFC 2142, and their usual French, German, Spanish, Italian counterparts. */
const FUNCTIONS = new Set(
  `abuse accounting accounts accueil achat achats admin administration administracion agence assistance association atelier
  billing boutique bureau buero bonjour cabinet club commande commandes commercial communication compta comptabilite comptoir
  contabilidad contact contacto contatti contacts customer courrier devis direction direccion dsi enquiries enquiry etude event
  export exports facturation factures feedback formation gerance gestion hello help helpdesk hola hostmaster hotel hr import info
  infos information informations info informatique inscription invoice invoices it jobs juridique kontakt livraison logistique
  magasin mail mailbox mairie marketing media newsletter noc noreply office orders planning postmaster presse press production
  purchasing qualite recrutement reception reclamation reservation resa restaurant rh sales sav secretariat secretary security
  service services shop siege societe stock studio support team technique verkauf vente ventes ventas webmaster zentrale`.split(
    /\s+/,
  ),
)

/** Gmail ignores dots and owns googlemail.com (support.google.com/mail/answer/7436150 and 10313). */
const ALIASES: Record<string, string> = {
  'googlemail.com': 'gmail.com',
  'pm.me': 'proton.me',
  'protonmail.com': 'proton.me',
}
const DOTLESS = new Set(['gmail.com'])

/** `emailForm('Léa.Michel+crm@GoogleMail.com')` has local `léa.michel` without dots and domain `gmail.com`. */
export function emailForm(text: string): Email | undefined {
  const address = bareAddress(text.toLowerCase())
  const at = address.lastIndexOf('@')
  if (at < 1 || at === address.length - 1) return undefined
  const { domain, free } = domainForm(address.slice(at + 1))
  const local = localPart(address.slice(0, at), domain)
  return { local, domain, free, shared: isFunction(local) }
}

/** `emailsIn('lea@apollo.fr; contact@apollo.fr')` are two; Google writes ` ::: ` between them. */
export function emailsIn(text: string): string[] {
  if (text.indexOf('@') === text.lastIndexOf('@')) return [text]
  return text.split(/\s*(?:[,;|/\n]|:::)\s*|\s+/).filter((part) => part.includes('@'))
}

/** `Léa Michel <lea@apollo.fr>` and `mailto:lea@apollo.fr` hold an address. */
function bareAddress(text: string): string {
  if (text.endsWith('>')) return text.slice(text.lastIndexOf('<') + 1, -1).trim()
  return text.startsWith('mailto:') ? text.slice(7) : text
}

const domains = new Map<string, { domain: string; free: boolean }>()
const DOMAINS_KEPT = 50_000

function domainForm(written: string): { domain: string; free: boolean } {
  const known = domains.get(written)
  if (known !== undefined) return known
  const domain = ALIASES[written] ?? written
  const form = { domain, free: isFreeMail(domain) }
  if (domains.size < DOMAINS_KEPT) domains.set(written, form)
  return form
}

/** Plus tags: RFC 5233. */
function localPart(written: string, domain: string): string {
  const plus = written.indexOf('+')
  const local = plus > 0 ? written.slice(0, plus) : written
  return DOTLESS.has(domain) ? local.replaceAll('.', '') : local
}

/** `contact`, and `contact-paris` or `info2`, whose first word is a function's. */
function isFunction(local: string): boolean {
  if (FUNCTIONS.has(local)) return true
  let end = 0
  while (end < local.length && local.charCodeAt(end) >= 97 && local.charCodeAt(end) <= 122) end++
  return end > 3 && end < local.length && FUNCTIONS.has(local.slice(0, end))
}

/** The letters of a local part: `j.dupont58` is `jdupont`. */
export function localLetters(local: string): string {
  return compact(fold(local)).replace(/\d/g, '')
}
