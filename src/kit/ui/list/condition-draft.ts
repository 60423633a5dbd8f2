// A condition while it is being made: the operator and what was typed so far, until both make sense.
import { operatorsOf, type Field, type Operator } from '../../field.ts'
import { periods, type Condition, type FilterValue } from '../../filter.ts'
import { readDecimal } from '../../decimal.ts'
import type { Language } from '../../words.ts'
import { valueList } from './filter-words.ts'

export interface ConditionDraft {
  readonly field: Field
  readonly op: Operator
  readonly values: readonly (string | number | boolean)[]
}

export function newDraft(field: Field): ConditionDraft {
  const op = operatorsOf(field)[0] ?? 'eq'
  return { field, op, values: firstValues(field, op) }
}

export function draftOf(field: Field, condition: Condition): ConditionDraft {
  return { field, op: condition.op, values: valueList(condition) }
}

/** Values stay where the other operator takes them too. */
export function withOperator(draft: ConditionDraft, op: Operator): ConditionDraft {
  const sameShape = shapeOf(draft.op) === shapeOf(op)
  return { ...draft, op, values: sameShape ? draft.values : firstValues(draft.field, op) }
}

/** Null as long as something is missing; `language` is that in which numbers are typed. */
export function conditionOf({ field, op, values }: ConditionDraft, language: Language): Condition | null {
  const given = values.filter((value) => value !== '')
  const written =
    field.kind === 'decimal' ? given.flatMap((value) => readDecimal(String(value), language) ?? []) : given
  const make = (value: FilterValue): Condition => ({ field: field.name, op, value })
  switch (shapeOf(op)) {
    case 'none':
      return { field: field.name, op }
    case 'several':
      return given.length > 0 ? make(given.filter((value) => typeof value !== 'boolean')) : null
    case 'two': {
      const pair = written.filter((value) => typeof value !== 'boolean')
      return pair.length === 2 ? make(pair) : null
    }
    case 'one': {
      const [value] = written
      return value === undefined ? null : make(value)
    }
  }
}

export function shapeOf(op: Operator): 'none' | 'one' | 'two' | 'several' {
  if (op === 'empty' || op === 'notEmpty' || op === 'isMe') return 'none'
  if (op === 'between') return 'two'
  return op === 'in' ? 'several' : 'one'
}

function firstValues(field: Field, op: Operator): ConditionDraft['values'] {
  if (op === 'period') return [periods[4]]
  return field.kind === 'boolean' ? [true] : []
}
