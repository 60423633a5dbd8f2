// Tells public mailbox providers, where an equal domain says nothing about an equal employer.
import providers from 'email-providers/all.json' with { type: 'json' }

/** French providers that the list lacks, and providers that have one domain a country. */
const MORE = [
  'bbox.fr',
  'numericable.fr',
  'aliceadsl.fr',
  'club-internet.fr',
  'cegetel.net',
  'mailo.com',
  'zaclys.net',
  'neuf.fr',
]
const FAMILIES = new Set([
  'gmail',
  'googlemail',
  'hotmail',
  'outlook',
  'live',
  'yahoo',
  'ymail',
  'msn',
  'gmx',
  'aol',
  'icloud',
  'protonmail',
])

const known = new Set<string>([...providers, ...MORE])

/** `isFreeMail('orange.fr')` and `isFreeMail('yahoo.co.uk')`; a slip such as `gmail.fr` counts as well. */
export function isFreeMail(domain: string): boolean {
  return known.has(domain) || FAMILIES.has(domain.slice(0, Math.max(domain.indexOf('.'), 0)))
}
