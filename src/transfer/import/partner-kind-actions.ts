// How rows become partners.
import { PartnerChange, type Partner } from '../../partners/partner.ts'
import { partnerName } from '../../partners/partner-name.ts'
import type { PartnerContext, PartnerValues } from '../../partners/partner-values.ts'
import type { PartnerRow } from '../../partners/queries.ts'
import { partnerSubject } from '../../partners/save-actions.ts'
import { partnerTransferFields } from '../fields/partner-fields.ts'
import { partnerTargets } from '../import-targets.ts'
import { findPartnerCandidates, findRecordIds } from '../plan/candidate-queries.ts'
import { fillPartner } from '../plan/fill-partner.ts'
import { askedOnce, draftFrom } from './draft-values.ts'
import type { ImportKind } from './import-kind.ts'
import type { Incoming } from './incoming.ts'

export const partnerKind: ImportKind<PartnerRow, PartnerValues, PartnerChange, PartnerContext, Partner> = {
  name: 'partner',
  subject: partnerSubject,
  fields: partnerTransferFields,
  targets: { recognised: partnerTargets, offered: partnerTransferFields.map((field) => field.target) },
  candidates: findPartnerCandidates,
  refusal: (row) => {
    if (row.kind === 'group') return { code: 'group-card' }
    return String(row.values['name'] ?? '').trim() === ''
      ? { code: 'name-missing', column: row.nameColumn }
      : null
  },
  nameOf: ({ values }) =>
    partnerName({
      kind: String(values['kind'] ?? 'company'),
      name: String(values['name'] ?? ''),
      firstName: String(values['firstName'] ?? ''),
    }),
  partnerNameOf: () => '',
  openNames: async (db, who, rows, known) => {
    const references = rows.flatMap(({ values }) => String(values['parentReference'] ?? '') || [])
    const parents = await findRecordIds(db, who, 'partner', [...new Set(references)])
    const names = { ...known, parentId: (reference: string) => parents.get(reference) }
    return {
      fill: (before: PartnerValues, row: Incoming, isNew: boolean) => fillPartner(before, row, names, isNew),
      partnersMade: () => [],
      newPartners: () => [],
      withPartners: (values: PartnerValues) => values,
    }
  },
  draftOf: askedOnce(({ phones: _phones, pictureId: _picture, archivedAt, ...values }) =>
    draftFrom(PartnerChange, { ...values, archived: archivedAt !== null }),
  ),
}
