// Duplicates of partners: how a partner shows itself beside others, and what a draft may be a duplicate of.
import type { z } from 'zod'
import { checkDraft } from '../duplicates/check-actions.ts'
import type { RecordCard } from '../duplicates/likeness.ts'
import type { DuplicateKind } from '../duplicates/duplicate-kind.ts'
import type { App } from '../kit/app.ts'
import { labelOf } from '../kit/records/label-of.ts'
import type { Who } from '../organisation/who.ts'
import type { PartnerDraft } from './contract.ts'
import { partnerMerging } from './merging-actions.ts'
import { partnerMatch } from './partner-match.ts'
import type { PartnerValues } from './partner-values.ts'
import type { Partner } from './partner.ts'
import { listNamesakes, type PartnerRow } from './queries.ts'

export const partnerDuplicates: DuplicateKind<PartnerRow, PartnerValues, Partner> = {
  merging: partnerMerging,
  cardOf,
}

function cardOf(partner: Partner): RecordCard {
  const {
    id,
    reference,
    displayName: name,
    archived,
    picture,
    email,
    phone,
    mobile,
    postcode,
    city,
  } = partner
  const { version, doNotCall, doNotEmail, createdAt, updatedAt } = partner
  const shown = { id, reference, name, archived, picture, email, phone, mobile, postcode, city }
  const fixed = partner.phones.find(({ kind }) => kind === 'fixed')?.display ?? ''
  const followed = { ownerName: labelOf(partner, 'ownerId'), doNotCall, doNotEmail }
  return { ...shown, ...followed, fixed, version, createdAt, updatedAt, partnerName: '', jobTitle: '' }
}

export async function duplicateChecks(app: App, who: Who, draft: z.output<typeof PartnerDraft>) {
  const { exceptId, ...facts } = draft
  return checkDraft(app, who, partnerDuplicates, {
    data: partnerMatch(facts),
    exceptId: exceptId ?? null,
    findNamesakes: async () => ({
      ids: draft.name.trim() === '' ? [] : await listNamesakes(app.db, draft, who),
    }),
  })
}
