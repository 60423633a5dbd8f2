// From a lead as it is read to the values that are kept, and what a change makes of them.
import { withPrimary, type ContactDetails, type Title } from '../contact-details/contact-details.ts'
import { readPhones } from '../contact-details/read-phones.ts'
import { definedValues } from '../kit/records/defined-values.ts'
import { cleanRichText } from '../kit/rich-text.ts'
import type { LeadChange } from './lead.ts'
import type { LeadRow } from './queries.ts'
import type { KnownStatus, StatusKind } from './status-kinds.ts'

/** A lead's own values, as they are kept. */
export type LeadValues = ContactDetails & {
  readonly title: Title | null
  readonly firstName: string
  readonly lastName: string
  readonly companyName: string
  readonly jobTitle: string
  readonly department: string
  readonly website: string
  readonly statusId: number
  readonly lostReasonId: number | null
  readonly sourceId: number | null
  readonly sectorId: number | null
  readonly ownerId: number | null
  readonly teamId: number | null
  readonly companyIds: readonly number[]
  readonly doNotCall: boolean
  readonly doNotEmail: boolean
  readonly tags: readonly string[]
  readonly description: string
  readonly pictureId: number | null
  readonly archivedAt: string | null
}

export const emptyLead: LeadValues = {
  title: null,
  firstName: '',
  lastName: '',
  companyName: '',
  jobTitle: '',
  department: '',
  emails: [],
  phones: [],
  addresses: [],
  website: '',
  statusId: 0,
  lostReasonId: null,
  sourceId: null,
  sectorId: null,
  ownerId: null,
  teamId: null,
  companyIds: [],
  doNotCall: false,
  doNotEmail: false,
  tags: [],
  description: '',
  pictureId: null,
  archivedAt: null,
}

export function valuesOf(row: LeadRow): LeadValues {
  return {
    title: row.title,
    firstName: row.firstName,
    lastName: row.lastName,
    companyName: row.companyName,
    jobTitle: row.jobTitle,
    department: row.department,
    emails: row.emails,
    phones: row.phones,
    addresses: row.addresses,
    website: row.website,
    statusId: row.statusId,
    lostReasonId: row.lostReasonId,
    sourceId: row.sourceId,
    sectorId: row.sectorId,
    ownerId: row.ownerId,
    teamId: row.teamId,
    companyIds: row.companies.map((company) => company.id),
    doNotCall: row.doNotCall,
    doNotEmail: row.doNotEmail,
    tags: row.tags,
    description: row.description,
    pictureId: row.pictureId,
    archivedAt: row.archivedAt?.toISOString() ?? null,
  }
}

export interface LeadContext {
  /** ISO 3166-1, to read phones without a country code. */
  readonly country: string
  readonly now: string
  /** In the order of the board. */
  readonly statuses: readonly KnownStatus[]
}

export function applyChange(values: LeadValues, change: LeadChange, context: LeadContext): LeadValues {
  const { archived, phones, emails, description, ...rest } = change
  const changed: LeadValues = {
    ...values,
    ...definedValues(rest),
    ...(phones ? { phones: readPhones(phones, context.country, values.phones) } : {}),
    ...(emails ? { emails: withPrimary(emails) } : {}),
    ...(description === undefined ? {} : { description: cleanRichText(description) }),
    ...(archived === undefined ? {} : { archivedAt: archived ? (values.archivedAt ?? context.now) : null }),
  }
  return withLoss(changed, change, context.statuses)
}

/** A reason alone loses the lead; a lead that is lost no longer keeps no reason. */
function withLoss(values: LeadValues, change: LeadChange, statuses: readonly KnownStatus[]): LeadValues {
  const kind = kindOf(statuses, values.statusId)
  if (change.lostReasonId && change.statusId === undefined && kind !== 'lost') {
    return { ...values, statusId: firstOf(statuses, 'lost') ?? values.statusId }
  }
  const stays = kind === 'lost' || kind === undefined || change.lostReasonId !== undefined
  return stays ? values : { ...values, lostReasonId: null }
}

export function kindOf(statuses: readonly KnownStatus[], id: number): StatusKind | undefined {
  return statuses.find((status) => status.id === id)?.kind
}

/** The first status of that kind which is in use. */
export function firstOf(statuses: readonly KnownStatus[], kind: StatusKind): number | undefined {
  return statuses.find((status) => status.kind === kind && !status.archived)?.id
}

/** There is always one: the last of a kind cannot be taken away. */
export function requireFirst(statuses: readonly KnownStatus[], kind: StatusKind): number {
  const id = firstOf(statuses, kind)
  if (id === undefined) throw new Error(`no status is ${kind}`)
  return id
}
