// How partners describe themselves to the machine that saves records.
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
import { partnerFields } from './fields.ts'
import { partnerMatching } from './matching-queries.ts'
import type { Partner, PartnerChange } from './partner.ts'
import {
  applyChange,
  emptyPartner,
  valuesOf,
  type PartnerContext,
  type PartnerValues,
} from './partner-values.ts'
import { presentPartner } from './present-partner.ts'
import { parentsAbove, partnersById, partnerSource, type PartnerRow } from './queries.ts'
import { registrationConflicts } from './registration/agreement.ts'
import { insertPartners, updatePartners } from './save-queries.ts'

export const partnerSubject: Subject<PartnerRow, PartnerValues, PartnerChange, PartnerContext, Partner> & {
  readonly table: 'partner'
} = {
  table: 'partner',
  sequence: 'partner',
  path: '/api/v1/partners',
  source: partnerSource,
  empty: emptyPartner,
  trailFields: [...trailFields(partnerFields), ...contactDetailFields],
  load: partnersById,
  successorOf: (db, who, id) => successorOf(db, who, partnerSubject, id),
  ...matched(partnerMatching, { insert: insertPartners, update: updatePartners }),
  valuesOf,
  context: async (_trx, who) => ({ country: who.country, now: new Date().toISOString() }),
  start: (_draft, who) => ({
    ...emptyPartner,
    ownerId: who.userId,
    teamId: who.teamId,
    companyIds: who.companyIds,
  }),
  apply: applyChange,
  check,
  present: presentPartner,
}

const single = {
  parentId: 'partner',
  sectorId: 'sector',
  localizationId: 'localization',
  ownerId: 'app_user',
  teamId: 'team',
} as const

async function check(
  trx: Trx,
  who: Who,
  changes: readonly Changing<PartnerRow, PartnerValues>[],
): Promise<void> {
  refuseConflicts(changes)
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
  await refuseCircles(trx, changes)
}

/** The numbers of one firm that say two. */
function refuseConflicts(changes: readonly Changing<PartnerRow, PartnerValues>[]): void {
  for (const { after, changed } of changes) {
    const fields = registrationConflicts(after, changed)
    if (fields.length > 0) throw new Problem('bad-input', { fields })
  }
}

async function refuseCircles(
  trx: Trx,
  changes: readonly Changing<PartnerRow, PartnerValues>[],
): Promise<void> {
  for (const { row, after, changed } of changes) {
    if (row === null || !changed.has('parentId') || after.parentId === null) continue
    const above = await parentsAbove(trx, after.parentId)
    if (above.includes(row.id)) throw badField('/parentId', 'parent-cycle')
  }
}
