// From a partner as it is read to the values that are kept, and what a change makes of them.
import { withPrimary, type ContactDetails } from '../contact-details/contact-details.ts'
import { readPhones } from '../contact-details/read-phones.ts'
import { definedValues } from '../kit/records/defined-values.ts'
import { cleanRichText } from '../kit/rich-text.ts'
import type { PaymentTerms, Size } from './partner-choices.ts'
import type { PartnerChange } from './partner.ts'
import type { PartnerRow } from './queries.ts'

/** A partner's own values, as they are kept. */
export type PartnerValues = ContactDetails & {
  readonly kind: 'company' | 'individual'
  readonly title: string | null
  readonly firstName: string
  readonly name: string
  readonly legalName: string
  readonly siren: string
  readonly siret: string
  readonly vatNumber: string
  readonly registration: string
  readonly parentId: number | null
  readonly sectorId: number | null
  readonly size: Size | null
  readonly paymentTerms: PaymentTerms | null
  readonly currency: string | null
  readonly prospect: boolean
  readonly customer: boolean
  readonly supplier: boolean
  readonly domains: readonly string[]
  readonly website: string
  readonly localizationId: number | null
  readonly ownerId: number | null
  readonly teamId: number | null
  readonly companyIds: readonly number[]
  readonly doNotCall: boolean
  readonly doNotEmail: boolean
  readonly tags: readonly string[]
  readonly notes: string
  readonly source: string
  readonly pictureId: number | null
  readonly archivedAt: string | null
}

export const emptyPartner: PartnerValues = {
  kind: 'company',
  title: null,
  firstName: '',
  name: '',
  legalName: '',
  siren: '',
  siret: '',
  vatNumber: '',
  registration: '',
  parentId: null,
  sectorId: null,
  size: null,
  paymentTerms: null,
  currency: null,
  prospect: false,
  customer: false,
  supplier: false,
  emails: [],
  phones: [],
  addresses: [],
  domains: [],
  website: '',
  localizationId: null,
  ownerId: null,
  teamId: null,
  companyIds: [],
  doNotCall: false,
  doNotEmail: false,
  tags: [],
  notes: '',
  source: '',
  pictureId: null,
  archivedAt: null,
}

export function valuesOf(row: PartnerRow): PartnerValues {
  return {
    kind: row.kind,
    title: row.title,
    firstName: row.firstName,
    name: row.name,
    legalName: row.legalName,
    siren: row.siren,
    siret: row.siret,
    vatNumber: row.vatNumber,
    registration: row.registration,
    parentId: row.parentId,
    sectorId: row.sectorId,
    size: row.size,
    paymentTerms: row.paymentTerms,
    currency: row.currency,
    prospect: row.prospect,
    customer: row.customer,
    supplier: row.supplier,
    emails: row.emails,
    phones: row.phones,
    addresses: row.addresses,
    domains: row.domains,
    website: row.website,
    localizationId: row.localizationId,
    ownerId: row.ownerId,
    teamId: row.teamId,
    companyIds: row.companies.map((company) => company.id),
    doNotCall: row.doNotCall,
    doNotEmail: row.doNotEmail,
    tags: row.tags,
    notes: row.notes,
    source: row.source,
    pictureId: row.pictureId,
    archivedAt: row.archivedAt?.toISOString() ?? null,
  }
}

export interface PartnerContext {
  /** ISO 3166-1, to read phones without a country code. */
  readonly country: string
  readonly now: string
}

export function applyChange(
  values: PartnerValues,
  change: PartnerChange,
  context: PartnerContext,
): PartnerValues {
  const { archived, phones, emails, domains, notes, ...rest } = change
  return {
    ...values,
    ...definedValues(rest),
    ...(phones ? { phones: readPhones(phones, context.country, values.phones) } : {}),
    ...(emails ? { emails: withPrimary(emails) } : {}),
    ...(domains ? { domains: [...new Set(domains.map((domain) => domain.toLowerCase()))].sort() } : {}),
    ...(notes === undefined ? {} : { notes: cleanRichText(notes) }),
    ...(archived === undefined ? {} : { archivedAt: archived ? (values.archivedAt ?? context.now) : null }),
  }
}
