// How a reminder reaches a customer: by e-mail where one may be written, else by letter.
import type { Level } from './configuration/method.ts'

/** Whoever could be written to: the contact of the invoices, then the partner itself. */
export interface Reachable {
  readonly email: string
  readonly doNotEmail: boolean
}

export interface Way {
  readonly letter: boolean
  /** The address that the e-mail goes to; '' where none goes. */
  readonly email: string
  /** Why no e-mail goes although the level wants one. */
  readonly without: 'refused' | 'no-address' | null
}

/**
 * A contact who refuses e-mail is not written to, and neither is its company in its stead: what is meant for it goes by
 * letter. A contact without an address leaves its company's.
 */
export function wayFor(level: Pick<Level, 'way'>, contact: Reachable | null, partner: Reachable): Way {
  if (level.way === 'letter') return { letter: true, email: '', without: null }
  const refuses = contact?.doNotEmail === true || partner.doNotEmail
  const email = refuses ? '' : contact?.email || partner.email
  if (email === '') return { letter: true, email, without: refuses ? 'refused' : 'no-address' }
  return { letter: level.way === 'both', email, without: null }
}
