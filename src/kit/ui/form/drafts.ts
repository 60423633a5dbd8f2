// Drafts: unsaved changes kept in the browser, one a record and reader, so that a slip loses nothing.
import type { Edits } from './edits.ts'

export interface Draft {
  /** The version that was being changed; 0 for a record that does not exist yet. */
  readonly version: number
  readonly at: string
  readonly edits: Edits
}

export interface DraftPlace {
  readonly subject: string
  /** `new` for a record that does not exist yet, and what it was begun with, such as `new?partnerId=12`. */
  readonly id: number | string
  /** Drafts of one reader are none of the next one's business on a shared computer. */
  readonly userId: number
}

const prefix = 'carnet.draft'
const mostDrafts = 100

function keyOf({ userId, subject, id }: DraftPlace): string {
  return `${prefix}.${userId}.${subject}.${id}`
}

/** False when the browser keeps nothing (private window, full): the screen then does not say "kept". */
export function keepDraft(storage: Storage, place: DraftPlace, draft: Draft): boolean {
  const text = JSON.stringify(draft)
  try {
    if (storage.getItem(keyOf(place)) === null) dropOldest(storage, mostDrafts - 1)
    storage.setItem(keyOf(place), text)
    return true
  } catch {
    return false
  }
}

export function readDraft(storage: Storage, place: DraftPlace): Draft | null {
  try {
    return parseDraft(storage.getItem(keyOf(place)))
  } catch {
    return null
  }
}

export function dropDraft(storage: Storage, place: DraftPlace): void {
  try {
    storage.removeItem(keyOf(place))
  } catch {
    return
  }
}

function parseDraft(text: string | null): Draft | null {
  if (text === null) return null
  const value: unknown = JSON.parse(text)
  return isDraft(value) && Object.keys(value.edits).length > 0 ? value : null
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false
  const { version, at, edits } = value as Partial<Record<keyof Draft, unknown>>
  return (
    typeof version === 'number' &&
    typeof at === 'string' &&
    typeof edits === 'object' &&
    edits !== null &&
    Object.values(edits).every((edit) => typeof edit === 'object' && edit !== null && 'value' in edit)
  )
}

function dropOldest(storage: Storage, keep: number): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
  const drafts = keys
    .filter((key) => key.startsWith(`${prefix}.`))
    .map((key) => ({ key, at: draftTime(storage.getItem(key)) }))
    .sort((one, other) => (one.at < other.at ? 1 : -1))
  for (const { key } of drafts.slice(keep)) storage.removeItem(key)
}

function draftTime(text: string | null): string {
  try {
    return parseDraft(text)?.at ?? ''
  } catch {
    return ''
  }
}
