// Who sells to whom on a form: our company, the customer with the person there, and the language between them.
import type { Address, Title } from '../../contact-details/contact-details.ts'
import { contactName } from '../../contacts/contact-name.ts'
import {
  effectiveLocalization,
  type KnownLocalization,
  type LocalizationSource,
} from '../../organisation/effective-localization.ts'
import { partnerName } from '../../partners/partner-name.ts'
import { chosenAddress, placedAddresses, type Addressee } from '../addressee.ts'
import type { Particulars } from '../particulars/particulars.ts'
import type { From } from '../postal/address-block.ts'
import { from as fromOf, senderLines } from '../sender.ts'
import type { Customer, Seller } from '../sale-forms/sale-form.ts'

export interface PartnerSide {
  readonly id: number
  readonly reference: string
  readonly kind: 'company' | 'individual'
  readonly title: Title | null
  readonly firstName: string
  readonly name: string
  readonly siren: string
  readonly vatNumber: string
  readonly addresses: readonly Address[]
}

export interface ContactSide {
  readonly id: number
  readonly reference: string
  readonly title: Title | null
  readonly firstName: string
  readonly lastName: string
  readonly addresses: readonly Address[]
}

export interface CompanySide extends Particulars {
  readonly id: number
  readonly name: string
  readonly line2: string
  readonly line4: string
  readonly postcode: string
  readonly city: string
  readonly country: string
  readonly logoId: number | null
}

export interface PartyRow {
  readonly partner: PartnerSide
  readonly contact: ContactSide | null
  /** Null where we have no company at all. */
  readonly company: CompanySide | null
  readonly localizations: Partial<Record<LocalizationSource, KnownLocalization | null>>
}

export interface Party {
  readonly partnerId: number
  readonly contactId: number | null
  readonly addressee: Addressee
  readonly seller: Seller
  readonly customer: Customer
  readonly from: From
  readonly logo: number | null
}

/** `use` is the address that the form is for: invoices go where they are asked for. */
export function partyOf(row: PartyRow, use: 'default' | 'invoicing'): Party {
  const { partner, contact, company, localizations } = row
  const { siren, vatNumber, reference } = partner
  const sellers = effectiveLocalization({
    company: localizations.company ?? null,
    application: localizations.application ?? null,
  })
  return {
    partnerId: partner.id,
    contactId: contact?.id ?? null,
    addressee: addresseeOf(row, use),
    seller: company ? sellerOf(company) : nobody,
    customer: { name: partnerName(partner), reference, siren, vatNumber },
    from: fromOf(company ?? undefined, sellers),
    logo: company?.logoId ?? null,
  }
}

/** To the customer, at the customer's address; to the person there where one is named. */
function addresseeOf({ partner, contact, localizations }: PartyRow, use: 'default' | 'invoicing'): Addressee {
  const { language, country, from } = effectiveLocalization(localizations)
  const atPartner = { kind: 'partner' as const, id: partner.id, addresses: partner.addresses }
  const owners = contact
    ? [atPartner, { kind: 'contact' as const, id: contact.id, addresses: contact.addresses }]
    : [atPartner]
  const individual = partner.kind === 'individual'
  const self = {
    kind: 'partner' as const,
    id: partner.id,
    title: partner.title,
    firstName: partner.firstName,
  }
  return {
    ...(contact ? { kind: 'contact', id: contact.id } : { kind: 'partner', id: partner.id }),
    reference: contact?.reference ?? partner.reference,
    name: contact ? contactName(contact) : partnerName(partner),
    person: individual
      ? { ...self, lastName: partner.name }
      : contact && { ...contact, kind: 'contact' as const },
    company: individual ? null : { kind: 'partner', id: partner.id, name: partner.name },
    atHome: false,
    address: chosenAddress(owners, use),
    addresses: placedAddresses(owners),
    language,
    country,
    languageFrom: from,
  }
}

function sellerOf(company: CompanySide): Seller {
  const {
    id: _id,
    logoId: _logo,
    line2: _line2,
    line4: _line4,
    postcode: _postcode,
    capital,
    ...said
  } = company
  return { ...said, lines: senderLines(company), capital: capital ?? '' }
}

const nobody: Seller = {
  name: '',
  lines: [],
  country: 'FR',
  city: '',
  legalForm: '',
  capital: '',
  siren: '',
  registry: '',
  vatNumber: '',
  phone: '',
  email: '',
  website: '',
  iban: '',
  bic: '',
}
