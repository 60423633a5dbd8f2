// A column that goes in and out: how a cell of it is read into a record, and how a record writes it.
// A field that somebody defines at run time becomes one more row of such a table.
import type { Language } from '../../kit/words.ts'
import type { ImportTarget } from '../columns/target.ts'
import type { ColumnPlace } from './column-place.ts'
import type { RowDraft } from './row-draft.ts'

/** The names behind the ids of what is written. */
export interface WriteContext {
  readonly language: Language
  readonly roleName: (id: number) => string
  /** Of a record of the same kind: a manager, a parent company. */
  readonly recordReference: (id: number) => string
}

export interface TransferRule<Shown> {
  readonly read: (draft: RowDraft, cell: string, place: ColumnPlace) => void
  /** Left out where the column only comes in. `at` counts the e-mails, phones, addresses and links of a record. */
  readonly write?: (record: Shown, at: number, context: WriteContext) => string
  /** vCards have a place of their own for it, which may hold one line only to the letter. */
  readonly inVcard?: 'whole' | 'one line'
}

export interface TransferField<Shown> extends TransferRule<Shown> {
  readonly target: ImportTarget
}

/** Joins targets and rules by name; a target without a rule is known but leads nowhere. */
export function transferFields<Shown>(
  targets: readonly ImportTarget[],
  rules: Readonly<Record<string, TransferRule<Shown>>>,
): TransferField<Shown>[] {
  return targets.flatMap((target) => {
    const rule = rules[target.name]
    return rule ? [{ ...rule, target }] : []
  })
}
