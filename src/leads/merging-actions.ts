// How leads describe themselves to the merge.
import type { Merging } from '../duplicates/merge/merging.ts'
import { Problem } from '../kit/problem.ts'
import { leadName } from './lead-name.ts'
import type { LeadValues } from './lead-values.ts'
import type { Lead } from './lead.ts'
import { leadMatching } from './matching-queries.ts'
import { leadMergeRules } from './merge-rules.ts'
import type { LeadRow } from './queries.ts'
import { leadSubject } from './save-actions.ts'
import { leadParts, leadScalars } from './save-queries.ts'

export const leadMerging: Merging<LeadRow, LeadValues, Lead> = {
  subject: leadSubject,
  rules: leadMergeRules,
  matching: leadMatching,
  parts: leadParts,
  scalars: leadScalars,
  hierarchies: [],
  nameOf: leadName,
  refusal: ({ statusKind }) => (statusKind === 'converted' ? new Problem('converted') : null),
  seen: (row) => row,
}
