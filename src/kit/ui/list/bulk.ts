// Changing many records at once: counted before, undone after.
import type { SelectionBody } from './action-bar.tsx'

/** The fields to change and what they become, by name. */
export type Changes = Readonly<Record<string, unknown>>

export interface BulkEdited {
  /** What undoes it; null when it was only counted. */
  readonly id: number | null
  /** Where it goes on as a job. */
  readonly jobId: number | null
  readonly chosen: number
  readonly changed: number
  /** How many stay because they cannot be changed any more. */
  readonly settled: number
}

export interface BulkCalls {
  readonly edit: (selection: SelectionBody, changes: Changes, dryRun: boolean) => Promise<BulkEdited>
  readonly undo: (id: number) => Promise<{
    readonly restored: number
    readonly changedSince: number
    readonly settled: number
    readonly jobId: number | null
  }>
  /** How a job ended: whether all of it was done. */
  readonly ended: (jobId: number) => Promise<string>
}
