// What a lead says of itself to be compared: as it is typed, or as it is kept.
import { typedDetails } from '../../duplicates/typed-draft.ts'
import type { Candidate } from '../../duplicates/likeness.ts'
import type { FormApi } from '../../kit/ui/form/form-context.ts'
import { textOf } from '../../kit/ui/form/input-props.ts'
import type { Lead } from '../lead.ts'
import type { TypedLead } from './lead-calls.ts'

export function typedLead(form: FormApi): TypedLead {
  return {
    ...(form.creating ? {} : { exceptId: Number(form.state.record['id']) }),
    ...draftFrom((name) => form.value(name)),
  }
}

export function keptLead(lead: Lead): TypedLead {
  return { exceptId: lead.id, ...draftFrom((name) => lead[name]) }
}

type TypedName =
  | 'title'
  | 'firstName'
  | 'lastName'
  | 'companyName'
  | 'jobTitle'
  | 'website'
  | 'emails'
  | 'phones'
  | 'addresses'

function draftFrom(value: (name: TypedName) => unknown) {
  const text = (name: TypedName) => textOf(value(name))
  return {
    title: text('title') || null,
    firstName: text('firstName'),
    lastName: text('lastName'),
    companyName: text('companyName'),
    jobTitle: text('jobTitle'),
    website: text('website'),
    ...typedDetails({ emails: value('emails'), phones: value('phones'), addresses: value('addresses') }),
  }
}

/** Whom one would take for the same: of the same name, or sure enough to be listed as a duplicate. */
export function isLikely({ sameName, tier }: Pick<Candidate, 'sameName' | 'tier'>): boolean {
  return sameName || tier !== 'possible'
}
