// What a lead (piste) is: a person or a company that nobody has qualified yet.
import { z } from 'zod'
import {
  Address,
  Addresses,
  Email,
  Emails,
  Phone,
  PhoneInputs,
  titles,
  webAddress,
} from '../contact-details/contact-details.ts'
import { Labels } from '../kit/records/labels.ts'
import { Conversion } from './conversion.ts'
import { statusKinds } from './status-kinds.ts'

const id = z.int().positive()
const text = (max: number) => z.string().max(max)

const shape = {
  title: z.enum(titles).nullable(),
  firstName: text(100),
  /** May be left empty where the company is named. */
  lastName: text(100),
  companyName: text(200),
  jobTitle: text(200),
  department: text(200),
  emails: Emails,
  phones: PhoneInputs,
  addresses: Addresses,
  website: webAddress,
  statusId: id,
  /** Only of a lost lead, which needs one; given alone, it makes an open lead a lost one. */
  lostReasonId: id.nullable(),
  sourceId: id.nullable(),
  sectorId: id.nullable(),
  ownerId: id.nullable(),
  teamId: id.nullable(),
  companyIds: z.array(id).max(50),
  doNotCall: z.boolean(),
  doNotEmail: z.boolean(),
  tags: z.array(text(50).regex(/\S/)).max(50),
  description: text(50_000),
}

/** Named by a last name or a company. Status, owner, team and companies have defaults where they are left out. */
export const NewLead = z.strictObject(shape).partial().meta({ id: 'NewLead' })

/** What is left out stays as it is. */
export const LeadChange = z
  .strictObject({ ...shape, archived: z.boolean() })
  .partial()
  .meta({ id: 'LeadChange' })
export type LeadChange = z.output<typeof LeadChange>

export const Lead = z
  .object({
    id: z.int(),
    reference: z.string(),
    /** `MICHEL Léa`, or the company where no person is known. */
    name: z.string(),
    title: z.enum(titles).nullable(),
    firstName: z.string(),
    lastName: z.string(),
    companyName: z.string(),
    picture: z.string().nullable(),
    jobTitle: z.string(),
    department: z.string(),
    emails: z.array(Email),
    phones: z.array(Phone),
    addresses: z.array(Address),
    website: z.string(),
    statusId: z.int(),
    statusKind: z.enum(statusKinds),
    lostReasonId: z.int().nullable(),
    sourceId: z.int().nullable(),
    sectorId: z.int().nullable(),
    ownerId: z.int().nullable(),
    teamId: z.int().nullable(),
    companyIds: z.array(z.int()),
    doNotCall: z.boolean(),
    doNotEmail: z.boolean(),
    tags: z.array(z.string()),
    description: z.string(),
    archived: z.boolean(),
    /** What it became, once it is converted. */
    conversion: Conversion.nullable(),
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
  .meta({ id: 'Lead' })
export type Lead = z.output<typeof Lead>
