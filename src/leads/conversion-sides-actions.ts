// The two sides of a conversion: the partner and the contact that a lead becomes, made or filled.
import { contactName } from '../contacts/contact-name.ts'
import { contactMerging } from '../contacts/merging-actions.ts'
import { contactSubject } from '../contacts/save-actions.ts'
import type { ContactValues } from '../contacts/save-queries.ts'
import type { MergeableRow, Merging } from '../duplicates/merge/merging.ts'
import type { Trx } from '../kit/database.ts'
import { badField, Problem } from '../kit/problem.ts'
import type { Values } from '../kit/records/scalars.ts'
import { lockRecords } from '../organisation/records/records-queries.ts'
import {
  changeRecords,
  createUnchecked,
  unchecked,
  versionDiffers,
} from '../organisation/records/save-records-actions.ts'
import type { KeptRow, ShownRecord, Subject } from '../organisation/records/subject.ts'
import type { Who } from '../organisation/who.ts'
import { partnerMerging } from '../partners/merging-actions.ts'
import { partnerName } from '../partners/partner-name.ts'
import type { PartnerValues } from '../partners/partner-values.ts'
import { partnerSubject } from '../partners/save-actions.ts'
import type { ConversionBody, ConvertedSide } from './conversion.ts'
import type { Kept } from './conversion-queries.ts'
import { contactFrom, intoContact, intoPartner, partnerFrom, type Inherited } from './inherited-values.ts'
import { fillExisting, tellNew, wrongFieldChoices, type Choices } from './plan-conversion.ts'
import { shownTo } from './shown-fields.ts'
import { isLegible } from './lead-name.ts'

export type Asked = Omit<ConversionBody, 'dryRun'>

interface Converted {
  readonly side: ConvertedSide & { readonly id: number }
  readonly kept: Kept
}

export async function becomePartner(
  trx: Trx,
  who: Who,
  lead: Inherited,
  asked: Asked,
): Promise<Converted | null> {
  const withContact = asked.contact.as !== 'none'
  const nameOf = (values: PartnerValues) => partnerName(values)
  switch (asked.partner.as) {
    case 'none':
      return null
    case 'new': {
      const values = { ...partnerFrom(lead, asked.partner.kind, withContact), prospect: true }
      if (!isLegible(values.name)) throw badField('/partner', 'required')
      return make(trx, who, partnerSubject, values, nameOf)
    }
    case 'existing':
      return fill(trx, who, partnerMerging, {
        ...asked.partner,
        pointer: '/partner',
        inherited: intoPartner(lead, withContact),
        nameOf,
      })
  }
}

export async function becomeContact(
  trx: Trx,
  who: Who,
  lead: Inherited,
  asked: Asked,
  partnerId: number | null,
): Promise<Converted | null> {
  const link = partnerId === null ? null : { partnerId, mainContact: asked.mainContact }
  const values = contactFrom(lead, link)
  const nameOf = (named: ContactValues) => contactName(named)
  switch (asked.contact.as) {
    case 'none':
      return null
    case 'new':
      if (!isLegible(values.lastName)) throw badField('/contact', 'required')
      return make(trx, who, contactSubject, values, nameOf)
    case 'existing':
      return fill(trx, who, contactMerging, {
        ...asked.contact,
        pointer: '/contact',
        inherited: intoContact(lead, link),
        nameOf,
      })
  }
}

async function make<Row extends KeptRow & Named, V extends Values, C, X, Shown extends ShownRecord>(
  trx: Trx,
  who: Who,
  subject: Subject<Row, V, C, X, Shown>,
  values: V,
  nameOf: (values: V) => string,
): Promise<Converted> {
  const { id, reference, version } = await createUnchecked(subject, trx, who, values)
  return {
    side: {
      id,
      reference,
      name: nameOf(values),
      made: true,
      version: null,
      archived: false,
      fields: tellNew(values).map(shownTo(who)),
    },
    kept: { id, before: null, version },
  }
}

interface Named {
  readonly reference: string
}

interface Filling<V extends Values> {
  readonly id: number
  readonly version?: number | undefined
  readonly choices: Choices
  readonly pointer: '/partner' | '/contact'
  readonly inherited: (before: V) => V
  readonly nameOf: (values: V) => string
}

/** Everything is filled; what its author does not see of the record is not told. */
async function fill<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  trx: Trx,
  who: Who,
  merging: Merging<Row, V, Shown>,
  filling: Filling<V>,
): Promise<Converted> {
  const { subject, rules } = merging
  const { id, choices, pointer, inherited, nameOf } = filling
  const wrong = wrongFieldChoices(choices, rules, id)
  if (wrong.length > 0) {
    const fields = wrong.map(({ field, code }) => ({ pointer: `${pointer}/choices/${field}`, code }))
    throw new Problem('bad-input', { fields })
  }
  const row = await lockedRow(trx, who, subject, filling)
  const planned = (values: V) => fillExisting({ id, values }, inherited(values), rules, choices)
  const { values } = planned(subject.valuesOf(row))
  const { fields } = planned(subject.valuesOf(merging.seen(row)))
  const [edited] = await changeRecords(unchecked(subject), trx, who, [{ id, restore: values }])
  return {
    side: {
      id,
      reference: row.reference,
      name: nameOf(values),
      made: false,
      version: row.version,
      archived: row.archivedAt !== null,
      fields: fields.map(shownTo(who)),
    },
    kept: { id, before: edited?.before ?? {}, version: edited?.version ?? row.version },
  }
}

async function lockedRow<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  trx: Trx,
  who: Who,
  subject: Merging<Row, V, Shown>['subject'],
  { id, version, pointer }: Pick<Filling<V>, 'id' | 'version' | 'pointer'>,
): Promise<Row> {
  await lockRecords(trx, subject.table, [id])
  const [row] = await subject.load(trx, [id], who)
  if (!row) throw badField(`${pointer}/id`, 'not-found')
  if (version !== undefined && version !== row.version)
    throw await versionDiffers(subject, trx, who, row, version)
  return row
}
