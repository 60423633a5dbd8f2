// What a sale (devis, commande) is: one record from draft quotation to completed order.
import { z } from 'zod'
import { Labels } from '../kit/records/labels.ts'
import { paymentTerms } from '../partners/partner-choices.ts'
import { Currency } from '../partners/partner.ts'
import { Line, LineInputs } from './line.ts'
import { saleStatuses } from './sale-status.ts'
import { VatTotal } from './vat-total.ts'

const id = z.int().positive()
const text = (max: number) => z.string().max(max)

const shape = {
  title: text(200),
  partnerId: id,
  contactId: id.nullable(),
  /** Ours. */
  companyId: id.nullable(),
  ownerId: id.nullable(),
  customerReference: text(100),
  /** Our own, never printed. */
  notes: text(50_000),
  /** ISO 4217. */
  currency: Currency,
  paymentTerms: z.enum(paymentTerms).nullable(),
  validUntil: z.iso.date().nullable(),
  lines: LineInputs,
}

/**
 * The partner is that of the contact where it is left out; currency, payment terms and company are the partner's; it is
 * valid for 30 days.
 */
export const NewSale = z.strictObject(shape).partial().meta({ id: 'NewQuotation' })

/** What is left out stays as it is; once it is finalised, only `notes`, `ownerId` and `archived` change. */
export const SaleChange = z
  .strictObject({ ...shape, archived: z.boolean() })
  .partial()
  .meta({ id: 'QuotationChange' })
export type SaleChange = z.output<typeof SaleChange>

/** What many may become at once, wherever they stand. */
export const SaleBulkChange = z.strictObject({ ownerId: shape.ownerId, archived: z.boolean() }).partial()

const day = z.string().nullable()

export const Sale = z
  .object({
    id: z.int(),
    /** `C0007`, `D0012`, `D0012-2` for a second version, `#34` for a draft. */
    reference: z.string(),
    status: z.enum(saleStatuses),
    /** Of the quotation; empty until it is finalised. */
    number: z.string(),
    /** Empty until it is confirmed. */
    orderNumber: z.string(),
    edition: z.int(),
    /** The former version. */
    replacesId: z.int().nullable(),
    /** The next version, once somebody made one. */
    next: z.object({ id: z.int(), edition: z.int(), status: z.enum(saleStatuses) }).nullable(),
    title: z.string(),
    partnerId: z.int(),
    contactId: z.int().nullable(),
    companyId: z.int().nullable(),
    ownerId: z.int().nullable(),
    customerReference: z.string(),
    notes: z.string(),
    currency: z.string(),
    paymentTerms: z.enum(paymentTerms).nullable(),
    /** When it was finalised. */
    issuedOn: day,
    validUntil: day,
    confirmedOn: day,
    completedOn: day,
    cancelledOn: day,
    lines: z.array(Line),
    totalBeforeTax: z.string(),
    totalTax: z.string(),
    totalWithTax: z.string(),
    /** By rate, the highest first. */
    vatTotals: z.array(VatTotal),
    archived: z.boolean(),
    version: z.int(),
    createdAt: z.string(),
    createdById: z.int().nullable(),
    updatedAt: z.string(),
    updatedById: z.int().nullable(),
    labels: Labels,
  })
  .meta({ id: 'Quotation' })
export type Sale = z.output<typeof Sale>

/** As lists have it: without its lines. */
export const ListedSale = Sale.omit({ lines: true, vatTotals: true }).meta({ id: 'ListedQuotation' })
export type ListedSale = z.output<typeof ListedSale>
