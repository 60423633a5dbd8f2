// How rows become partners.
import { PartnerChange, type Partner } from '../../partners/partner.ts'
import { partnerMatch } from '../../partners/partner-match.ts'
import { partnerName } from '../../partners/partner-name.ts'
import type { PartnerContext, PartnerValues } from '../../partners/partner-values.ts'
import type { PartnerRow } from '../../partners/queries.ts'
import { partnerSubject } from '../../partners/save-actions.ts'
import { partnerTransferFields } from '../fields/partner-fields.ts'
import { partnerTargets } from '../import-targets.ts'
import { findPartnerCandidates } from '../plan/candidate-queries.ts'
import { fillPartner } from '../plan/fill-partner.ts'
import { findRecordIds } from '../plan/partner-named-queries.ts'
import { askedOnce, draftFrom } from './draft-values.ts'
import type { ImportKind } from './import-kind.ts'
import { reachedBy, textOf, type Incoming } from './incoming.ts'

export const partnerKind: ImportKind<PartnerRow, PartnerValues, PartnerChange, PartnerContext, Partner> = {
  name: 'partner',
  subject: partnerSubject,
  fields: partnerTransferFields,
  targets: { recognised: partnerTargets, offered: partnerTransferFields.map((field) => field.target) },
  matchOf: (row) => {
    const { values, domains } = row
    return partnerMatch({
      ...reachedBy(row),
      kind: values['kind'] === 'individual' ? 'individual' : 'company',
      title: textOf(values['title']) || null,
      firstName: textOf(values['firstName']),
      name: textOf(values['name']),
      legalName: textOf(values['legalName']),
      domains,
      siren: textOf(values['siren']),
      siret: textOf(values['siret']),
      vatNumber: textOf(values['vatNumber']),
    })
  },
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
