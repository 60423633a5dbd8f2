// What is chosen in the dialog before a lead is converted, and what of it is sent.
import type { Candidate } from '../../duplicates/likeness.ts'
import type { FieldChoice, SentConversion } from '../conversion.ts'
import { isLikely } from './typed-lead.ts'
import type { Lead } from '../lead.ts'

type FieldChoices = Readonly<Record<string, FieldChoice>>

export interface SideDraft<As extends string> {
  readonly as: As
  /** Of the existing record, once it is chosen. */
  readonly id: number | null
  readonly choices: FieldChoices
}

export type PartnerAs = 'company' | 'individual' | 'existing' | 'none'
export type ContactAs = 'new' | 'existing' | 'none'

export interface ConversionDraft {
  readonly partner: SideDraft<PartnerAs>
  readonly contact: SideDraft<ContactAs>
  readonly mainContact: boolean
}

type Known = Pick<Candidate, 'id' | 'sameName' | 'tier'>

export interface KnownRecords {
  readonly contacts: readonly Known[]
  readonly partners: readonly Known[]
}

/** Whoever is known already is proposed; nothing is made twice, and nothing without a name. */
export function firstDraft(
  lead: Pick<Lead, 'lastName' | 'companyName'>,
  known: KnownRecords,
): ConversionDraft {
  const partnerId = known.partners.find(isLikely)?.id ?? null
  const contactId = known.contacts.find(isLikely)?.id ?? null
  const partnerAs = partnerId !== null ? 'existing' : lead.companyName === '' ? 'none' : 'company'
  const contactAs = contactId !== null ? 'existing' : lead.lastName === '' ? 'none' : 'new'
  return {
    partner: { as: partnerAs, id: partnerId, choices: {} },
    contact: { as: contactAs, id: contactId, choices: {} },
    mainContact: false,
  }
}

interface ReadVersions {
  readonly partner: { readonly version: number | null } | null
  readonly contact: { readonly version: number | null } | null
}

type SentSide<Side extends 'partner' | 'contact'> = SentConversion[Side]

/** The body of the request with what was read of existing records: what others wrote meanwhile is not overwritten. */
export function readConversion(draft: ConversionDraft, read: ReadVersions): SentConversion | null {
  const sent = sentConversion(draft)
  return (
    sent && {
      ...sent,
      partner: withVersion(sent.partner, read.partner?.version),
      contact: withVersion(sent.contact, read.contact?.version),
    }
  )
}

function withVersion<Side extends SentSide<'partner' | 'contact'>>(
  side: Side,
  version: number | null | undefined,
): Side {
  return side.as === 'existing' && version ? { ...side, version } : side
}

/** The body of the request; null as long as an existing record is still to be chosen, or nothing would be made. */
export function sentConversion({ partner, contact, mainContact }: ConversionDraft): SentConversion | null {
  if (partner.as === 'none' && contact.as === 'none') return null
  const [sentPartner, sentContact] = [partnerSent(partner), contactSent(contact)]
  return sentPartner && sentContact ? { partner: sentPartner, contact: sentContact, mainContact } : null
}

function partnerSent(side: SideDraft<PartnerAs>): SentSide<'partner'> | null {
  if (side.as === 'company' || side.as === 'individual') return { as: 'new', kind: side.as }
  return side.as === 'existing' ? existingSent(side) : { as: side.as }
}

function contactSent(side: SideDraft<ContactAs>): SentSide<'contact'> | null {
  return side.as === 'existing' ? existingSent(side) : { as: side.as }
}

function existingSent({ id, choices }: SideDraft<string>) {
  return id === null ? null : { as: 'existing' as const, id, choices: { ...choices } }
}
