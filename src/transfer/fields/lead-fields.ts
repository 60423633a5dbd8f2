// Every column that leads can be imported from and exported to, one row each: its names, how it is read and written.
import type { Lead } from '../../leads/lead.ts'
import { ownDetailTargets, ownRecordTargets } from '../columns/own-targets.ts'
import { leadTargets } from '../import-targets.ts'
import { readTitle } from '../values/read-title.ts'
import { clean } from '../values/reading.ts'
import { detailRules } from './detail-rules.ts'
import { textCell, textOf, valueCell } from './read-cell.ts'
import { nameOf, recordRules, type AnyRecord } from './record-rules.ts'
import type { RowDraft } from './row-draft.ts'
import { transferFields, type TransferField, type TransferRule } from './transfer-field.ts'

/** A lead as tables write it, with what contacts and partners have under other names. */
export type WrittenLead = Lead & Pick<AnyRecord, 'notes' | 'source' | 'localizationId' | 'localization'>

export function writtenLead(lead: Lead): WrittenLead {
  return {
    ...lead,
    notes: lead.description,
    source: nameOf(lead.labels, 'sourceId'),
    localizationId: null,
    localization: { country: '', language: '' },
  }
}

type Rule = TransferRule<WrittenLead>

/** What is chosen from the configuration, by its name. */
function choice(name: 'status' | 'lostReason' | 'sector', field: string): Rule {
  const put = (draft: RowDraft, text: string): void => {
    draft.incoming[name] = text
  }
  return {
    read: (draft, cell, place) => put(draft, textOf(draft, cell, place, 200)),
    write: ({ labels }) => nameOf(labels, field),
  }
}

const leadRules: Readonly<Record<string, Rule>> = {
  title: { read: valueCell('title', readTitle), write: (lead) => lead.title ?? '', inVcard: 'whole' },
  firstName: { read: textCell('firstName', 100), write: (lead) => lead.firstName, inVcard: 'whole' },
  middleName: {
    read: (draft, cell) => {
      draft.middleName = clean(cell)
    },
  },
  lastName: { read: textCell('lastName', 100), write: (lead) => lead.lastName, inVcard: 'whole' },
  fullName: {
    read: (draft, cell) => {
      draft.fullName = clean(cell)
    },
  },
  companyName: { read: textCell('companyName', 200), write: (lead) => lead.companyName, inVcard: 'whole' },
  jobTitle: { read: textCell('jobTitle', 200), write: (lead) => lead.jobTitle, inVcard: 'whole' },
  department: { read: textCell('department', 200), write: (lead) => lead.department },
  status: choice('status', 'statusId'),
  lostReason: choice('lostReason', 'lostReasonId'),
  sector: choice('sector', 'sectorId'),
}

export const leadTransferFields: readonly TransferField<WrittenLead>[] = transferFields<WrittenLead>(
  [...leadTargets, ...ownDetailTargets, ...ownRecordTargets.filter(({ name }) => name !== 'localization')],
  { ...leadRules, ...detailRules, ...recordRules },
)
