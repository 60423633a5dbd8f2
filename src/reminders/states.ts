// What can become of invoices, payments and reminders; the database knows the same values.

export const invoiceStatuses = ['draft', 'open', 'paid', 'cancelled'] as const
export type InvoiceStatus = (typeof invoiceStatuses)[number]

export const holds = ['disputed', 'on-hold'] as const
export type Hold = (typeof holds)[number]

export const paymentMethods = ['transfer', 'card', 'cheque', 'direct-debit', 'cash', 'other'] as const
export type PaymentMethod = (typeof paymentMethods)[number]

/**
 * awaiting: somebody has to look at it; sending: on its way; done: it left; dismissed: somebody put it aside;
 * withdrawn: it was paid, disputed or cancelled before it left.
 */
export const reminderStates = ['awaiting', 'sending', 'done', 'failed', 'dismissed', 'withdrawn'] as const
export type ReminderState = (typeof reminderStates)[number]
