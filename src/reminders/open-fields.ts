// What may change of an invoice once it is finalised.

/** What may change once an invoice is finalised: whom one writes to, notes, and what concerns reminders. */
export const openFields: ReadonlySet<string> = new Set([
  'contactId',
  'notes',
  'hold',
  'holdReason',
  'promisedUntil',
])
