// How two contacts become one, field by field.
import {
  joinNotes,
  uniteAddresses,
  uniteEmails,
  uniteIds,
  unitePhones,
  uniteTags,
} from '../contact-details/merge-rules.ts'
import type { MergeRules } from '../duplicates/merge/merge-rules.ts'
import type { LinkInput } from './contact.ts'
import type { ContactValues } from './save-queries.ts'

export const contactMergeRules = {
  title: { rule: 'choose' },
  firstName: { rule: 'choose' },
  lastName: { rule: 'choose' },
  pictureId: { rule: 'choose' },
  jobFunctionId: { rule: 'choose' },
  jobTitle: { rule: 'choose' },
  department: { rule: 'choose' },
  emails: uniteEmails,
  phones: unitePhones,
  addresses: uniteAddresses,
  partners: { rule: 'unite', key: ({ partnerId }) => String(partnerId), join: joinLinks, alone: 'main' },
  managerId: { rule: 'choose', ofOwnKind: true },
  roleIds: uniteIds,
  localizationId: { rule: 'choose' },
  ownerId: { rule: 'choose' },
  teamId: { rule: 'choose' },
  companyIds: uniteIds,
  doNotCall: { rule: 'strictest' },
  doNotEmail: { rule: 'strictest' },
  tags: uniteTags,
  notes: { rule: 'join', join: joinNotes },
  website: { rule: 'choose' },
  linkedIn: { rule: 'choose' },
  birthday: { rule: 'choose' },
  source: { rule: 'choose' },
  // Whoever is in use somewhere is in use.
  archivedAt: { rule: 'derived', derive: (all) => (all.includes(null) ? null : (all[0] ?? null)) },
} satisfies MergeRules<ContactValues>

/** Two links to one partner say together what each leaves open. */
function joinLinks(mine: LinkInput, theirs: LinkInput): LinkInput {
  return {
    partnerId: mine.partnerId,
    functionId: mine.functionId ?? theirs.functionId,
    roleIds: [...new Set([...mine.roleIds, ...theirs.roleIds])],
    email: mine.email || theirs.email,
    phone: mine.phone || theirs.phone,
    main: mine.main || theirs.main,
    mainContact: mine.mainContact || theirs.mainContact,
    ...period(mine, theirs),
  }
}

/** A period is taken whole, or it could end before it starts. */
function period(mine: LinkInput, theirs: LinkInput): Pick<LinkInput, 'since' | 'until'> {
  const { since, until } = mine.since === null && mine.until === null ? theirs : mine
  return { since, until }
}
