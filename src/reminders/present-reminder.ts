// A reminder as it is answered.
import { decimal, moneyText } from '../sales/money.ts'
import type { ReminderRow } from './reminder-queries.ts'
import type { Reminder } from './reminder.ts'

export function presentReminder(row: ReminderRow): Reminder {
  const { partner, contact, company, method, settledBy, createdAt, settledAt, doneAt, ...rest } = row
  const money = (amount: string) => moneyText(decimal(amount), row.currency)
  return {
    ...rest,
    reference: '',
    amount: money(row.amount),
    invoices: row.invoices.map((invoice) => ({ ...invoice, balance: money(invoice.balance) })),
    archived: false,
    picture: null,
    version: 1,
    createdAt: createdAt.toISOString(),
    settledAt: settledAt?.toISOString() ?? null,
    doneAt: doneAt?.toISOString() ?? null,
    labels: {
      partnerId: partner,
      contactId: contact,
      companyId: company,
      methodId: method,
      settledById: settledBy,
    },
  }
}
