// How rows become leads.
import { LeadChange, type Lead } from '../../leads/lead.ts'
import { leadMatch } from '../../leads/lead-match.ts'
import { leadName } from '../../leads/lead-name.ts'
import type { LeadContext, LeadValues } from '../../leads/lead-values.ts'
import type { LeadRow } from '../../leads/queries.ts'
import { leadSubject } from '../../leads/save-actions.ts'
import { leadTransferFields } from '../fields/lead-fields.ts'
import { leadTargets } from '../import-targets.ts'
import { findLeadCandidates } from '../plan/candidate-queries.ts'
import { fillLead } from '../plan/fill-lead.ts'
import { convertedAmong } from '../plan/converted-leads-queries.ts'
import { readLeadNames } from '../plan/lead-names-queries.ts'
import { askedOnce, draftFrom } from './draft-values.ts'
import type { ImportKind } from './import-kind.ts'
import { reachedBy, type Incoming } from './incoming.ts'

export const leadKind: ImportKind<LeadRow, LeadValues, LeadChange, LeadContext, Lead> = {
  name: 'lead',
  subject: leadSubject,
  fields: leadTransferFields,
  targets: { recognised: leadTargets, offered: leadTransferFields.map((field) => field.target) },
  matchOf: (row) =>
    leadMatch({
      ...reachedBy(row),
      title: textAt(row, 'title') || null,
      firstName: textAt(row, 'firstName'),
      lastName: textAt(row, 'lastName'),
      companyName: textAt(row, 'companyName'),
      jobTitle: textAt(row, 'jobTitle'),
      website: textAt(row, 'website'),
    }),
  settledAmong: convertedAmong,
  candidates: findLeadCandidates,
  refusal: (row) => {
    if (row.kind === 'group') return { code: 'group-card' }
    const isNamed = textAt(row, 'lastName') !== '' || textAt(row, 'companyName') !== ''
    return isNamed ? null : { code: 'name-missing', column: row.nameColumn }
  },
  nameOf: (row) =>
    leadName({
      firstName: textAt(row, 'firstName'),
      lastName: textAt(row, 'lastName'),
      companyName: textAt(row, 'companyName'),
    }),
  partnerNameOf: (row) => (textAt(row, 'lastName') === '' ? '' : textAt(row, 'companyName')),
  openNames: async (db, _who, _rows, known) => {
    const names = { ...known, ...(await readLeadNames(db)) }
    return {
      fill: (before: LeadValues, row: Incoming, isNew: boolean) => fillLead(before, row, names, isNew),
      partnersMade: () => [],
      newPartners: () => [],
      withPartners: (values: LeadValues) => values,
    }
  },
  draftOf: askedOnce(({ phones: _phones, pictureId: _picture, archivedAt, ...values }) =>
    draftFrom(LeadChange, { ...values, archived: archivedAt !== null }),
  ),
}

function textAt({ values }: Incoming, name: string): string {
  return String(values[name] ?? '').trim()
}
