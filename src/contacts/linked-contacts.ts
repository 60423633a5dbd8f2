// Which mail domains say that two people belong together: public mailboxes and providers never do.
import { isFreeMail } from '../duplicates/normalise/free-mail.ts'

export interface DomainRule {
  readonly domain: string
  readonly rule: 'ignored' | 'allowed' | 'alias'
  readonly aliasOf: string | null
}

/**
 * All the domains under which colleagues of these domains write, by the rules that stand in the configuration.
 *
 * With the alias `apollo-group.com` → `apollo.fr`, `linkingDomains(['apollo-group.com'], rules)` is
 * `['apollo.fr', 'apollo-group.com']`; `linkingDomains(['gmail.com'], [])` is empty.
 */
export function linkingDomains(domains: readonly string[], rules: readonly DomainRule[]): string[] {
  const canonical = new Set(
    domains.filter((domain) => links(domain, rules)).map((domain) => canonicalDomain(domain, rules)),
  )
  const aliases = rules.filter(
    (rule) => rule.rule === 'alias' && canonical.has(canonicalDomain(rule.domain, rules)),
  )
  return [...new Set([...canonical, ...aliases.map((rule) => rule.domain)])].filter((domain) =>
    links(domain, rules),
  )
}

/** `canonicalDomain('apollo-group.com', rules)` is `apollo.fr`; an alias of an alias is followed, a circle is not. */
function canonicalDomain(domain: string, rules: readonly DomainRule[]): string {
  const seen = new Set([domain])
  for (let at = domain; ;) {
    const next = rules.find((rule) => rule.rule === 'alias' && rule.domain === at)?.aliasOf
    if (!next || seen.has(next)) return at
    seen.add(next)
    at = next
  }
}

function links(domain: string, rules: readonly DomainRule[]): boolean {
  if (domain === '') return false
  const rule = rules.find((one) => one.domain === domain)?.rule
  return rule === 'allowed' || rule === 'alias' || (rule !== 'ignored' && !isFreeMail(domain))
}
