// A reminder as a letter: what its level says, the invoices that are late, what is to be paid.
import { documentLanguage, letterDate } from '../print/letter-words.ts'
import { formWords } from './form-words.ts'
import { figuresOf, type Figures } from './form-figures.ts'
import { imprint, latePaymentWords } from './legal-words.ts'
import { letterheadOf } from './letterhead.ts'
import { printableLine, printableParagraphs } from './printable-text.ts'
import { bankLines } from './print-sale.ts'
import type { PrintedReminder, PrintedTable } from './printed-form.ts'
import { reminderWords, type ReminderWords } from './reminder-words.ts'
import type { ReminderForm } from './sale-form.ts'

/** `printReminder(reminder, null).name` is `Relance – APOLLO`. */
export function printReminder(reminder: ReminderForm, logo: number | null): PrintedReminder {
  const language = documentLanguage(reminder.language)
  const words = reminderWords[language]
  const speech = { ...reminder, language }
  const figures = figuresOf(speech, reminder.currency)
  const { seller, customer, invoices } = reminder
  return {
    kind: 'reminder',
    name: printableLine(`${words.name} – ${customer.name}`),
    ...letterheadOf(seller, logo),
    date: printableLine(letterDate(speech, seller.city, reminder.date)),
    topic: printableLine(reminder.topic),
    salutation: printableLine(reminder.salutation),
    body: printableParagraphs(reminder.text),
    table: invoicesTable(invoices, words, figures),
    totals: [{ label: words.due, text: figures.money(reminder.balance), strong: true }],
    payment: bankLines(seller, invoices.map(({ number }) => number).join(', ')),
    closing: printableLine(reminder.closing),
    signatory: printableLine(reminder.signatory),
    legal: latePaymentWords(seller.country, language),
    imprint: imprint(seller, language, figuresOf(speech, 'EUR')).map(printableLine),
    pageOf: formWords[language].pageOf,
  }
}

function invoicesTable(
  invoices: ReminderForm['invoices'],
  words: ReminderWords,
  figures: Figures,
): PrintedTable {
  const { invoice, date, dueDate, late, total, paid, balance } = words
  const [first, second, ...amounts] = [invoice, date, dueDate, late, total, paid, balance]
  return {
    columns: [first, second]
      .map((label) => ({ label, end: false }))
      .concat(amounts.map((label) => ({ label, end: true }))),
    rows: invoices.map((one) => ({
      kind: 'item',
      long: false,
      cells: [
        one.number,
        figures.shortDay(one.date),
        figures.shortDay(one.dueDate),
        words.days(one.daysLate),
        figures.amount(one.total),
        figures.amount(one.paid),
        figures.amount(one.balance),
      ].map((text) => [printableLine(text)]),
    })),
  }
}
