// What the people behind the records refused: there is nothing to choose, the strictest opt-out wins.
import type { ToldRecord } from './merge-subject.ts'

export interface Refusals {
  readonly calls: boolean
  readonly emails: boolean
}

export function refusalsOf({ values }: Pick<ToldRecord, 'values'>): Refusals {
  return { calls: values['doNotCall'] === true, emails: values['doNotEmail'] === true }
}

export function refusesAnything(record: Pick<ToldRecord, 'values'>): boolean {
  const { calls, emails } = refusalsOf(record)
  return calls || emails
}
