// What stands in the form of an entry while it is written, and what of it is sent.
import type { Activity, ActivityChange } from '../activity.ts'
import { hasDetail, type ActivityKind, type Detail } from '../kinds.ts'

/** As the inputs hold it: texts, an empty one being nothing. */
export interface EntryDraft {
  readonly title: string
  readonly text: string
  /** As the browser's own input writes it, where the reader is: `2026-11-24T14:05`. */
  readonly at: string
  readonly duration: string
  readonly direction: string
  readonly dueOn: string
  readonly ownerId: number | null
  readonly ownerName: string | null
}

export interface Author {
  readonly id: number
  readonly name: string
}

/** `at` empty is now; a task is its author's. */
export function emptyDraft(author: Author): EntryDraft {
  return {
    title: '',
    text: '',
    at: '',
    duration: '',
    direction: '',
    dueOn: '',
    ownerId: author.id,
    ownerName: author.name,
  }
}

export function draftOf(entry: Activity): EntryDraft {
  return {
    title: entry.title,
    text: entry.text,
    at: localMoment(entry.at),
    duration: entry.duration === null ? '' : String(entry.duration),
    direction: entry.direction ?? '',
    dueOn: entry.dueOn ?? '',
    ownerId: entry.ownerId,
    ownerName: entry.ownerName,
  }
}

/** `localMoment('2026-11-24T13:05:00.000Z')` in Paris is `2026-11-24T14:05`. */
function localMoment(instant: string): string {
  const date = new Date(instant)
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** What is sent for a new entry, or the difference from `before`: what stands as it stood is not sent. */
export function sentOf(kind: ActivityKind, draft: EntryDraft, before: EntryDraft | null): ActivityChange {
  const all = {
    title: draft.title,
    text: draft.text,
    at: draft.at === '' ? undefined : new Date(draft.at).toISOString(),
    duration: draft.duration === '' ? null : Number(draft.duration),
    direction: draft.direction === 'in' || draft.direction === 'out' ? draft.direction : null,
    dueOn: draft.dueOn === '' ? null : draft.dueOn,
    ownerId: draft.ownerId,
  }
  const differs = (name: string) => !before || Reflect.get(draft, name) !== Reflect.get(before, name)
  return Object.fromEntries(
    Object.entries(all).filter(
      ([name, value]) => value !== undefined && hasDetail(kind, name as Detail) && differs(name),
    ),
  )
}
