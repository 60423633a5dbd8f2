// How partners describe themselves to the merge.
import type { Merging } from '../duplicates/merge/merging.ts'
import { partnerMatching } from './matching-queries.ts'
import { partnerMergeRules } from './merge-rules.ts'
import { partnerName } from './partner-name.ts'
import type { Partner } from './partner.ts'
import type { PartnerValues } from './partner-values.ts'
import type { PartnerRow } from './queries.ts'
import { partnerSubject } from './save-actions.ts'
import { partnerParts, partnerScalars } from './save-queries.ts'

export const partnerMerging: Merging<PartnerRow, PartnerValues, Partner> = {
  subject: partnerSubject,
  rules: partnerMergeRules,
  matching: partnerMatching,
  parts: partnerParts,
  scalars: partnerScalars,
  hierarchies: ['parent_id'],
  nameOf: partnerName,
  seen: (row) => row,
}
