// The kinds of entries that people write on a record, and which details each has.
export const activityKinds = ['note', 'call', 'meeting', 'email', 'task', 'file'] as const
export type ActivityKind = (typeof activityKinds)[number]

/** What a timeline can be filtered by: entries by kind, and the changes of the record itself. */
export const timelineKinds = [...activityKinds, 'change'] as const
export type TimelineKind = (typeof timelineKinds)[number]

export const directions = ['in', 'out'] as const

export const taskTimes = ['overdue', 'today', 'coming', 'undated', 'done'] as const
export type TaskTime = (typeof taskTimes)[number]

/** A day of minutes, and the longest meeting. */
export const longestDuration = 1440
/** In bytes. */
export const largestFile = 20_000_000

export type Detail = 'title' | 'text' | 'at' | 'duration' | 'direction' | 'dueOn' | 'ownerId' | 'done'

const detailsOf: Readonly<Record<ActivityKind, readonly Detail[]>> = {
  note: ['text', 'at'],
  call: ['text', 'at', 'duration', 'direction'],
  meeting: ['title', 'text', 'at', 'duration'],
  email: ['title', 'text', 'at', 'direction'],
  task: ['title', 'text', 'dueOn', 'ownerId', 'done'],
  file: ['text'],
}

/** `hasDetail('call', 'duration')` is true, a note has none. */
export function hasDetail(kind: ActivityKind, detail: Detail): boolean {
  return detailsOf[kind].includes(detail)
}
