// What a kind of record tells the screens of duplicates of itself: its words, how its fields read, how it is merged.
import type { LinkProps } from '@tanstack/react-router'
import type { ValueLabel } from '../../kit/ui/form/edits.ts'
import type { FormField } from '../../kit/ui/form/form-field.ts'
import type { SubjectName } from '../subjects.ts'
import type { Clash, RowCount } from '../merge/contract.ts'
import type { Choices } from '../merge/merge-rules.ts'
import type { MergePlan, MergeSide } from '../merge/plan-merge.ts'

export type Values = Readonly<Record<string, unknown>>

/** A record among those that become one. */
export interface ToldRecord {
  readonly id: number
  readonly reference: string
  readonly name: string
  /** ISO 8601 */
  readonly createdAt: string
  readonly version: number
  /** What the plan is made of. */
  readonly values: Values
  /** As its own endpoint answers it: what is read. */
  readonly record: {
    readonly picture: string | null
    readonly labels: Readonly<Record<string, ValueLabel>>
  }
}

/** What a merge would do, or did. */
export interface MergeTold {
  readonly id: number | null
  readonly originalId: number
  readonly proposedId: number
  readonly records: readonly ToldRecord[]
  readonly rows: { readonly total: number; readonly items: readonly RowCount[] }
  readonly clashes: readonly Clash[]
  readonly emptied: readonly string[]
}

export interface MergeAsked {
  readonly originalId: number
  readonly duplicateIds: number[]
  readonly choices: Record<string, number | 'all'>
  readonly versions?: Record<string, number>
  readonly dryRun: boolean
}

export interface DuplicateSubject {
  readonly subject: SubjectName
  readonly fields: readonly FormField[]
  readonly plan: (
    original: MergeSide<Values>,
    duplicates: readonly MergeSide<Values>[],
    choices: Choices,
  ) => MergePlan<Values>
  readonly merge: (asked: MergeAsked, signal?: AbortSignal) => Promise<MergeTold>
  readonly link: (id: number) => LinkProps
  /** Companies have square pictures. */
  readonly square: boolean
}

export type DuplicateSubjects = Readonly<Record<SubjectName, DuplicateSubject>>
