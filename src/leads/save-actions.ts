// How leads describe themselves to the machine that saves records.
import { contactDetailFields } from '../contact-details/contact-details.ts'
import { matched } from '../duplicates/kept-matches-actions.ts'
import { successorOf } from '../duplicates/merge/successor-actions.ts'
import type { Trx } from '../kit/database.ts'
import { badField, Problem } from '../kit/problem.ts'
import { askedOf, listedReferences, refuseUnknown, singleReferences } from '../organisation/references.ts'
import { findReferences, isFound } from '../organisation/references-queries.ts'
import type { Changing, Subject } from '../organisation/records/subject.ts'
import { trailFields } from '../organisation/records/trail-fields.ts'
import type { Who } from '../organisation/who.ts'
import { leadFields } from './fields.ts'
import type { Lead, LeadChange } from './lead.ts'
import { isLegible } from './lead-name.ts'
import {
  applyChange,
  emptyLead,
  firstOf,
  kindOf,
  valuesOf,
  type LeadContext,
  type LeadValues,
} from './lead-values.ts'
import { leadMatching } from './matching-queries.ts'
import { presentLead } from './present-lead.ts'
import { leadsById, leadSource, listStatuses, unconverted, type LeadRow } from './queries.ts'
import { insertLeads, updateLeads } from './save-queries.ts'
import type { KnownStatus } from './status-kinds.ts'

export const leadSubject: Subject<LeadRow, LeadValues, LeadChange, LeadContext, Lead> & {
  readonly table: 'lead'
} = {
  table: 'lead',
  sequence: 'lead',
  path: '/api/v1/leads',
  source: leadSource,
  editable: unconverted,
  empty: emptyLead,
  trailFields: [...trailFields(leadFields), ...contactDetailFields],
  load: leadsById,
  successorOf: (db, who, id) => successorOf(db, who, leadSubject, id),
  ...matched(leadMatching, { insert: insertLeads, update: updateLeads }),
  valuesOf,
  context: async (trx, who) => ({
    country: who.country,
    now: new Date().toISOString(),
    statuses: await listStatuses(trx),
  }),
  start: (_draft, who, { statuses }) => ({
    ...emptyLead,
    statusId: firstOf(statuses, 'open') ?? 0,
    ownerId: who.userId,
    teamId: who.teamId,
    companyIds: who.companyIds,
  }),
  apply: applyChange,
  check,
  present: presentLead,
}

const single = {
  lostReasonId: 'lead_lost_reason',
  sourceId: 'lead_source',
  sectorId: 'sector',
  ownerId: 'app_user',
  teamId: 'team',
} as const

async function check(trx: Trx, who: Who, changes: readonly Changing<LeadRow, LeadValues>[]): Promise<void> {
  if (changes.length === 0) return
  const statuses = await listStatuses(trx)
  for (const { row, after, changed } of changes) {
    if (row?.statusKind === 'converted') throw new Problem('converted')
    refuseNameless(after)
    refuseStatus(after, changed, statuses)
  }
  const asked = changes.map(({ before, after, changed }) => ({
    before,
    references: [
      ...singleReferences(single, after, changed),
      ...(changed.has('companyIds') ? listedReferences('company', after.companyIds, '/companyIds') : []),
    ],
  }))
  const found = await findReferences(trx, askedOf(asked.flatMap((one) => one.references)), who)
  for (const { before, references } of asked) {
    refuseUnknown(
      references,
      (one) => (one.kind === 'company' && before.companyIds.includes(one.id)) || isFound(one, found, who),
    )
  }
}

function refuseNameless({ lastName, companyName }: LeadValues): void {
  if (!isLegible(lastName) && !isLegible(companyName)) throw badField('/lastName', 'required')
}

/** Only a conversion converts, and whatever is lost is lost for a reason. */
function refuseStatus(
  after: LeadValues,
  changed: ReadonlySet<string>,
  statuses: readonly KnownStatus[],
): void {
  const kind = kindOf(statuses, after.statusId)
  if (kind === undefined) throw badField('/statusId', 'not-found')
  if (kind === 'converted') throw badField('/statusId', 'not-by-hand')
  if (!changed.has('statusId') && !changed.has('lostReasonId')) return
  if (kind === 'lost' && after.lostReasonId === null) throw badField('/lostReasonId', 'required')
  if (kind !== 'lost' && after.lostReasonId !== null) throw badField('/lostReasonId', 'invalid')
}
