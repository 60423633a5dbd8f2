// A contact, a partner or a lead as a vCard: what the format knows in its own properties, the rest as X-CARNET-….
import type { Address } from '../../contact-details/contact-details.ts'
import type { Contact } from '../../contacts/contact.ts'
import type { Partner } from '../../partners/partner.ts'
import { writeExtensions } from '../fields/card-extensions.ts'
import { contactTransferFields } from '../fields/contact-fields.ts'
import type { AnyRecord } from '../fields/record-rules.ts'
import type { HasDetails } from '../fields/detail-rules.ts'
import { leadTransferFields, type WrittenLead } from '../fields/lead-fields.ts'
import { partnerTransferFields } from '../fields/partner-fields.ts'
import type { WriteContext } from '../fields/transfer-field.ts'
import { notesText } from '../values/notes-text.ts'
import { addressToVcard } from '../vcard/postal-address.ts'
import { emptyVcard, type Vcard, type VcardAddress, type VcardPhoto } from '../vcard/vcard.ts'

export function contactCard(contact: Contact, photo: VcardPhoto | null, context: WriteContext): Vcard {
  const { firstName, lastName, department, partners } = contact
  return {
    ...commonCard(contact, photo, context),
    uid: `urn:carnet:contact:${contact.id}`,
    formattedName: `${firstName} ${lastName}`.trim(),
    name: { family: lastName, given: firstName, additional: '', prefix: contact.title ?? '', suffix: '' },
    organisations: partners.map((link, at) => ({
      name: link.partnerName,
      department: at === 0 ? department : '',
    })),
    jobTitle: contact.jobTitle,
    urls: [...urlOf(contact.website, ''), ...urlOf(contact.linkedIn, 'LinkedIn')],
    birthday: contact.birthday ?? '',
    extensions: writeExtensions(contact, contactTransferFields, contactParts, context),
  }
}

export function partnerCard(partner: Partner, photo: VcardPhoto | null, context: WriteContext): Vcard {
  const isCompany = partner.kind === 'company'
  const { name, firstName } = partner
  return {
    ...commonCard(partner, photo, context),
    uid: `urn:carnet:partner:${partner.id}`,
    kind: isCompany ? 'company' : 'person',
    formattedName: isCompany ? name : `${firstName} ${name}`.trim(),
    name: {
      ...emptyVcard().name,
      ...(isCompany ? {} : { family: name, given: firstName, prefix: partner.title ?? '' }),
    },
    organisations: isCompany ? [{ name, department: '' }] : [],
    urls: urlOf(partner.website, ''),
    extensions: writeExtensions(partner, partnerTransferFields, partnerParts, context),
  }
}

export function leadCard(lead: WrittenLead, photo: VcardPhoto | null, context: WriteContext): Vcard {
  const { firstName, lastName, companyName, department } = lead
  const isPerson = lastName !== ''
  return {
    ...commonCard(lead, photo, context),
    uid: `urn:carnet:lead:${lead.id}`,
    kind: isPerson ? 'person' : 'company',
    formattedName: isPerson ? `${firstName} ${lastName}`.trim() : companyName,
    name: {
      ...emptyVcard().name,
      ...(isPerson ? { family: lastName, given: firstName, prefix: lead.title ?? '' } : {}),
    },
    organisations: companyName === '' ? [] : [{ name: companyName, department }],
    jobTitle: lead.jobTitle,
    urls: urlOf(lead.website, ''),
    extensions: writeExtensions(lead, leadTransferFields, leadParts, context),
  }
}

function leadParts({ emails, phones, addresses }: WrittenLead) {
  return { email: emails.length, phone: phones.length, address: addresses.length, link: 0 }
}

function contactParts({ emails, phones, addresses, partners }: Contact) {
  return { email: emails.length, phone: phones.length, address: addresses.length, link: partners.length }
}

function partnerParts({ emails, phones, addresses }: Partner) {
  return { email: emails.length, phone: phones.length, address: addresses.length, link: 0 }
}

function commonCard(
  record: AnyRecord & HasDetails & { readonly updatedAt: string },
  photo: VcardPhoto | null,
  { language }: WriteContext,
): Vcard {
  const { emails, phones, addresses, tags, notes, localizationId, localization, updatedAt } = record
  return {
    ...emptyVcard(),
    emails,
    phones: phones.map(({ number, kind, label }) => ({ number, kind, label })),
    addresses: addresses.map((address, at) => cardAddress(address, at === firstOf(addresses), language)),
    note: notesText(notes),
    categories: tags.map((tag) => tag.trim()),
    language: localizationId === null ? '' : localization.language,
    photo,
    revised: updatedAt,
  }
}

/** The one that letters go to, else the first. */
function firstOf(addresses: readonly Address[]): number {
  return Math.max(
    addresses.findIndex((address) => address.uses.includes('default')),
    0,
  )
}

function cardAddress(
  { uses: _uses, ...lines }: Address,
  primary: boolean,
  language: WriteContext['language'],
): VcardAddress {
  return { ...addressToVcard(lines, language), label: '', primary }
}

function urlOf(address: string, label: string): { address: string; label: string }[] {
  return address === '' ? [] : [{ address, label }]
}
