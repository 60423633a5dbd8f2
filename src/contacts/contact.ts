// What a contact is: a person, how to reach them, where they work, who follows them.
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
import { Labels } from '../kit/records/labels.ts'
import { issueOf } from '../kit/read-input.ts'

const id = z.int().positive()
const text = (max: number) => z.string().max(max)
/** `null` for nothing; a date of ISO 8601. */
const date = z.iso.date().nullable()
export const LinkInput = z
  .strictObject({
    partnerId: id,
    functionId: id.nullable().default(null),
    roleIds: z.array(id).max(50).default([]),
    email: z.union([z.literal(''), z.email().max(254)]).default(''),
    phone: text(50).default(''),
    main: z.boolean().default(false),
    mainContact: z.boolean().default(false),
    since: date.default(null),
    until: date.default(null),
  })
  .superRefine((link, context) => {
    if (link.since && link.until && link.until < link.since)
      context.addIssue(issueOf('ends-before-start', ['until']))
  })

const Links = z
  .array(LinkInput)
  .max(50)
  .superRefine((links, context) => {
    links.forEach((link, index) => {
      const twice = links.findIndex((other) => other.partnerId === link.partnerId) < index
      if (twice) context.addIssue(issueOf('listed-twice', [index, 'partnerId']))
      const mainBefore = link.main && links.findIndex((other) => other.main) < index
      if (mainBefore) context.addIssue(issueOf('two-primary', [index, 'main']))
    })
  })

const shape = {
  title: z.enum(titles).nullable(),
  firstName: text(100),
  lastName: text(100).regex(/\S/, { error: 'required' }),
  jobFunctionId: id.nullable(),
  jobTitle: text(200),
  department: text(200),
  emails: Emails,
  phones: PhoneInputs,
  addresses: Addresses,
  partners: Links,
  managerId: id.nullable(),
  roleIds: z.array(id).max(50),
  localizationId: id.nullable(),
  ownerId: id.nullable(),
  teamId: id.nullable(),
  companyIds: z.array(id).max(50),
  doNotCall: z.boolean(),
  doNotEmail: z.boolean(),
  tags: z.array(text(50).regex(/\S/)).max(50),
  notes: text(50_000),
  website: webAddress,
  linkedIn: webAddress,
  birthday: date,
  source: text(200),
}

/** What is left out takes its default: owner, team and companies from the main partner, else from who creates it. */
export const NewContact = z
  .strictObject(shape)
  .partial()
  .required({ lastName: true })
  .meta({ id: 'NewContact' })

/** What is left out stays as it is. */
export const ContactChange = z
  .strictObject({ ...shape, archived: z.boolean() })
  .partial()
  .meta({ id: 'ContactChange' })

export type NewContact = z.output<typeof NewContact>
export type ContactChange = z.output<typeof ContactChange>
export type LinkInput = z.output<typeof LinkInput>

export const Link = z.object({
  partnerId: z.int(),
  partnerName: z.string(),
  partnerReference: z.string(),
  functionId: z.int().nullable(),
  functionName: z.string().nullable(),
  roleIds: z.array(z.int()),
  email: z.string(),
  phone: z.string(),
  main: z.boolean(),
  mainContact: z.boolean(),
  since: z.string().nullable(),
  until: z.string().nullable(),
})
export type Link = z.output<typeof Link>

/** A localization that stands for the empty one, and where it comes from. */
const EffectiveLocalization = z.object({
  id: z.int().nullable(),
  country: z.string(),
  language: z.string(),
  from: z.enum(['contact', 'partner', 'company', 'application']),
})

export const Contact = z
  .object({
    id: z.int(),
    reference: z.string(),
    /** `MICHEL Léa` */
    name: z.string(),
    title: z.enum(titles).nullable(),
    firstName: z.string(),
    lastName: z.string(),
    /** Where the picture is, with its version; null shows initials. */
    picture: z.string().nullable(),
    jobFunctionId: z.int().nullable(),
    jobTitle: z.string(),
    department: z.string(),
    emails: z.array(Email),
    phones: z.array(Phone),
    addresses: z.array(Address),
    partners: z.array(Link),
    managerId: z.int().nullable(),
    roleIds: z.array(z.int()),
    localizationId: z.int().nullable(),
    localization: EffectiveLocalization,
    ownerId: z.int().nullable(),
    teamId: z.int().nullable(),
    companyIds: z.array(z.int()),
    doNotCall: z.boolean(),
    doNotEmail: z.boolean(),
    tags: z.array(z.string()),
    /** Sanitised HTML. */
    notes: z.string(),
    website: z.string(),
    linkedIn: z.string(),
    birthday: z.string().nullable(),
    source: z.string(),
    archived: z.boolean(),
    version: z.int(),
    createdAt: z.string(),
    createdById: z.int().nullable(),
    updatedAt: z.string(),
    updatedById: z.int().nullable(),
    /** What the list shows of the parts: the primary e-mail, the first phones as the reader writes them, the default address. */
    email: z.string(),
    phone: z.string(),
    mobile: z.string(),
    city: z.string(),
    postcode: z.string(),
    country: z.string(),
    /** The main partner. */
    partnerId: z.int().nullable(),
    /** The names behind the ids, by field: `{ ownerId: 'Camille Roux', roleIds: ['Acheteur'] }`. */
    labels: Labels,
  })
  .meta({ id: 'Contact' })
export type Contact = z.output<typeof Contact>
