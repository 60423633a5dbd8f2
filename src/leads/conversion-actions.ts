// Converts a lead into a partner and a contact, new or existing, or tells what each would hold.
import type { App } from '../kit/app.ts'
import { Answer } from '../kit/contract.ts'
import { inTransaction, rehearse, type Trx } from '../kit/database.ts'
import { badField, Problem } from '../kit/problem.ts'
import {
  changeRecords,
  lockedRow,
  unchecked,
  versionDiffers,
} from '../organisation/records/save-records-actions.ts'
import type { Who } from '../organisation/who.ts'
import type { ConversionBody, ConversionReply, ConvertedSide } from './conversion.ts'
import { carryActivity, insertConversion } from './conversion-queries.ts'
import { becomeContact, becomePartner, type Asked } from './conversion-sides-actions.ts'
import { inheritedFrom } from './inherited-values.ts'
import { requireFirst } from './lead-values.ts'
import { listStatuses, type LeadRow } from './queries.ts'
import { leadSubject } from './save-actions.ts'

export async function convertLead(
  app: App,
  who: Who,
  id: number,
  { dryRun, ...asked }: ConversionBody,
): Promise<Answer<ConversionReply> | ConversionReply> {
  if (!dryRun) {
    const done = await inTransaction(app.db, (trx) => convert(trx, who, id, asked))
    return new Answer(done, { location: `/api/v1/leads/${id}` })
  }
  const { partner, contact, activity } = await rehearse(app.db, (trx) => convert(trx, who, id, asked))
  return { id: null, leadId: id, partner: unmade(partner), contact: unmade(contact), activity }
}

/** What a dry run made has neither id nor reference. */
function unmade(side: ConvertedSide | null): ConvertedSide | null {
  return side?.made ? { ...side, id: null, reference: null } : side
}

export async function convert(trx: Trx, who: Who, id: number, asked: Asked): Promise<ConversionReply> {
  const lead = await lockedLead(trx, who, id, asked.version)
  if (asked.partner.as === 'none' && asked.contact.as === 'none') throw badField('/contact', 'required')
  const inherited = inheritedFrom(lead)
  const partner = await becomePartner(trx, who, inherited, asked)
  const contact = await becomeContact(trx, who, inherited, asked, partner?.side.id ?? null)
  const conversionId = await insertConversion(trx, {
    leadId: id,
    partner: partner?.kept ?? null,
    contact: contact?.kept ?? null,
    former: { statusId: lead.statusId, lostReasonId: lead.lostReasonId },
    asked: {
      mainContact: asked.mainContact,
      ...(asked.partner.as === 'existing' ? { partner: asked.partner.choices } : {}),
      ...(asked.contact.as === 'existing' ? { contact: asked.contact.choices } : {}),
    },
    userId: who.userId,
  })
  const carried = await carryActivity(trx, conversionId)
  const restore = { statusId: requireFirst(await listStatuses(trx), 'converted'), lostReasonId: null }
  await changeRecords(unchecked(leadSubject), trx, who, [{ id, restore }], 'converted')
  return {
    id: conversionId,
    leadId: id,
    partner: partner?.side ?? null,
    contact: contact?.side ?? null,
    activity: carried,
  }
}

async function lockedLead(trx: Trx, who: Who, id: number, version: number | undefined): Promise<LeadRow> {
  const lead = await lockedRow(leadSubject, trx, who, { id })
  if (lead.statusKind === 'converted') throw new Problem('converted')
  if (version !== undefined && version !== lead.version)
    throw await versionDiffers(leadSubject, trx, who, lead, version)
  return lead
}
