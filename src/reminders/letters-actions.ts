// The letters of reminders as they would leave today, or as they left.
import type { Db } from '../kit/database.ts'
import { dayOf, readerNow } from '../kit/list/today.ts'
import { Problem } from '../kit/problem.ts'
import { effectiveLocalization } from '../organisation/effective-localization.ts'
import { documentLanguages } from '../organisation/localizations/document-languages.ts'
import type { Who } from '../organisation/who.ts'
import { decimal, moneyText } from '../sales/money.ts'
import { daysBetween } from './due-date.ts'
import { filledTexts, languageOf } from './letter-text.ts'
import type { ReminderLetter } from './letter.ts'
import { reminderFacts, type ReminderFacts } from './letters-queries.ts'
import { wayFor } from './way.ts'

/** In the order of the ids; those that `who` may not see are left out. */
export async function reminderLetters(db: Db, who: Who, ids: readonly number[]): Promise<ReminderLetter[]> {
  const { today } = readerNow(who.userId)
  return (await reminderFacts(db, ids, who)).map((facts) => letterOf(facts, today))
}

export async function getReminderLetter(db: Db, who: Who, id: number): Promise<ReminderLetter> {
  const [letter] = await reminderLetters(db, who, [id])
  if (!letter) throw new Problem('not-found')
  return letter
}

/** As it is told: without the address of a contact that `who` may not see. */
export async function readReminderLetter(db: Db, who: Who, id: number): Promise<ReminderLetter> {
  const [facts] = await reminderFacts(db, [id], who)
  if (!facts) throw new Problem('not-found')
  const letter = letterOf(facts, readerNow(who.userId).today)
  return facts.contactInSight ? letter : { ...letter, emailTo: '' }
}

function letterOf(facts: ReminderFacts, today: string): ReminderLetter {
  const { id, state, level, partnerId, partner, contactId, companyId, company, currency } = facts
  const date = facts.language === null || !facts.validatedAt ? today : dayOf(facts.validatedAt)
  const money = (amount: string) => moneyText(decimal(amount), currency)
  const invoices = facts.invoices.map((invoice) => ({
    ...invoice,
    totalWithTax: money(invoice.totalWithTax),
    paid: money(invoice.paid),
    balance: money(invoice.balance),
    daysOverdue: Math.max(daysBetween(invoice.dueOn, date), 0),
  }))
  const amount = money(facts.amount)
  const same = { id, state, level, partnerId, partner, contactId, companyId, company, date, currency }
  return { ...same, amount, invoices, ...wordsOf(facts, { amount, invoices, date }) }
}

type Words = Pick<
  ReminderLetter,
  'language' | 'languageFrom' | 'subject' | 'letter' | 'email' | 'emailTo' | 'byLetter' | 'withoutEmail'
>

/** What left stays as it left, whatever becomes of the method and of the customer. */
function wordsOf(
  facts: ReminderFacts,
  { date, amount, invoices }: Pick<ReminderLetter, 'date' | 'amount' | 'invoices'>,
): Words {
  const localization = effectiveLocalization(facts.localizations)
  const rule = facts.rule ?? noWords
  const left = documentLanguages.find((one) => one === facts.language)
  const language = left ?? languageOf(rule, localization.language)
  const spoken = { language, languageFrom: localization.from }
  if (left !== undefined) {
    const { subject, letterText, emailText, emailTo, hasLetter, withoutEmail } = facts
    const words = { subject, letter: letterText, email: emailText }
    return { ...spoken, ...words, emailTo, byLetter: hasLetter, withoutEmail }
  }
  const { partner, company, currency } = facts
  const { country } = localization
  const told = { partner, company, currency, country, amount, today: date, invoices }
  const filled = filledTexts(rule, language, told)
  const way = wayFor(rule, facts.contactReach, facts.partnerReach)
  return { ...spoken, ...filled, emailTo: way.email, byLetter: way.letter, withoutEmail: way.without }
}

/** A method may have lost the level since. */
const noWords = { way: 'letter', texts: { fr: { subject: '', letter: '', email: '' } } } as const
