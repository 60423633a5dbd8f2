// Which leads a contact or a partner came from, and what it took over from each. A converted lead stays as it is, so what it
// says now is what it said then.
import { contactSubject } from '../contacts/save-actions.ts'
import type { App } from '../kit/app.ts'
import type { Values } from '../kit/records/scalars.ts'
import { getRow } from '../organisation/records/record-actions.ts'
import type { ConvertedTable } from '../organisation/records/conversions-queries.ts'
import type { Who } from '../organisation/who.ts'
import { partnerSubject } from '../partners/save-actions.ts'
import type { Origin } from './conversion.ts'
import { listOrigins, type OriginRow } from './conversion-queries.ts'
import { contactFrom, inheritedFrom, partnerFrom } from './inherited-values.ts'
import { leadName } from './lead-name.ts'
import { tellNew } from './plan-conversion.ts'
import { presentLead } from './present-lead.ts'
import { leadsById, type LeadRow } from './queries.ts'
import { shownTo } from './shown-fields.ts'

interface Origins {
  readonly items: Origin[]
  readonly next: null
}

export async function contactOrigins(app: App, who: Who, id: number): Promise<Origins> {
  await getRow(app.db, who, contactSubject, id)
  return origins(app, who, 'contact', id, (lead) => contactFrom(inheritedFrom(lead), null))
}

export async function partnerOrigins(app: App, who: Who, id: number): Promise<Origins> {
  const { kind } = await getRow(app.db, who, partnerSubject, id)
  return origins(app, who, 'partner', id, (lead, { withContact }) =>
    partnerFrom(inheritedFrom(lead), kind, withContact),
  )
}

/** Leads that the reader may not see are left out. */
async function origins(
  app: App,
  who: Who,
  table: ConvertedTable,
  id: number,
  inherited: (lead: LeadRow, origin: OriginRow) => Values,
): Promise<Origins> {
  const found = await listOrigins(app.db, table, id)
  const ids = found.map(({ leadId }) => leadId)
  const leads = new Map((await leadsById(app.db, ids, who)).map((lead) => [lead.id, lead]))
  const items = found.flatMap((origin) => {
    const lead = leads.get(origin.leadId)
    return lead ? [told(who, origin, lead, inherited(lead, origin))] : []
  })
  return { items, next: null }
}

function told(who: Who, { before, at, ...origin }: OriginRow, lead: LeadRow, inherited: Values): Origin {
  const { labels } = presentLead(lead, who)
  const taken = tellNew(inherited).filter(({ name }) => before === null || name in before)
  return {
    id: origin.id,
    leadId: origin.leadId,
    userName: origin.userName,
    at: at.toISOString(),
    reference: lead.reference,
    name: leadName(lead),
    made: before === null,
    fields: taken.map(shownTo(who)).map(({ name, value }) => ({ name, value, label: labels[name] ?? null })),
  }
}
