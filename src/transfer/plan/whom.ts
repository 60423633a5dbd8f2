// Whom a row belongs to: its own number first, then what somebody decided, then the row come again, then the engine.
import { AUTOMATIC_THRESHOLD, DEFAULT_THRESHOLD } from '../../duplicates/model/score.ts'
import type { Incoming } from '../import/incoming.ts'
import type { Alike } from './alike.ts'
import type { Candidate } from './candidate.ts'

/** A record that the engine says the row may be. */
export interface Likely {
  readonly candidate: Candidate
  readonly alike: Alike
}

export type Own = { readonly candidate: Candidate; readonly code: 'same-id' | 'same-reference' }

/** Written by Carnet, with its number or reference: certain, unless it is one of another Carnet, whose names differ. */
export function ownRecord(
  { carnetId, reference }: Incoming,
  name: string,
  candidates: readonly Candidate[],
  likely: readonly Likely[],
): Own | null {
  const fits = (candidate: Candidate): boolean =>
    candidate.name === name || likely.some((one) => one.candidate.id === candidate.id)
  const byId = candidates.find(
    (one) =>
      one.id > 0 && one.id === carnetId && (reference === '' || reference === one.reference) && fits(one),
  )
  if (byId) return { candidate: byId, code: 'same-id' }
  const byReference = candidates.find(
    (one) => one.id > 0 && reference !== '' && reference === one.reference && fits(one),
  )
  return byReference ? { candidate: byReference, code: 'same-reference' } : null
}

/** Carnet wrote two rows for two records: they are not one, however alike. */
export function isAnotherOfOurs({ carnetId }: Incoming, { madeBy }: Candidate): boolean {
  return carnetId !== null && madeBy !== null && madeBy.carnetId !== carnetId
}

export type Verdict =
  /** A batch would merge the two without a look. */
  | { readonly tier: 'sure'; readonly likely: Likely }
  /** Shown as duplicates, or sure of several at once: somebody should say. */
  | { readonly tier: 'doubtful'; readonly likely: Likely }
  | { readonly tier: 'new' }

/** By the engine's own thresholds. `likely`: one for each record. */
export function verdict(likely: readonly Likely[]): Verdict {
  const [best, ...others] = likely.toSorted((a, b) => b.alike.score - a.alike.score)
  if (!best || best.alike.probability < DEFAULT_THRESHOLD) return { tier: 'new' }
  if (best.alike.probability < AUTOMATIC_THRESHOLD) return { tier: 'doubtful', likely: best }
  const rivals = [best, ...others.filter((one) => isRival(one, best))]
  const active = rivals.filter(({ candidate }) => !candidate.archived && !candidate.settled)
  const asked = active.length > 0 ? active : rivals
  return { tier: asked.length > 1 ? 'doubtful' : 'sure', likely: asked[0] ?? best }
}

/** Twice as likely is a difference. */
const bitsBetween = 1

function isRival({ alike }: Likely, best: Likely): boolean {
  return alike.probability >= AUTOMATIC_THRESHOLD && best.alike.score - alike.score < bitsBetween
}

/** What tells two people of one name apart, where both say it. */
const telling = [
  'title',
  'birthday',
  'jobTitle',
  'department',
  'legalName',
  'companyName',
  'siren',
  'siret',
  'vatNumber',
] as const

/** A row come again says nothing else than its record; another day of birth, job or number is somebody else's. */
export function saysOtherwise(values: Readonly<Record<string, unknown>>, row: Incoming): boolean {
  return telling.some((field) => {
    const [said, kept] = [row.values[field] ?? '', values[field] ?? '']
    return said !== '' && kept !== '' && said !== kept
  })
}
