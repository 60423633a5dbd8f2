// Lays records that become one beside each other: what is the same, what is empty, what can be chosen, what is taken.
import type { PlannedField } from '../merge/plan-merge.ts'

export type Cell =
  | { readonly kind: 'empty' }
  /** Reads like another record's: the original's, where `as` is null. */
  | { readonly kind: 'same'; readonly as: number | null }
  | {
      readonly kind: 'value'
      readonly text: string
      /** Whether it may be chosen. */
      readonly choosable: boolean
      readonly chosen: boolean
      /** The original takes it over from here. */
      readonly taken: boolean
    }

export interface ComparedField {
  readonly name: string
  readonly cells: readonly Cell[]
  /** Null where only one can be kept. */
  readonly all: { readonly chosen: boolean; readonly several: boolean } | null
}

interface Column {
  readonly id: number
  /** What a field reads like; '' is nothing. */
  readonly text: (field: string) => string
}

export interface Comparison {
  /** What there is to look at: another record has something that the original does not say. */
  readonly differing: readonly ComparedField[]
  /** The names of fields in which there is nothing to choose. */
  readonly settled: readonly string[]
}

/** `compareRecords(plan.fields, columns, 12)`: two records whose texts agree are not asked about. */
export function compareRecords(
  fields: readonly PlannedField[],
  columns: readonly Column[],
  originalId: number,
): Comparison {
  const compared = fields.map((field) => ({ field, texts: columns.map(({ text }) => text(field.name)) }))
  const told = compared.filter(({ texts }) => texts.some((text) => text !== ''))
  const original = columns.findIndex(({ id }) => id === originalId)
  const differs = ({ field, texts }: (typeof told)[number]) =>
    field.rule === 'derived' ? field.changes : texts.some((text) => text !== '' && text !== texts[original])
  return {
    differing: told
      .filter(differs)
      .map(({ field, texts }) => comparedField(field, texts, columns, originalId)),
    settled: told.filter((one) => !differs(one)).map(({ field }) => field.name),
  }
}

function comparedField(
  { name, rule, choice, options, from, changes }: PlannedField,
  texts: readonly string[],
  columns: readonly Column[],
  originalId: number,
): ComparedField {
  const ids = columns.map(({ id }) => id)
  const stands = (at: number) => standsFor(at, texts, ids, originalId)
  const standing = new Set(texts.flatMap((text, at) => (text === '' ? [] : [stands(at)])))
  const [only] = standing
  const chosen = standing.size === 1 ? only : typeof choice === 'number' ? stands(ids.indexOf(choice)) : null
  const sources = new Set(from.map((id) => stands(ids.indexOf(id))))
  const cells = texts.map((text, at): Cell => {
    if (text === '') return { kind: 'empty' }
    const like = stands(at)
    if (like !== at) return { kind: 'same', as: ids[like] === originalId ? null : (ids[like] ?? null) }
    return {
      kind: 'value',
      text,
      choosable: rule !== 'derived' && options.length > 0,
      chosen: chosen === at,
      taken: changes && ids[at] !== originalId && sources.has(at),
    }
  })
  const holdsSeveral = rule === 'unite' || rule === 'join'
  const all =
    holdsSeveral && standing.size > 1 ? { chosen: choice === 'all', several: standing.size > 2 } : null
  return { name, cells, all }
}

/** Whose column shows what this one says: the original's before all others, else the first. */
function standsFor(at: number, texts: readonly string[], ids: readonly number[], originalId: number): number {
  const original = ids.indexOf(originalId)
  return texts[original] === texts[at] ? original : texts.indexOf(texts[at] ?? '')
}
