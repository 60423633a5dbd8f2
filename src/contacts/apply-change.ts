// What a contact becomes when a change is applied: details read, opt-outs and archive set, functions written on the card.
import { withPrimary } from '../contact-details/contact-details.ts'
import { readPhones } from '../contact-details/read-phones.ts'
import { definedValues } from '../kit/records/defined-values.ts'
import { cleanRichText } from '../kit/rich-text.ts'
import type { ContactChange } from './contact.ts'
import type { ContactValues } from './save-queries.ts'

export interface ChangeContext {
  /** ISO 3166-1, to read phones without a country code. */
  readonly country: string
  readonly now: string
  /** Partners that the author does not see: their links are not theirs to remove. */
  readonly hiddenPartners: ReadonlySet<number>
  /** The name of a job function, to fill the free text; undefined when it is not known. */
  readonly functionName: (id: number) => string | undefined
}

export function applyChange(
  values: ContactValues,
  change: ContactChange,
  context: ChangeContext,
): ContactValues {
  const { archived, phones, emails, partners, notes, ...rest } = change
  const changed: ContactValues = {
    ...values,
    ...definedValues(rest),
    ...(phones ? { phones: readPhones(phones, context.country, values.phones) } : {}),
    ...(emails ? { emails: withPrimary(emails) } : {}),
    ...(partners ? { partners: keepingHidden(values, partners, context) } : {}),
    ...(notes === undefined ? {} : { notes: cleanRichText(notes) }),
    ...(archived === undefined ? {} : { archivedAt: archived ? (values.archivedAt ?? context.now) : null }),
  }
  return change.jobFunctionId && change.jobTitle === undefined
    ? withCardTitle(values, changed, context)
    : changed
}

function keepingHidden(
  values: ContactValues,
  partners: ContactValues['partners'],
  context: ChangeContext,
): ContactValues['partners'] {
  const hidden = values.partners.filter((link) => context.hiddenPartners.has(link.partnerId))
  const mainIsGiven = partners.some((link) => link.main)
  return [...partners, ...hidden.map((link) => (mainIsGiven ? { ...link, main: false } : link))]
}

/** A function fills the free text while that is empty, or still the name of the function before. */
function withCardTitle(before: ContactValues, after: ContactValues, context: ChangeContext): ContactValues {
  const former = before.jobFunctionId === null ? '' : context.functionName(before.jobFunctionId)
  if (after.jobFunctionId === null || (before.jobTitle !== '' && before.jobTitle !== former)) return after
  return { ...after, jobTitle: context.functionName(after.jobFunctionId) ?? after.jobTitle }
}
