// What a partner (tiers) is: a company or an individual that the business deals with.
import { z } from 'zod'
import {
  Addresses,
  Address,
  Email,
  Emails,
  Phone,
  PhoneInputs,
  titles,
  webAddress,
} from '../contact-details/contact-details.ts'
import { currencies } from '../kit/currency.ts'
import { Labels } from '../kit/records/labels.ts'
import { paymentTerms, sizes } from './partner-choices.ts'
import { Siren, Siret, VatNumber } from './registration/registration-schema.ts'

const partnerKinds = ['company', 'individual'] as const

const id = z.int().positive()
const text = (max: number) => z.string().max(max)
export const Currency = z
  .string()
  .transform((code) => code.toUpperCase())
  .refine((code) => currencies.has(code), { error: 'invalid-currency' })

const shape = {
  kind: z.enum(partnerKinds),
  title: z.enum(titles).nullable(),
  firstName: text(100),
  /** The trade name of a company, the last name of an individual. */
  name: text(200).regex(/\S/, { error: 'required' }),
  legalName: text(200),
  /** The three agree on the SIREN; checked by their own digits, kept without blanks. */
  siren: Siren,
  siret: Siret,
  vatNumber: VatNumber,
  /** Whatever another register calls it: `HRB 12345`. */
  registration: text(100),
  /** The partner that this one is a subsidiary of. */
  parentId: id.nullable(),
  sectorId: id.nullable(),
  /** The first figure of its band of headcount. */
  size: z.enum(sizes).nullable(),
  paymentTerms: z.enum(paymentTerms).nullable(),
  /** ISO 4217. */
  currency: Currency.nullable(),
  prospect: z.boolean(),
  customer: z.boolean(),
  supplier: z.boolean(),
  emails: Emails,
  phones: PhoneInputs,
  addresses: Addresses,
  /** Web and mail domains that are its own. */
  domains: z
    .array(text(253).regex(/^(?=.{4,253}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/i, { error: 'invalid-domain' }))
    .max(50),
  website: webAddress,
  localizationId: id.nullable(),
  ownerId: id.nullable(),
  teamId: id.nullable(),
  companyIds: z.array(id).max(50),
  doNotCall: z.boolean(),
  doNotEmail: z.boolean(),
  tags: z.array(text(50).regex(/\S/)).max(50),
  notes: text(50_000),
  source: text(200),
}

/** Owner, team and companies are those of who creates it when they are left out. */
export const NewPartner = z.strictObject(shape).partial().required({ name: true }).meta({ id: 'NewPartner' })

/** What is left out stays as it is. */
export const PartnerChange = z
  .strictObject({ ...shape, archived: z.boolean() })
  .partial()
  .meta({ id: 'PartnerChange' })

export type PartnerChange = z.output<typeof PartnerChange>

export const Partner = z
  .object({
    id: z.int(),
    reference: z.string(),
    kind: z.enum(partnerKinds),
    title: z.enum(titles).nullable(),
    firstName: z.string(),
    name: z.string(),
    /** `Apollo`, or `MICHEL Léa` for an individual. */
    displayName: z.string(),
    legalName: z.string(),
    siren: z.string(),
    siret: z.string(),
    vatNumber: z.string(),
    registration: z.string(),
    parentId: z.int().nullable(),
    sectorId: z.int().nullable(),
    size: z.enum(sizes).nullable(),
    paymentTerms: z.enum(paymentTerms).nullable(),
    currency: z.string().nullable(),
    prospect: z.boolean(),
    customer: z.boolean(),
    supplier: z.boolean(),
    picture: z.string().nullable(),
    emails: z.array(Email),
    phones: z.array(Phone),
    addresses: z.array(Address),
    domains: z.array(z.string()),
    website: z.string(),
    localizationId: z.int().nullable(),
    localization: z.object({
      id: z.int().nullable(),
      country: z.string(),
      language: z.string(),
      from: z.enum(['contact', 'partner', 'company', 'application']),
    }),
    ownerId: z.int().nullable(),
    teamId: z.int().nullable(),
    companyIds: z.array(z.int()),
    doNotCall: z.boolean(),
    doNotEmail: z.boolean(),
    tags: z.array(z.string()),
    notes: z.string(),
    source: z.string(),
    archived: z.boolean(),
    version: z.int(),
    createdAt: z.string(),
    createdById: z.int().nullable(),
    updatedAt: z.string(),
    updatedById: z.int().nullable(),
    /** What the list shows of the parts. */
    email: z.string(),
    phone: z.string(),
    mobile: z.string(),
    city: z.string(),
    postcode: z.string(),
    country: z.string(),
    labels: Labels,
  })
  .meta({ id: 'Partner' })
export type Partner = z.output<typeof Partner>
