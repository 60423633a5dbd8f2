// How contacts describe themselves to the machine that saves records.
import { Problem } from '../kit/problem.ts'
import { contactDetailFields } from '../contact-details/contact-details.ts'
import { askedOf, refuseUnknown, type Reference } from '../organisation/references.ts'
import { findReferences, isFound } from '../organisation/references-queries.ts'
import type { Changing, Subject } from '../organisation/records/subject.ts'
import { trailFields } from '../organisation/records/trail-fields.ts'
import type { Trx } from '../kit/database.ts'
import type { Who } from '../organisation/who.ts'
import { matched } from '../duplicates/kept-matches-actions.ts'
import { successorOf } from '../duplicates/merge/successor-actions.ts'
import { applyChange, type ChangeContext } from './apply-change.ts'
import { referencesOf } from './check-references.ts'
import type { Contact, ContactChange } from './contact.ts'
import { emptyContact, valuesOf } from './contact-values.ts'
import { contactFields } from './fields.ts'
import { contactMatching } from './matching-queries.ts'
import { presentContact } from './present-contact.ts'
import {
  contactsById,
  contactSource,
  managersAbove,
  partnerDefaults,
  type ContactRow,
  type PartnerDefaults,
} from './queries.ts'
import { insertContacts, updateContacts, type ContactValues } from './save-queries.ts'

interface SaveContext extends ChangeContext {
  readonly partners: ReadonlyMap<number, PartnerDefaults>
}

export const contactSubject: Subject<ContactRow, ContactValues, ContactChange, SaveContext, Contact> & {
  readonly table: 'contact'
} = {
  table: 'contact',
  sequence: 'partner',
  path: '/api/v1/contacts',
  source: contactSource,
  empty: emptyContact,
  trailFields: [...trailFields(contactFields), ...contactDetailFields, 'partners'],
  load: contactsById,
  successorOf: (db, who, id) => successorOf(db, who, contactSubject, id),
  ...matched(contactMatching, { insert: insertContacts, update: updateContacts }),
  valuesOf,
  context: saveContext,
  start,
  apply: (values, change, context, row) =>
    applyChange(values, change, { ...context, hiddenPartners: hiddenPartners(row) }),
  check,
  present: presentContact,
}

async function saveContext(trx: Trx, who: Who, changes: readonly ContactChange[]): Promise<SaveContext> {
  const functionIds = changes.flatMap((change) => (change.jobFunctionId ? [change.jobFunctionId] : []))
  const functions = await findReferences(trx, { job_function: functionIds }, who)
  const partnerIds = changes.flatMap((change) => change.partners?.map((link) => link.partnerId) ?? [])
  return {
    country: who.country,
    now: new Date().toISOString(),
    hiddenPartners: new Set(),
    functionName: (id) => functions.get(`job_function:${id}`),
    partners: await partnerDefaults(trx, partnerIds, who),
  }
}

/** Owner, team and companies come from the main partner, else from who creates the contact. */
function start(draft: ContactChange, who: Who, context: SaveContext): ContactValues {
  const main = draft.partners?.find((link) => link.main) ?? draft.partners?.[0]
  const partner = main && context.partners.get(main.partnerId)
  return {
    ...emptyContact,
    ownerId: partner?.ownerId ?? who.userId,
    teamId: partner?.teamId ?? who.teamId,
    companyIds: partner?.companyIds.length ? ownAmong(partner.companyIds, who) : who.companyIds,
  }
}

/** A partner may belong to companies that its reader does not, and that are not theirs to give. */
function ownAmong(companyIds: readonly number[], who: Who): readonly number[] {
  return who.seesAll ? companyIds : companyIds.filter((id) => who.companyIds.includes(id))
}

function hiddenPartners(row: ContactRow | null): ReadonlySet<number> {
  return new Set(row?.partners.filter((link) => !link.visible).map((link) => link.partnerId))
}

async function check(
  trx: Trx,
  who: Who,
  changes: readonly Changing<ContactRow, ContactValues>[],
): Promise<void> {
  const asked = changes.map(({ before, after, changed }) => ({
    before,
    references: referencesOf(after, changed),
  }))
  const found = await findReferences(trx, askedOf(asked.flatMap((one) => one.references)), who)
  for (const { before, references } of asked) {
    refuseUnknown(references, (reference) => stood(before, reference) || isFound(reference, found, who))
  }
  await refuseCircles(trx, changes)
}

/** Links and companies that were there before may stay though the author does not see them. */
function stood(before: ContactValues, { kind, id }: Reference): boolean {
  if (kind === 'partner') return before.partners.some((link) => link.partnerId === id)
  return kind === 'company' && before.companyIds.includes(id)
}

async function refuseCircles(
  trx: Trx,
  changes: readonly Changing<ContactRow, ContactValues>[],
): Promise<void> {
  for (const { row, after, changed } of changes) {
    if (row === null || !changed.has('managerId') || after.managerId === null) continue
    const above = await managersAbove(trx, after.managerId)
    if (above.includes(row.id))
      throw new Problem('bad-input', { fields: [{ pointer: '/managerId', code: 'cycle' }] })
  }
}
