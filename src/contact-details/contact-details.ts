// How a person or a company is reached: e-mails, phones and addresses, the same for partners, contacts and leads.
import { z } from 'zod'
import { isCountry } from '../kit/country.ts'
import { issueOf } from '../kit/read-input.ts'

export const titles = ['M.', 'Mme', 'Mx'] as const
export type Title = (typeof titles)[number]

/** Shown as a link, so no other scheme than http may come in. */
export const webAddress = z
  .string()
  .max(500)
  .regex(/^$|^(https?:\/\/)?[^\s:/]+\.[^\s]+$/i, { error: 'invalid-url' })

export const phoneKinds = ['fixed', 'mobile', 'other'] as const
export type PhoneKind = (typeof phoneKinds)[number]

export const addressUses = ['default', 'invoicing', 'delivery'] as const
export type AddressUse = (typeof addressUses)[number]

const label = z.string().max(100)

/** RFC 5321 allows 254 characters in a path. */
export const Email = z.strictObject({
  address: z.email().max(254),
  label: label.default(''),
  primary: z.boolean().default(false),
})

/** Typed in any national form, kept as E.164 (ITU-T); `kind` is found from the number when it is not said. */
export const PhoneInput = z.strictObject({
  number: z.string().min(1).max(50),
  kind: z.enum(phoneKinds).optional(),
  label: label.default(''),
})

export const Phone = z.object({
  number: z.string(),
  kind: z.enum(phoneKinds),
  label: z.string(),
  /** As the reader writes it: national at home, international from abroad. */
  display: z.string(),
})

const line = z.string().max(200).default('')

/** AFNOR XP Z10-011: L2 to L5, then L6 as postcode and city; L1 is the name. Country by ISO 3166-1 alpha-2. */
export const Address = z.strictObject({
  line2: line,
  line3: line,
  line4: line,
  line5: line,
  postcode: z.string().max(20).default(''),
  city: z.string().max(100).default(''),
  region: z.string().max(100).default(''),
  country: z
    .string()
    .length(2)
    .transform((code) => code.toUpperCase())
    .default('FR'),
  uses: z.array(z.enum(addressUses)).max(3).default([]),
})

export type Email = z.output<typeof Email>
export type PhoneInput = z.output<typeof PhoneInput>
export type Phone = z.output<typeof Phone>
export type Address = z.output<typeof Address>

/** What one record may hold of each. */
const most = 50

export const Emails = z.array(Email).max(most).superRefine(onePrimary)
export const PhoneInputs = z.array(PhoneInput).max(most)
export const Addresses = z.array(Address).max(most).superRefine(realCountries)

export type ContactDetails = {
  readonly emails: readonly Email[]
  readonly phones: readonly Omit<Phone, 'display'>[]
  readonly addresses: readonly Address[]
}

function onePrimary(emails: readonly Email[], context: z.RefinementCtx): void {
  const primaries = emails.flatMap((email, index) => (email.primary ? [index] : []))
  for (const index of primaries.slice(1)) context.addIssue(issueOf('two-primary', [index, 'primary']))
}

function realCountries(addresses: readonly Address[], context: z.RefinementCtx): void {
  addresses.forEach((address, index) => {
    if (!isCountry(address.country)) context.addIssue(issueOf('invalid-country', [index, 'country']))
  })
}

/** The first one is the main one when none is said to be. */
export function withPrimary(emails: readonly Email[]): Email[] {
  if (emails.some((email) => email.primary)) return [...emails]
  return emails.map((email, index) => (index === 0 ? { ...email, primary: true } : email))
}

/** Their names in a record, for the trail. */
export const contactDetailFields = ['emails', 'phones', 'addresses'] as const
