// What an invoice is: what a customer owes us for, until when, and what is paid of it.
import { z } from 'zod'
import { currencies } from '../kit/currency.ts'
import { Labels } from '../kit/records/labels.ts'
import { paymentTerms } from '../partners/partner-choices.ts'
import { Line, LineInputs } from '../sales/line.ts'
import { VatTotal } from '../sales/vat-total.ts'
import { holds, invoiceStatuses, paymentMethods, reminderStates } from './states.ts'

const id = z.int().positive()
const Currency = z
  .string()
  .toUpperCase()
  .refine((code) => currencies.has(code), { error: 'invalid-currency' })

const shape = {
  partnerId: id,
  contactId: id.nullable(),
  companyId: id.nullable(),
  currency: Currency,
  issuedOn: z.iso.date(),
  /** By the terms of payment unless given. */
  dueOn: z.iso.date(),
  paymentTerms: z.enum(paymentTerms).nullable(),
  customerReference: z.string().max(200),
  notes: z.string().max(20_000),
  lines: LineInputs,
}

/** What is left out comes from the partner and from whoever writes it; it begins as a draft. */
export const NewInvoice = z
  .strictObject(shape)
  .partial()
  .required({ partnerId: true })
  .meta({ id: 'NewInvoice' })
export type NewInvoice = z.output<typeof NewInvoice>

/** What is left out stays; once it is finalised only the contact, the notes and what follows them can change. */
export const InvoiceChange = z
  .strictObject({
    ...shape,
    /** Nobody is reminded of what is disputed or on hold. */
    hold: z.enum(holds).nullable(),
    holdReason: z.string().max(500),
    /** The day that the customer gave; reminders go on after it. */
    promisedUntil: z.iso.date().nullable(),
  })
  .partial()
  .meta({ id: 'InvoiceChange' })
export type InvoiceChange = z.output<typeof InvoiceChange>

export const Payment = z.object({
  id: z.int(),
  paidOn: z.string(),
  amount: z.string(),
  method: z.enum(paymentMethods),
  reference: z.string(),
  /** Taken back: it counts nothing. */
  reversedAt: z.string().nullable(),
  createdBy: z.string().nullable(),
})
export type Payment = z.output<typeof Payment>

const InvoiceReminder = z.object({
  id: z.int(),
  state: z.enum(reminderStates),
  level: z.int(),
  /** When it left, was put aside or, until then, was proposed. */
  at: z.string(),
})

export const Invoice = z
  .object({
    id: z.int(),
    /** `F0001`; '' as long as it is a draft. */
    number: z.string(),
    /** The number again, as lists of any records name it. */
    reference: z.string(),
    status: z.enum(invoiceStatuses),
    /** Brought in from another program: it has totals and no lines. */
    imported: z.boolean(),
    partnerId: z.int(),
    contactId: z.int().nullable(),
    companyId: z.int().nullable(),
    /** The order that it was made from. */
    saleId: z.int().nullable(),
    currency: z.string(),
    issuedOn: z.string(),
    dueOn: z.string(),
    /** How many days it is overdue today; 0 where it is not. */
    daysOverdue: z.int(),
    paymentTerms: z.enum(paymentTerms).nullable(),
    customerReference: z.string(),
    notes: z.string(),
    lines: z.array(Line),
    totalBeforeTax: z.string(),
    totalTax: z.string(),
    totalWithTax: z.string(),
    vat: z.array(VatTotal),
    paid: z.string(),
    balance: z.string(),
    payments: z.array(Payment),
    hold: z.enum(holds).nullable(),
    holdReason: z.string(),
    promisedUntil: z.string().nullable(),
    /** The latest first. */
    reminders: z.array(InvoiceReminder),
    archived: z.literal(false),
    picture: z.null(),
    version: z.int(),
    createdAt: z.string(),
    createdById: z.int().nullable(),
    updatedAt: z.string(),
    updatedById: z.int().nullable(),
    labels: Labels,
  })
  .meta({ id: 'Invoice' })
export type Invoice = z.output<typeof Invoice>

/** As lists have it: without its lines. */
export const ListedInvoice = Invoice.omit({ lines: true, vat: true }).meta({ id: 'ListedInvoice' })
export type ListedInvoice = z.output<typeof ListedInvoice>
