// Who is told the contact of an invoice or a reminder: its name, and the address that is written to.
import { sql, type RawBuilder } from 'kysely'
import { contactNameSql } from '../contacts/contact-name-queries.ts'
import { visibleTo } from '../organisation/visible-queries.ts'
import type { Who } from '../organisation/who.ts'

/** The name of a contact `c`, for those who see it. */
export function contactNameFor(who: Who): RawBuilder<string | null> {
  return sql<string | null>`case when ${visibleTo(who, 'contact', 'c')} then ${contactNameSql('c')} end`
}

/** A condition on `r`, a row of `reminder`: nobody in particular is written to, or a contact whom `who` sees. */
export function contactInSight(who: Who): RawBuilder<boolean> {
  if (who.seesAll) return sql<boolean>`true`
  return sql<boolean>`(r.contact_id is null or exists (
    select from contact written where written.id = r.contact_id and ${visibleTo(who, 'contact', 'written')}))`
}

/** `address` of a reminder `r`; '' for whoever may not see the contact that it may be of. */
export function addressFor(who: Who, address: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`case when ${contactInSight(who)} then ${address} else '' end`
}
