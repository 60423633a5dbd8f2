// How the details of two records become one: e-mails, phones and addresses, the same for every kind of record.
import { fold } from '../duplicates/normalise/text.ts'
import type { Unite } from '../duplicates/merge/merge-rules.ts'
import type { Address, ContactDetails, Email } from './contact-details.ts'
import { addressKey, emailKey, saysNoMore } from './detail-keys.ts'

type Phone = ContactDetails['phones'][number]

export const uniteEmails: Unite<Email> = {
  rule: 'unite',
  key: emailKey,
  join: (mine, theirs) => ({ ...mine, label: mine.label || theirs.label }),
  alone: 'primary',
}

export const unitePhones: Unite<Phone> = {
  rule: 'unite',
  key: ({ number }) => number,
  join: (mine, theirs) => ({ ...mine, label: mine.label || theirs.label }),
}

export const uniteAddresses: Unite<Address> = {
  rule: 'unite',
  key: addressKey,
  same: (mine, theirs) => saysNoMore(theirs, mine) || saysNoMore(mine, theirs),
  join: (mine, theirs) => ({
    ...(saysNoMore(theirs, mine) ? mine : theirs),
    uses: [...new Set([...mine.uses, ...theirs.uses])],
  }),
}

/** `Salon Lyon` and `salon lyon` are one tag, written as the original writes it. */
export const uniteTags: Unite<string> = { rule: 'unite', key: fold }

export const uniteIds: Unite<number> = { rule: 'unite', key: String }

/** One after the other; what the first says already is not said again. */
export function joinNotes(mine: string, theirs: string): string {
  if (mine.includes(theirs.trim())) return mine
  return mine.endsWith('>') ? `${mine}${theirs}` : `${mine}<br>${theirs}`
}
