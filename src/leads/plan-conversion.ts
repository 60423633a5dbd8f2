// What a contact or a partner holds after a lead was converted into it, field by field; run for the preview and for good alike.
import {
  planMerge,
  wrongChoices,
  type MergePlan,
  type PlannedField,
  type Rule,
  type WrongChoice,
} from '../duplicates/merge/plan-merge.ts'
import { isEmpty } from '../kit/records/is-empty.ts'
import type { ConversionBody, ConvertedField, FieldChoice } from './conversion.ts'

type Values = Readonly<Record<string, unknown>>
export type Choices = Extract<ConversionBody['contact'], { as: 'existing' }>['choices']

/** No record has this id: it stands for the lead among the sides of a merge. */
const leadSide = 0

export interface FilledRecord<V> {
  readonly values: V
  readonly fields: readonly ConvertedField[]
}

/**
 * As in a merge: what is empty is filled, lists and notes are joined, the stricter opt-out wins, and of two
 * different values the existing one stays unless the lead's is chosen.
 */
export function fillExisting<V extends Values>(
  existing: { readonly id: number; readonly values: V },
  lead: V,
  rules: Readonly<Record<keyof V & string, Rule>>,
  choices: Choices,
): FilledRecord<V> {
  const [mine, theirs] = [
    { id: existing.id, createdAt: '', values: existing.values },
    { id: leadSide, createdAt: '', values: lead },
  ]
  const plan = planMerge(mine, [theirs], rules, askedOf(choices, existing.id, lead))
  return { values: plan.values, fields: told(plan, existing.values, lead) }
}

/** A lead that says nothing of a field takes nothing away. */
function askedOf(choices: Choices, existingId: number, lead: Values): Record<string, number | 'all'> {
  return Object.fromEntries(
    Object.entries(sidesOf(choices, existingId)).filter(([name]) => !isEmpty(lead[name])),
  )
}

function sidesOf(choices: Choices, existingId: number): Record<string, number | 'all'> {
  const sides = { existing: existingId, lead: leadSide, both: 'all' } as const
  return Object.fromEntries(Object.entries(choices).map(([name, choice]) => [name, sides[choice]]))
}

/** Their readers may see only some of them: nobody takes away what they do not see. */
const neverChosen = new Set(['partners', 'companyIds'])

/** `wrongFieldChoices({ jobTitle: 'both' }, contactMergeRules, 4)` is `[{ field: 'jobTitle', code: 'invalid' }]`. */
export function wrongFieldChoices(
  choices: Choices,
  rules: Readonly<Record<string, Rule>>,
  existingId: number,
): WrongChoice[] {
  const open = Object.fromEntries(Object.entries(rules).filter(([name]) => !neverChosen.has(name)))
  return wrongChoices(sidesOf(choices, existingId), open, [existingId, leadSide])
}

/** What the lead says nothing of is not told. */
function told<V extends Values>(plan: MergePlan<V>, before: V, lead: V): ConvertedField[] {
  return plan.fields.flatMap((field): ConvertedField[] => {
    const { name, rule, choice, state, changes, from } = field
    const value = plan.values[name]
    const theirs = lead[name]
    if (isEmpty(theirs)) return []
    // Lists and notes that would be joined, and stay what they are, hold what the lead says already.
    const holds = (rule === 'unite' || rule === 'join') && choice === 'all' && !changes
    if (holds || state === 'identical' || (!changes && same(value, theirs)))
      return [{ name, outcome: 'there', value, ...noChoice }]
    if (isEmpty(before[name])) return [{ name, outcome: 'added', value, ...noChoice }]
    const differing = { name, value, lead: theirs, ...choiceOf(field) }
    if (!changes) return [{ ...differing, outcome: 'kept' }]
    return [{ ...differing, outcome: from.length > 1 ? 'both' : 'replaced' }]
  })
}

const noChoice = { choice: null, choices: [] }

function choiceOf({ name, choice, options }: PlannedField): Pick<ConvertedField, 'choice' | 'choices'> {
  if (choice === null || options.length < 2 || neverChosen.has(name)) return noChoice
  return { choice: named(choice), choices: options.map(named) }
}

function named(side: number | 'all'): FieldChoice {
  if (side === 'all') return 'both'
  return side === leadSide ? 'lead' : 'existing'
}

/** Everything that a new record holds. */
export function tellNew(values: Values): ConvertedField[] {
  return Object.entries(values)
    .filter(([, value]) => !isEmpty(value))
    .map(([name, value]) => ({ name, outcome: 'added', value, ...noChoice }))
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
