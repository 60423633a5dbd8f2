// Who sees invoices and reminders: those of our companies that one belongs to, with partners that one sees.
import { sql, type RawBuilder } from 'kysely'
import { visibleTo } from '../organisation/visible-queries.ts'
import type { Who } from '../organisation/who.ts'

/** A condition on `alias`, a row of `invoice` or `reminder`. */
export function seenBy(who: Who, alias: 'i' | 'r'): RawBuilder<boolean> {
  if (who.seesAll) return sql<boolean>`true`
  const own = sql.ref(`${alias}.company_id`)
  return sql<boolean>`((${own} is null or ${own} = any(${who.companyIds}::bigint[]))
    and exists (select from partner seen where seen.id = ${sql.ref(`${alias}.partner_id`)}
      and ${visibleTo(who, 'partner', 'seen')}))`
}

/** The name of a contact `c`, for those who see it. */
export function contactNameFor(who: Who): RawBuilder<string | null> {
  return sql<
    string | null
  >`case when ${visibleTo(who, 'contact', 'c')} then trim(upper(c.last_name) || ' ' || c.first_name) end`
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
