// Everything that the letter and the e-mail of a reminder need: who to whom, in which language, for which invoices.
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../kit/database.ts'
import { localizationJson, type LocalizationRow } from '../organisation/effective-localization-queries.ts'
import { ourCompany } from '../organisation/our-company-queries.ts'
import type { LocalizationSource } from '../organisation/effective-localization.ts'
import { ofVisiblePartner } from '../organisation/visible-queries.ts'
import type { Who } from '../organisation/who.ts'
import type { Level } from './configuration/method.ts'
import type { ReminderState } from './states.ts'
import { contactInSight } from './visible-queries.ts'
import type { Reachable } from './way.ts'

export interface ReminderFacts {
  readonly id: number
  readonly state: ReminderState
  readonly level: number
  readonly rule: Level | null
  readonly currency: string
  readonly amount: string
  readonly partnerId: number
  readonly partner: string
  readonly partnerReach: Reachable
  readonly contactId: number | null
  readonly contactReach: Reachable | null
  /** False where the address may be of a contact that `who` may not see: it is written to, and not told. */
  readonly contactInSight: boolean
  readonly companyId: number | null
  /** Ours: the one of the invoices, else as on every form; '' where there is none. */
  readonly company: string
  readonly localizations: Partial<Record<LocalizationSource, LocalizationRow | null>>
  /** What was written when it was validated; null until then. */
  readonly language: string | null
  readonly subject: string
  readonly letterText: string
  readonly emailText: string
  readonly emailTo: string
  readonly hasLetter: boolean
  readonly withoutEmail: 'refused' | 'no-address' | null
  /** Null until it is validated. */
  readonly validatedAt: Date | null
  readonly invoices: {
    readonly id: number
    readonly number: string
    readonly issuedOn: string
    readonly dueOn: string
    readonly customerReference: string
    readonly totalWithTax: string
    readonly paid: string
    readonly balance: string
  }[]
}

/** In the order of the ids; those that `who` may not see are left out. */
export async function reminderFacts(db: Db, ids: readonly number[], who: Who): Promise<ReminderFacts[]> {
  const { rows } = await sql<ReminderFacts>`
    select r.id, r.state, r.level, m.levels -> (r.level - 1) as rule, r.currency, r.amount,
      r.partner_id as "partnerId", p.display_name as partner,
      json_build_object('email', p.email, 'doNotEmail', p.do_not_email) as "partnerReach",
      r.contact_id as "contactId",
      case when c.id is not null then json_build_object('email', c.email, 'doNotEmail', c.do_not_email) end as "contactReach",
      ${contactInSight(who)} as "contactInSight",
      r.company_id as "companyId", coalesce(company.name, '') as company,
      ${localizations} as localizations, r.language, r.subject, r.letter_text as "letterText",
      r.email_text as "emailText", r.email_to as "emailTo", r.has_letter as "hasLetter",
      r.without_email as "withoutEmail", r.settled_at as "validatedAt",
      (select coalesce(json_agg(json_build_object('id', i.id, 'number', i.number, 'issuedOn', i.issued_on,
          'dueOn', i.due_on, 'customerReference', i.customer_reference, 'totalWithTax', i.total_with_tax::text,
          'paid', (i.total_with_tax - held.balance)::text, 'balance', held.balance::text) order by i.due_on, i.id), '[]')
        from reminder_invoice held join invoice i on i.id = held.invoice_id where held.reminder_id = r.id) as invoices
    from unnest(${ids}::bigint[]) with ordinality as asked(id, place)
      join reminder r on r.id = asked.id
      join partner p on p.id = r.partner_id
      join reminder_method m on m.id = r.method_id
      left join contact c on c.id = r.contact_id
      left join company on company.id = ${ourCompany(sql`r.company_id`, sql`r.partner_id`)}
    where ${ofVisiblePartner(who, 'r')} order by asked.place`.execute(db)
  return rows
}

/** For `effectiveLocalization`: the contact's, the partner's, that of our company which reminds, the default. */
const localizations: RawBuilder<unknown> = sql`json_build_object(
  'contact', ${localizationJson(sql`where l.id = c.localization_id`)},
  'partner', ${localizationJson(sql`where l.id = p.localization_id`)},
  'company', ${localizationJson(sql`where l.id = company.localization_id`)},
  'application', ${localizationJson(sql`where l.is_default`)})`
